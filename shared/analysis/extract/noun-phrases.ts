import type { ProductType } from '../../norms/product-types.ts';
import { withAncestors } from '../fact-sheet.ts';
import { cuts } from './cut-words.ts';
import type { PhraseMatch } from './phrase-index.ts';
import { isMostlyPart } from './part-kinds.ts';
import { productTypePhrases } from './product-type-phrases.ts';
import { endsSentence, type Word } from './words.ts';

export type TypeMatch = PhraseMatch<ProductType>;
type AnyMatch = PhraseMatch<ProductType | 'other'>;

/** "Set of knives", "pair of shoes": here the thing stands behind "of". */
const measures = new Set([
  'set', 'pair', 'pack', 'box', 'kit', 'range', 'type', 'kind', 'collection', 'bundle', 'roll', 'bottle', 'piece', 'family',
  'line', 'series', 'case', 'tube', 'can', 'jar', 'bag',
]); // prettier-ignore

/** Heads that make the thing before them a mere use: a "coffee machine descaler", a "phone case". */
const accessoryHeads = new Set([
  'case', 'cover', 'bag', 'stand', 'holder', 'mount', 'bracket', 'rack', 'filter', 'cartridge', 'lid', 'sleeve', 'pouch', 'strap',
  'tripod', 'protector', 'film', 'skin', 'tray', 'shade', 'mat', 'lock', 'lubricant', 'wax', 'polish', 'refill', 'nozzle', 'blade',
  'trolley', 'hook', 'hanger', 'sticker', 'poster', 'book', 'magazine', 'costume', 'figurine', 'keyring', 'keychain', 'pillow',
  'basket', 'gasket', 'seal', 'hose', 'belt', 'spacer', 'wrap', 'box', 'storage', 'organiser', 'organizer', 'liner',
  'pedal', 'saddle', 'grip', 'basin', 'cushion', 'accessory', 'attachment', 'adapter', 'adaptor', 'tip', 'pod', 'paper', 'foil',
  'shelf', 'remover', 'tester', 'simulator', 'manual', 'wallet', 'shell', 'cradle', 'clip', 'lanyard', 'canopy', 'carrier', 'fluid', 'grease', 'bottle', 'sculpture', 'ornament', 'decoration', 'seat', 'oil', 'board', 'controller', 'module', 'tidy',
  'jug', 'pen', 'stylus', 'ink', 'toner', 'bulb', 'brush', 'guard', 'fence', 'trailer', 'tarpaulin', 'ramp', 'spare',
]); // prettier-ignore

/** Heads of what cleans or cares for the thing before them. */
const cleaningHeads = new Set([
  'descaler',
  'cleaner',
  'detergent',
  'cleanser',
  'degreaser',
  'rinse',
  'shampoo',
  'salt',
]);

const isType = (match: AnyMatch): match is TypeMatch => match.entry !== 'other';

const stemAt = (words: readonly Word[], index: number): string => words[index]?.stem ?? '.';

const isMeasure = (words: readonly Word[], index: number): boolean =>
  stemAt(words, index) === 'of' && measures.has(stemAt(words, index - 1));

/** "4 in 1 crib", "all in one washer dryer": how many things it is. */
const isCombination = (words: readonly Word[], index: number): boolean =>
  stemAt(words, index) === 'in' &&
  /^(?:\d|all|two|three|four|five)$/.test(stemAt(words, index - 1)) &&
  /^(?:1|one)$/.test(stemAt(words, index + 1));

/** Does this word lead away from the product itself? "Ready-to-run" and "in-ear" do not. */
export function leadsAway(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined || !cuts.has(word.stem) || word.joined) return false;
  return !isMeasure(words, index) && !isCombination(words, index);
}

/** What the words behind a match make of it: nothing else, an accessory of it, or what cleans it. */
function headBehind(words: readonly Word[], last: number): 'itself' | 'accessory' | 'cleaner' {
  for (let index = last + 1; index <= last + 2; index += 1) {
    const stem = stemAt(words, index);
    if (endsSentence(stem) || stem === ',' || stem === 'and' || /^\d/.test(stem) || leadsAway(words, index)) break;
    // "Oil-free", "case-hardened"
    if (words[index]?.joined === true) break;
    if (cleaningHeads.has(stem)) return stemAt(words, last) === 'vacuum' ? 'itself' : 'cleaner';
    if (accessoryHeads.has(stem)) return 'accessory';
  }
  return 'itself';
}

