import * as z from 'zod/mini';
import { facts, isFactKey, type FactDefinition, type FactKey } from '../norms/facts.ts';

/** The value of a known fact. `null` says that the thing asked about is not there (no laser, so no laser class). */
export type FactValue = string | number | boolean | readonly string[] | readonly [number, number] | null;

/** Facts whose words nobody can list: any word is accepted, and one that is not recognised decides nothing. */
export const openVocabularies: ReadonlySet<FactKey> = new Set<FactKey>([
  'product_types',
  'energy_related',
  'vehicle.kind',
]);

type Checked = { readonly value: Exclude<FactValue, null> } | { readonly problem: string };

const problem = (text: string): Checked => ({ problem: text });

function readNumber(given: unknown, { unit, min, max }: { unit: string; min: number; max: number }): Checked {
  const what = unit === '' ? 'a number' : `a number in ${unit}`;
  if (typeof given !== 'number' || !Number.isFinite(given)) return problem(`must be ${what}`);
  if (given < min || given > max) return problem(`must be ${what} from ${min} to ${max}`);
  return { value: given };
}

function readRange(given: unknown, bounds: { unit: string; min: number; max: number }): Checked {
  if (!Array.isArray(given)) {
    const single = readNumber(given, bounds);
    return 'value' in single && typeof single.value === 'number' ? { value: [single.value, single.value] } : single;
  }
  const parts: readonly unknown[] = given;
  const [low, high] = [readNumber(parts[0], bounds), readNumber(parts[1], bounds)];
  if (parts.length !== 2) return problem(`must be a number or a pair [lowest, highest] in ${bounds.unit}`);
  if ('problem' in low) return low;
  if ('problem' in high) return high;
  if (typeof low.value !== 'number' || typeof high.value !== 'number') return problem('must be a pair of numbers');
  return low.value <= high.value ? { value: [low.value, high.value] } : problem('lowest value comes first');
}

const openWord = /^[^\p{C}]{1,100}$/u;

function readWord(given: unknown, key: FactKey, values: readonly string[]): Checked {
  if (Array.isArray(given) && given.length === 1) return readWord(given[0], key, values);
  // A class such as laser class 2 may be written as a number.
  const word = typeof given === 'number' ? String(given) : given;
  if (typeof word !== 'string') return problem('must be a word');
  if (values.includes(word)) return { value: word };
  if (openVocabularies.has(key)) {
    return typeof given === 'string' && openWord.test(word) && word.trim() !== ''
      ? { value: word }
      : problem('must be a word of up to 100 characters');
  }
  return problem(values.length <= 30 ? `must be one of: ${values.join(', ')}` : 'is not a known value');
}

function readWords(given: unknown, key: FactKey, values: readonly string[]): Checked {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (list.length > 50) return problem('has more than 50 values');
  const words: string[] = [];
  for (const item of list) {
    const one = readWord(item, key, values);
    if ('problem' in one) return one;
    if (typeof one.value === 'string' && !words.includes(one.value)) words.push(one.value);
  }
  return { value: words };
}

function readFact(key: FactKey, given: unknown): Checked {
  const definition: FactDefinition = facts[key];
  switch (definition.type) {
    case 'yes-no':
      return typeof given === 'boolean' ? { value: given } : problem('must be true or false');
    case 'number':
      return readNumber(given, definition);
    case 'range':
      return readRange(given, definition);
    case 'word':
      return readWord(given, key, definition.values);
    case 'words':
      return readWords(given, key, definition.values);
    case 'date':
      return z.iso.date().safeParse(given).success && typeof given === 'string'
        ? { value: given }
        : problem('must be a date such as 2027-01-20');
    case 'code':
      return typeof given === 'string' && new RegExp(definition.pattern).test(given)
        ? { value: given }
        : problem(`must look like ${definition.example}`);
    default:
      return definition satisfies never;
  }
}

/** Facts as a customer gives them: flat keys; types, units and bounds as in the fact table; a scalar is a range or a set of one. */
export const GivenFactsSchema = z.pipe(
  z.record(z.string().check(z.maxLength(100)), z.unknown()),
  z.transform((given, { issues }) => {
    const read = new Map<FactKey, Exclude<FactValue, null>>();
    for (const [key, value] of Object.entries(given)) {
      const checked: Checked = isFactKey(key) ? readFact(key, value) : problem('is not a known fact');
      if ('problem' in checked) issues.push({ code: 'custom', path: [key], input: value, message: checked.problem });
      else if (isFactKey(key)) read.set(key, checked.value);
    }
    return read;
  }),
);
