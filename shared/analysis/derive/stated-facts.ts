import { facts, type FactKey } from '../../norms/facts.ts';
import { isProductType } from '../../norms/product-types.ts';
import { readFacts } from '../extract/read-facts.ts';
import { resolveProductType } from '../extract/resolve-product-type.ts';
import { withAncestors, wordsOf, type FactSheet, type KnownFact } from '../fact-sheet.ts';
import { openVocabularies, type FactValue } from '../fact-value.ts';
import type { AnalyzeRequest } from '../request.ts';
import { typeFacts } from './type-facts.ts';

type Sheet = Map<FactKey, KnownFact>;
type Product = AnalyzeRequest['product'];

/** The kind of product a tag names, with what that kind and the kinds above it say about a fact. */
function byKind(tag: string, key: FactKey): FactValue | undefined {
  const kind = resolveProductType(tag);
  if (kind === undefined || key === 'product_types') return kind;
  const above = withAncestors([kind]).filter(isProductType);
  return above.map((one) => typeFacts.get(one)?.[key]).find((value) => value !== undefined);
}

const isKnown = (key: FactKey, word: string): boolean => {
  const definition = facts[key];
  const values: readonly string[] = 'values' in definition ? definition.values : [];
  return values.includes(word);
};

interface Resolved {
  readonly known: readonly string[];
  readonly unrecognised: readonly string[];
}

/** Words of an open vocabulary: known ones stay, others count as what they are a name of, the rest is not recognised. */
function resolve(key: FactKey, value: FactValue): Resolved {
  const known = new Set<string>();
  const unrecognised: string[] = [];
  for (const word of typeof value === 'string' ? [value] : wordsOf(value)) {
    const meant = isKnown(key, word) ? word : byKind(word, key);
    const words = typeof meant === 'string' ? [meant] : wordsOf(meant);
    if (words.length === 0) unrecognised.push(word);
    for (const one of words) known.add(one);
  }
  return { known: [...known], unrecognised };
}

function state(sheet: Sheet, key: FactKey, value: FactValue): void {
  if (!openVocabularies.has(key)) {
    sheet.set(key, { value, certainty: 'given' });
    return;
  }
  const { known, unrecognised } = resolve(key, value);
  // Where no word is recognised the text may still say it.
  if (known.length === 0 && unrecognised.length > 0) return;
  sheet.set(key, { value: typeof value === 'string' ? (known[0] ?? value) : known, certainty: 'given' });
}

/** Facts from the text, and over them the facts that were given. */
export function statedFacts(product: Product): Sheet {
  const sheet = readFacts(product);
  const named = wordsOf(sheet.get('product_types')?.value);
  for (const [key, value] of product.facts ?? []) state(sheet, key, value);
  const types = sheet.get('product_types');
  if (types?.certainty !== 'given') return sheet;
  const stated = wordsOf(types.value);
  // A general kind that was given ("medical device") is refined by the special kind the text names ("hip implant").
  const refined = named.filter(
    (type) => !stated.includes(type) && withAncestors([type]).some((kind) => stated.includes(kind)),
  );
  if (refined.length > 0) sheet.set('product_types', { value: [...stated, ...refined], certainty: 'given' });
  return sheet;
}

/** Adds the words of open vocabularies that were not recognised to their facts, so that the customer sees them. */
export function withUnrecognised(sheet: Sheet, product: Product): FactSheet {
  for (const key of openVocabularies) {
    const value = product.facts?.get(key);
    const { unrecognised } = value === undefined ? { unrecognised: [] } : resolve(key, value);
    const fact = sheet.get(key);
    if (fact !== undefined && unrecognised.length > 0) sheet.set(key, { ...fact, unrecognised });
  }
  return sheet;
}