/** "Toy truck", "toy sewing machine" */
const isToy = (words: readonly Word[], { entry, first }: AnyMatch): boolean =>
  stemAt(words, first - 1) === 'toy' && entry !== 'other' && !withAncestors([entry]).includes('toy');

/** All kinds of product named, each as what the head of its noun phrase makes of it. */
export function kindsIn(words: readonly Word[]): AnyMatch[] {
  return productTypePhrases.matchesIn(words).map((match): AnyMatch => {
    const head = headBehind(words, match.last);
    if (head === 'itself') return isToy(words, match) ? { ...match, entry: 'toy' } : match;
    return { ...match, entry: head === 'cleaner' ? 'detergent_product' : 'other' };
  });
}

const separates = (stem: string): boolean => stem === ',' || stem === 'and' || stem === 'or' || endsSentence(stem);

/** "3 doors": so many parts of what was named before, "5.5 cups" its size. */
const isCounted = (words: readonly Word[], { entry, first }: AnyMatch): boolean =>
  entry !== 'other' &&
  (isMostlyPart(entry) || stemAt(words, first) === 'cup') &&
  /^\d+$/.test(stemAt(words, first - 1));

/** What a "monitor" watches when it is no screen. */
const watched = new Set([
  'defibrillator', 'coagulation', 'heart', 'cardiac', 'glucose', 'pressure', 'oxygen', 'apnoea', 'apnea', 'respiratory',
  'respiration', 'breathing', 'pulse', 'health', 'sleep', 'activity', 'air', 'quality', 'gas', 'co2', 'dust', 'noise', 'vibration',
  'radiation', 'dose', 'radon', 'energy', 'power', 'current', 'voltage', 'insulation', 'battery', 'temperature', 'humidity', 'water',
  'leak', 'weather', 'soil', 'condition', 'fatigue', 'driver', 'brain', 'bladder', 'foetal', 'nerve', 'relaxation', 'anaesthesia',
]); // prettier-ignore

/** "Energy monitor", "defibrillator monitor": it measures and shows no pictures of a computer. */
const isWatching = (words: readonly Word[], { entry, first, last }: AnyMatch): boolean =>
  entry === 'monitor' && first === last && watched.has(stemAt(words, first - 1));

/**
 * Of kinds that stand together only the last says what the thing is: a "car battery charger" is a charger, but a
 * "wardrobe 3 doors" is a wardrobe.
 */
function heads(words: readonly Word[], matches: readonly AnyMatch[]): TypeMatch[] {
  return matches
    .filter((match, index) => (index === 0 || !isCounted(words, match)) && !isWatching(words, match))
    .filter((match, index, all) => {
      const next = all[index + 1];
      return next === undefined || words.slice(match.last + 1, next.first).some(({ stem }) => separates(stem));
    })
    .filter(isType);
}

/** Of a list only the first noun phrase names the product: the rest says how many, how large or what comes with it. */
function ofFirstPhrase(words: readonly Word[], kinds: readonly TypeMatch[]): readonly TypeMatch[] {
  const [leading] = kinds;
  if (leading === undefined) return kinds;
  const comma = words.findIndex(({ stem }, index) => stem === ',' && index > leading.last);
  return comma < 0 ? kinds : kinds.filter(({ first }) => first < comma);
}

/** What a noun phrase names, and what it only mentions behind "for", "with" and the like. */
export interface Named {
  readonly kinds: readonly TypeMatch[];
  readonly mentioned: ReadonlySet<string>;
  /** It names a thing that is none of the kinds (a laptop bag). */
  readonly isOther: boolean;
}

/** The kinds named before the first word that leads away from the product itself. */
export function named(words: readonly Word[]): Named {
  const matches = kindsIn(words);
  const inside = new Set(
    matches.flatMap(({ first, last }) =>
      first === last ? [] : words.slice(first, last + 1).map((_, at) => first + at),
    ),
  );
  const cut = words.findIndex((_, index) => leadsAway(words, index) && !inside.has(index));
  // "Ventilator for home and transport use": what a name of several words leads away to goes on behind it.
  const leading = matches.find(({ first, last }) =>
    words.slice(first + 1, last).some(({ stem }, at) => stem === 'for' && leadsAway(words, first + 1 + at)),
  );
  const end = Math.min(cut < 0 ? words.length : cut, leading === undefined ? words.length : leading.last + 1);
  const before = matches.filter((match) => match.last < end);
  return {
    kinds: ofFirstPhrase(words, heads(words, before)),
    mentioned: new Set(matches.slice(before.length).map(({ entry }) => entry)),
    isOther: before.some((match) => !isType(match)),
  };
}
