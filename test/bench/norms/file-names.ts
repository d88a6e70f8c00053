/** The norms of a size as a plain array, where a store lists it. */
export const arrayFile = 'databases/norms.json';
/** The same norms, one a line. */
export const linesFile = 'full.ndjson';
