import type { FactPatch } from '../fact-patch.ts';
import { wordsOf } from '../fact-sheet.ts';
import { featureIndexes } from './feature-phrases.ts';
import type { HeadedMeaning } from './feature.ts';
import { isNegator } from './negation.ts';
import type { PhraseMatch } from './phrase-index.ts';
import type { Reading } from './reading.ts';
import type { Scopes } from './scopes.ts';
import { endsSentence, type Word } from './words.ts';

/** A phrase that itself says "no", "not" or "only" ("non-removable battery") is affirmed as a whole. */
const deniesItself = (words: readonly Word[], { first, last }: PhraseMatch<HeadedMeaning>): boolean =>
  words.slice(first, last + 1).some(({ stem }) => stem === 'only' || isNegator(stem));

/** Is the thing needed but not in the box ("batteries not included")? */
const isApart = ({ entry, first }: PhraseMatch<HeadedMeaning>, { apart }: Scopes): boolean =>
  apart[first] === true && entry.yes['battery.present'] === true;

/** Does the phrase speak of an option, a comparison, another device or of a thing that is not supplied? */
function isBeside({ entry, first, last }: PhraseMatch<HeadedMeaning>, scopes: Scopes, ofDevice: boolean): boolean {
  if (scopes.thing[last] === true || scopes.apart[first] === true) return true;
  // Of a charger only the supply is its own: "24 V adapter, laser sensor" lists two things.
  const isOfCharger = scopes.charger[last] === true && Object.keys(entry.yes).some((key) => key.startsWith('power.'));
  return ofDevice && (scopes.device[last] === true || isOfCharger);
}

const remoteReach = 6;

/** "Remote control with two AAA cells": the battery is there, but it does not feed the product. */
function isOfRemote(words: readonly Word[], { first }: PhraseMatch<HeadedMeaning>): boolean {
  for (let index = first - 1; index >= Math.max(0, first - remoteReach); index -= 1) {
    const stem = words[index]?.stem ?? '.';
    if (endsSentence(stem) && stem !== ':') return false;
    if (stem === 'remote') return true;
  }
  return false;
}

/** What a phrase says when it is affirmed where it stands. */
function affirmedAt(words: readonly Word[], match: PhraseMatch<HeadedMeaning>): FactPatch {
  const { yes } = match.entry;
  if (yes['battery.present'] !== true || !isOfRemote(words, match)) return yes;
  const { 'power.sources': ofRemote, ...others } = yes;
  const chemistry = yes['battery.button_cell'] === true ? 'li_metal' : 'alkaline';
  return wordsOf(ofRemote).includes('battery_primary') ? { 'battery.chemistry': chemistry, ...others } : yes;
}

interface Statements {
  /** Phrases that deny in themselves: "not a toy" outweighs every other mention of toys. */
  readonly outright: Reading[];
  readonly affirmed: Reading[];
  readonly denied: Reading[];
}

function read(
  words: readonly Word[],
  scopes: Scopes,
  match: PhraseMatch<HeadedMeaning>,
  ofDevice: boolean,
  to: Statements,
): void {
  const { entry, first, last } = match;
  const add = (list: Reading[], facts: FactPatch | undefined, denies = ''): void => {
    const span = [words[first]?.start ?? 0, words[last]?.end ?? 0] as const;
    if (facts !== undefined) list.push({ facts, span, rule: `text:${denies}${entry.heading}` });
  };
  if (deniesItself(words, match)) add(to.outright, entry.yes);
  else if (isApart(match, scopes)) add(to.affirmed, { ...entry.yes, 'battery.supplied': false });
  else if (isBeside(match, scopes, ofDevice)) return;
  else if (scopes.negated[first] === true) add(to.denied, entry.no, 'no ');
  else add(to.affirmed, affirmedAt(words, match));
}

const isPrimary = ({ facts }: Reading): boolean => wordsOf(facts['power.sources']).includes('battery_primary');
const isRechargeable = ({ facts }: Reading): boolean =>
  wordsOf(facts['power.sources']).includes('battery_rechargeable');

/**
 * "Remote: 2 x AA (not included)" says nothing about the rechargeable battery that the product has, "battery backup sold
 * separately" nothing about the coin cells in its handset.
 */
function withoutForeignBatteries(affirmed: readonly Reading[]): readonly Reading[] {
  const ofItsOwn = affirmed.filter(({ facts }) => facts['battery.supplied'] === undefined);
  const hasRechargeable = ofItsOwn.some(isRechargeable);
  const hasCells = ofItsOwn.some(({ facts }) => facts['battery.button_cell'] === true);
  if (!hasRechargeable && !hasCells) return affirmed;
  return affirmed.map((reading) => {
    const { 'battery.supplied': supplied, ...facts } = reading.facts;
    const isForeign = (hasRechargeable && isPrimary(reading)) || (hasCells && reading.rule === 'text:battery');
    return supplied === false && isForeign ? { ...reading, facts } : reading;
  });
}

/** "For professionals and at home": what consumers use too is for consumers. */
function consumersFirst(affirmed: readonly Reading[]): readonly Reading[] {
  const isForConsumers = ({ facts }: Reading) => facts['users.consumer'] === true;
  return [...affirmed.filter(isForConsumers), ...affirmed.filter((reading) => !isForConsumers(reading))];
}

/** The features named in the text, affirmed ones before denied ones: one affirmation outweighs any denial. */
export function readFeatures(words: readonly Word[], scopes: Scopes): Reading[] {
  const to: Statements = { outright: [], affirmed: [], denied: [] };
  for (const { index, ofDevice } of featureIndexes) {
    for (const match of index.matchesIn(words)) read(words, scopes, match, ofDevice, to);
  }
  return [...to.outright, ...consumersFirst(withoutForeignBatteries(to.affirmed)), ...to.denied];
}
