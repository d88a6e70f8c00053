import type { FactKey } from '../norms/facts.ts';
import { productTypes } from '../norms/fact-table.ts';
import { isProductType } from '../norms/product-types.ts';
import type { FactValue } from './fact-value.ts';
import type { UnderstoodFact } from './records.ts';

/**
 * How a fact came to be known, strongest first: `given` by the customer, `read` in the text, `implied` by another
 * fact or by the kind of product, `assumed` because nothing speaks of it.
 */
export type Certainty = 'given' | 'read' | 'implied' | 'assumed';

/** A fact with its provenance; `span` is where the text says it, `rule` names the reading, implication or assumption. */
export interface KnownFact {
  readonly value: FactValue;
  readonly certainty: Certainty;
  readonly span?: readonly [number, number];
  readonly rule?: string;
  /** Words that were given for it and are in no vocabulary. */
  readonly unrecognised?: readonly string[];
}

/** Everything known about a product. A key that is missing is unknown, which is not false. */
export type FactSheet = ReadonlyMap<FactKey, KnownFact>;

function ancestorsOf(tag: string): readonly string[] {
  return isProductType(tag) ? productTypes[tag] : [];
}

/** The tags and everything they are a kind of, each once, in a stable order. */
export function withAncestors(tags: readonly string[]): string[] {
  const all = new Set(tags);
  for (const tag of all) for (const ancestor of ancestorsOf(tag)) all.add(ancestor);
  return [...all];
}

const originOf = { given: 'user', read: 'text', implied: 'default', assumed: 'default' } as const;

/** The sheet as it is sent, in alphabetical order; assumed absences (`null`) cannot be corrected and are left out. */
export function understoodFacts(sheet: FactSheet): Record<string, UnderstoodFact> {
  const shown: Record<string, UnderstoodFact> = {};
  for (const [key, fact] of [...sheet].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (fact.value === null) continue;
    shown[key] = {
      value: writable(fact.value),
      origin: originOf[fact.certainty],
      ...(fact.span === undefined ? {} : { span: [fact.span[0], fact.span[1]] }),
      ...(fact.rule === undefined ? {} : { rule: fact.rule }),
      ...(fact.unrecognised === undefined ? {} : { unrecognised: [...fact.unrecognised] }),
    };
  }
  return shown;
}

function writable(value: Exclude<FactValue, null>): UnderstoodFact['value'] {
  if (!isList(value)) return value;
  return isRange(value) ? [value[0], value[1]] : value.filter((item) => typeof item === 'string');
}

/** Is it a set of words or a range? */
export function isList(value: FactValue): value is readonly string[] | readonly [number, number] {
  return Array.isArray(value);
}

/** Is it a numeric range? */
export function isRange(value: FactValue): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number';
}

/** The words of a set; empty for every other value. */
export function wordsOf(value: FactValue | undefined): readonly string[] {
  const words: string[] = [];
  if (value !== undefined && isList(value)) for (const item of value) if (typeof item === 'string') words.push(item);
  return words;
}
