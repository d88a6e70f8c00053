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
 * Reads facts from a product's name and description; spans are offsets into `name + "\n" + description`. The same text
 * always gives the same facts in the same order, and time grows in proportion to its length.
 *
 * What is read:
 * - the kind of product (`read-product-types`): the head of the noun phrase in the name decides, a "coffee machine
 *   descaler" is no coffee machine; the description's opening refines it ("pump" – "infusion pump") or, where the name
 *   says nothing, names it ("The AeroMax is a hair dryer"); what is listed, pointed at or used with it does not count;
 * - features (`features/`): radio, networks, power, batteries, motion, pressure, light, medical purpose, users, contact,
 *   materials, place;
 * - numbers with units (`read-quantities`), ages (`ages`), the class of a laser (`read-laser`);
 * - markets (`read-markets`), only in sentences about selling.
 *
 * What a word says depends on its scope (`scopes`): a denial reaches to the end of its enumeration or to where the
 * clause turns ("no Wi-Fi, Bluetooth or NFC, but with USB"), or back to what it is said of ("Bluetooth: no", "is not
 * supported", "battery-free"); options, comparisons and other devices are not the product's own ("optional Wi-Fi",
 * "compatible with Bluetooth headsets"); of a thing that is "not included" only a battery is needed all the same; the
 * mains voltage of a charger in the box is not that of the product.
 *
 * Precedence: a phrase that denies outright ("not a toy") before affirmations, these before denials; sets grow, ranges
 * widen, of numbers the highest counts, of two words or answers the first.
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
