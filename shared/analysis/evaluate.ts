import type { FactKey } from '../norms/facts.ts';
import type { Leaf, Rule } from '../norms/norm-schema.ts';
import { isList, isRange, wordsOf, type FactSheet } from './fact-sheet.ts';
import type { FactValue } from './fact-value.ts';

/** Kleene's third value, `undefined`, is "not known". */
export type Truth = boolean | undefined;

/** How a rule came out: the leaves that decided it, and the leaves that would have to be known. */
export interface Outcome {
  readonly value: Truth;
  readonly deciding: readonly DecidingLeaf[];
  readonly unknown: readonly Leaf[];
}

/** A leaf that decided, and what it came out as. */
export interface DecidingLeaf {
  readonly leaf: Leaf;
  readonly value: boolean;
}

type Scalar = string | number | boolean;

/** Numbers as a range: one number is the range [n, n]. */
function rangeOf(value: FactValue): readonly [number, number] | undefined {
  if (typeof value === 'number') return [value, value];
  return isRange(value) ? value : undefined;
}

function equals(value: FactValue, wanted: Scalar): boolean {
  if (value === null || !isList(value)) return value === wanted;
  if (typeof wanted === 'string') return wordsOf(value).includes(wanted);
  const range = rangeOf(value);
  return typeof wanted === 'number' && range !== undefined && range[0] === wanted && range[1] === wanted;
}

/** Does the highest value reach the limit, or the lowest stay under it? A range counts when any part of it does. */
function compare(value: FactValue, op: 'gte' | 'lte', limit: number): boolean {
  const range = rangeOf(value);
  if (range === undefined) return false;
  return op === 'gte' ? range[1] >= limit : range[0] <= limit;
}

function within(value: FactValue, op: 'between' | 'overlaps', [low, high]: readonly [number, number]): boolean {
  const range = rangeOf(value);
  if (range === undefined) return false;
  return op === 'between' ? range[0] >= low && range[1] <= high : range[1] >= low && range[0] <= high;
}

const isThere = (value: FactValue) =>
  value !== null && value !== false && value !== 'none' && !(isList(value) && value.length === 0);

/** A leaf against a known value. An assumed absence (`null`) fulfils nothing but `ne`. */
export function holds(leaf: Leaf, value: FactValue): boolean {
  switch (leaf.op) {
    case 'eq':
    case 'has':
      return equals(value, leaf.value);
    case 'ne':
      return !equals(value, leaf.value);
    case 'in':
    case 'has_any':
      return leaf.value.some((wanted) => equals(value, wanted));
    case 'gte':
    case 'lte':
      return compare(value, leaf.op, leaf.value);
    case 'between':
    case 'overlaps':
      return within(value, leaf.op, leaf.value);
    case 'exists':
      return isThere(value);
    default:
      return leaf satisfies never;
  }
}

/** Only the truth of a rule, without its explanation: what runs over every norm. */
export function truthOf(rule: Rule, sheet: FactSheet, closed?: FactKey): Truth {
  if ('all' in rule) return truthOfAll(rule.all, sheet, closed, false);
  if ('any' in rule) return truthOfAll(rule.any, sheet, closed, true);
  if ('not' in rule) return negated(truthOf(rule.not, sheet, closed));
  const fact = sheet.get(rule.fact);
  if (fact !== undefined) return holds(rule, fact.value);
  return rule.fact === closed ? holds(rule, null) : undefined;
}

const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** `any` with `ends = true`, `all` with `ends = false`: the first part with that value ends it. */
function truthOfAll(parts: readonly Rule[], sheet: FactSheet, closed: FactKey | undefined, ends: boolean): Truth {
  let result: Truth = !ends;
  for (const part of parts) {
    const truth = truthOf(part, sheet, closed);
    if (truth === ends) return ends;
    if (truth === undefined) result = undefined;
  }
  return result;
}

/** Evaluates a rule in three-valued logic and keeps what decided it and what is unknown. */
export function evaluate(rule: Rule, sheet: FactSheet): Outcome {
  if ('all' in rule) return combine(rule.all, sheet, false);
  if ('any' in rule) return combine(rule.any, sheet, true);
  if ('not' in rule) {
    const inner = evaluate(rule.not, sheet);
    return { ...inner, value: negated(inner.value) };
  }
  const fact = sheet.get(rule.fact);
  if (fact === undefined) return { value: undefined, deciding: [], unknown: [rule] };
  const value = holds(rule, fact.value);
  return { value, deciding: [{ leaf: rule, value }], unknown: [] };
}

function combine(parts: readonly Rule[], sheet: FactSheet, ends: boolean): Outcome {
  const outcomes = parts.map((part) => evaluate(part, sheet));
  const decisive = outcomes.filter((outcome) => outcome.value === ends);
  if (decisive.length > 0) {
    // One false part ends `all`, and the first is reason enough; every true part of `any` is worth telling.
    const told = ends ? decisive : decisive.slice(0, 1);
    return { value: ends, deciding: told.flatMap((outcome) => outcome.deciding), unknown: [] };
  }
  const open = outcomes.filter((outcome) => outcome.value === undefined);
  const settled = outcomes.filter((outcome) => outcome.value === !ends);
  return {
    value: open.length > 0 ? undefined : !ends,
    deciding: (open.length > 0 ? [...settled, ...open] : settled).flatMap((outcome) => outcome.deciding),
    unknown: open.flatMap((outcome) => outcome.unknown),
  };
}
