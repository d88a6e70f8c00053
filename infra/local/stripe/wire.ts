/** Free key-value pairs that callers hang on an object. */
export type Metadata = Record<string, string>;

/** What every stored object has. */
export interface Row {
  readonly id: string;
  readonly object: string;
}

/** A list as it goes over the wire. */
export interface WireList<T> {
  readonly object: 'list';
  readonly data: readonly T[];
  readonly has_more: boolean;
  readonly url: string;
}

/** A complete list inside another object. */
export function wireList<T>(options: { data: readonly T[]; url: string }): WireList<T> {
  return { object: 'list', data: options.data, has_more: false, url: options.url };
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

/** A deep copy as plain JSON: what a caller or a webhook would see now. */
export function snapshot(value: object): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(value));
  return copy;
}

/** True for an object that is neither null nor an array. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The old values of everything that differs, in the shape of an event's `previous_attributes`. */
export function previousAttributes(before: JsonObject, after: JsonObject): JsonObject {
  const previous: JsonObject = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[key];
    const current = after[key];
    if (JSON.stringify(old) === JSON.stringify(current)) continue;
    previous[key] = isJsonObject(old) && isJsonObject(current) ? previousAttributes(old, current) : (old ?? null);
  }
  return previous;
}
