import type { FactPatch } from '../fact-patch.ts';
import { featureIndexes, type FeatureIndex } from './feature-phrases.ts';
import type { Feature } from './feature.ts';
import { isNegator } from './negation.ts';
import type { PhraseMatch } from './phrase-index.ts';
import type { Reading } from './reading.ts';
import type { Scopes } from './scopes.ts';
import type { Word } from './words.ts';

/** A phrase that itself says "no" or "not" ("non-removable battery") is affirmed as a whole. */
const deniesItself = (words: readonly Word[], { first, last }: PhraseMatch<Feature>): boolean =>
  words.slice(first, last + 1).some(({ stem }) => isNegator(stem));

/** Is the thing needed but not in the box ("batteries not included")? */
const isApart = ({ entry, first }: PhraseMatch<Feature>, { apart }: Scopes): boolean =>
  apart[first] === true && entry.yes['battery.present'] === true;

/** Does the phrase speak of an option, a comparison, another device or of a thing that is not supplied? */
function isBeside({ first, last }: PhraseMatch<Feature>, scopes: Scopes, ofDevice: boolean): boolean {
  if (scopes.thing[last] === true || scopes.apart[first] === true) return true;
  return ofDevice && (scopes.device[last] === true || scopes.charger[last] === true);
}

/** The features named in the text, affirmed ones before denied ones: one affirmation outweighs any denial. */
export function readFeatures(words: readonly Word[], scopes: Scopes): Reading[] {
  const affirmed: Reading[] = [];
  const denied: Reading[] = [];
  const add = (match: PhraseMatch<Feature>, facts: FactPatch, denies: boolean): void => {
    const span = [words[match.first]?.start ?? 0, words[match.last]?.end ?? 0] as const;
    const heading = match.entry.phrases.split('|', 1)[0] ?? '';
    (denies ? denied : affirmed).push({ facts, span, rule: `text:${denies ? 'no ' : ''}${heading}` });
  };
  const read = (match: PhraseMatch<Feature>, { ofDevice }: FeatureIndex): void => {
    const { entry, first } = match;
    const whole = deniesItself(words, match);
    if (!whole && isApart(match, scopes)) add(match, { ...entry.yes, 'battery.supplied': false }, false);
    else if (!whole && isBeside(match, scopes, ofDevice)) return;
    else if (!whole && scopes.negated[first] === true) {
      if (entry.no !== undefined) add(match, entry.no, true);
    } else add(match, entry.yes, false);
  };
  for (const topic of featureIndexes) for (const match of topic.index.matchesIn(words)) read(match, topic);
  return [...affirmed, ...denied];
}
