import type { FactKey } from '../../norms/facts.ts';
import { isFactKey } from '../../norms/facts.ts';
import { isList, isRange, wordsOf, type KnownFact } from '../fact-sheet.ts';
import type { FactValue } from '../fact-value.ts';
import { featureIndexes } from './feature-phrases.ts';
import { isNegator, negatedWords } from './negation.ts';
import { readQuantities } from './quantities.ts';
import { readMarkets } from './read-markets.ts';
import { readProductTypes } from './read-product-types.ts';
import type { Reading } from './reading.ts';
import { wordsIn, type Word } from './words.ts';

/** The features named in the text, affirmed ones before denied ones: one affirmation outweighs any denial. */
function readFeatures(words: readonly Word[]): Reading[] {
  const negated = negatedWords(words);
  const affirmed: Reading[] = [];
  const denied: Reading[] = [];
  for (const index of featureIndexes) {
    for (const { entry, first, last } of index.matchesIn(words)) {
      // A phrase that itself says "no" or "not" ("batteries not included") is affirmed as a whole.
      const denies = negated[first] === true && !words.slice(first, last + 1).some(({ stem }) => isNegator(stem));
      const facts = denies ? entry.no : entry.yes;
      if (facts === undefined) continue;
      const span = [words[first]?.start ?? 0, words[last]?.end ?? 0] as const;
      const heading = entry.phrases.split('|', 1)[0] ?? '';
      (denies ? denied : affirmed).push({ facts, span, rule: `text:${denies ? 'no ' : ''}${heading}` });
    }
  }
  return [...affirmed, ...denied];
}

/** Sets grow, ranges widen, the highest number counts; of two words or answers the first stays. */
function merged(known: FactValue, added: FactValue): FactValue {
  if (isRange(known) && isRange(added)) return [Math.min(known[0], added[0]), Math.max(known[1], added[1])];
  if (known !== null && isList(known)) return [...new Set([...wordsOf(known), ...wordsOf(added)])];
  return typeof known === 'number' && typeof added === 'number' ? Math.max(known, added) : known;
}

// The youngest age counts, not the highest number.
const lowestCounts = new Set<FactKey>(['users.min_age_months']);

function add(sheet: Map<FactKey, KnownFact>, { facts, span, rule }: Reading): void {
  for (const [key, value] of Object.entries(facts)) {
    if (!isFactKey(key) || value === undefined) continue;
    const known = sheet.get(key);
    if (known === undefined) sheet.set(key, { value, certainty: 'read', span, rule });
    else if (lowestCounts.has(key) && typeof known.value === 'number' && typeof value === 'number') {
      sheet.set(key, { ...known, value: Math.min(known.value, value) });
    } else sheet.set(key, { ...known, value: merged(known.value, value) });
  }
}

/**
 * Reads facts from a product's name and description; spans are offsets into `name + "\n" + description`.
 * Time grows linearly with the length of the text.
 */
export function readFacts(product: {
  readonly name: string;
  readonly description?: string | undefined;
}): Map<FactKey, KnownFact> {
  const description = product.description ?? '';
  const text = `${product.name}\n${description}`;
  const words = wordsIn(text);
  const sheet = new Map<FactKey, KnownFact>();
  const readings = [
    ...readProductTypes(product.name, description, product.name.length + 1),
    ...readFeatures(words),
    ...readQuantities(text),
    ...readMarkets(text, words),
  ];
  for (const reading of readings) add(sheet, reading);
  return sheet;
}
