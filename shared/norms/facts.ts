import { facts } from './fact-table.ts';

export { markets, type FactDefinition } from './fact-definition.ts';
export { facts };

export type FactKey = keyof typeof facts;

const keys: ReadonlySet<string> = new Set(Object.keys(facts));

/** Is this text the key of a fact? */
export function isFactKey(key: string): key is FactKey {
  return keys.has(key);
}
