import { isFactKey, type FactKey } from '../../norms/facts.ts';
import { isList, isRange, withAncestors, wordsOf, type KnownFact } from '../fact-sheet.ts';
import type { FactValue } from '../fact-value.ts';
import { readAges } from './ages.ts';
import { readLaserClass } from './read-laser.ts';
import { readFeatures } from './read-features.ts';
import { readMarkets } from './read-markets.ts';
import { readProductTypes } from './read-product-types.ts';
import { readQuantities } from './read-quantities.ts';
import type { Reading } from './reading.ts';
import { scopesOf } from './scopes.ts';
import { wordsIn, type Word } from './words.ts';

/** Sets grow, ranges widen, the highest number counts; of two words or answers the first stays. */
function merged(known: FactValue, added: FactValue): FactValue {
  if (isRange(known) && isRange(added)) return [Math.min(known[0], added[0]), Math.max(known[1], added[1])];
  if (known !== null && isList(known)) return [...new Set([...wordsOf(known), ...wordsOf(added)])];
  return typeof known === 'number' && typeof added === 'number' ? Math.max(known, added) : known;
}

/** Kinds that charge or feed other devices themselves. */
const chargers = ['power_supply', 'charger', 'ev_charger', 'power_bank', 'energy_storage_system', 'pv_inverter'];

const nameCharger = (kinds: readonly Reading[]): boolean => {
  const tags = withAncestors(kinds.flatMap(({ facts }) => wordsOf(facts.product_types)));
  return chargers.some((tag) => tags.includes(tag));
};

function add(sheet: Map<FactKey, KnownFact>, { facts, span, rule }: Reading): void {
  for (const [key, value] of Object.entries(facts)) {
    if (!isFactKey(key) || value === undefined) continue;
    const known = sheet.get(key);
    if (known === undefined) sheet.set(key, { value, certainty: 'read', span, rule });
    else sheet.set(key, { ...known, value: merged(known.value, value) });
  }
}

/**
 * Reads facts from a product's name and description; spans are offsets into `name + "\n" + description`.
 * Time grows linearly with the length of the text.
 */
export function readFacts(
  product: { readonly name: string; readonly description?: string | undefined },
  cut: (text: string) => readonly Word[] = wordsIn,
): Map<FactKey, KnownFact> {
  const description = product.description ?? '';
  const text = `${product.name}\n${description}`;
  const words = cut(text);
  const kinds = readProductTypes(cut(product.name), cut(description), product.name.length + 1);
  const scopes = scopesOf(words, nameCharger(kinds));
  const sheet = new Map<FactKey, KnownFact>();
  const readings = [
    ...kinds,
    ...readFeatures(words, scopes),
    ...readQuantities(text, words, scopes),
    ...readLaserClass(words, scopes),
    ...readAges(text, words, scopes),
    ...readMarkets(text, words),
  ];
  for (const reading of readings) add(sheet, reading);
  return sheet;
}
