import type { Word } from './words.ts';

const negators = new Set([
  'no',
  'not',
  'without',
  'non',
  'neither',
  'nor',
  'never',
  'lacks',
  'lack',
  'excluding',
  'excludes',
  'cannot',
  'none',
  'free',
  'doesn',
  'isn',
  'don',
  'exclude',
  'omits',
]);

/** Words after which a negation no longer reaches: the clause turns, or a new verb begins. */
const turns = new Set([
  '.', 'but', 'however', 'only', 'with', 'is', 'are', 'has', 'have', 'use', 'comes', 'come', 'runs', 'run', 'works', 'work',
  'operates', 'operate', 'plugs', 'connects', 'connect', 'instead', 'although', 'though', 'while', 'because', 'which', 'when',
  'powered', 'driven', 'just', 'it', 'just', 'yet', 'then', 'except', 'charges', 'supplied', 'needs', 'unless', 'since',
]); // prettier-ignore

const scopeWordsMax = 8;

/** A comma ends a negation unless an "or" or "nor" follows in the same enumeration ("no Wi-Fi, Bluetooth or NFC"). */
function enumerationGoesOn(words: readonly Word[], comma: number): boolean {
  for (let index = comma + 1; index < Math.min(words.length, comma + scopeWordsMax); index += 1) {
    const stem = words[index]?.stem ?? '.';
    if (stem === 'or' || stem === 'nor') return true;
    if (turns.has(stem) || negators.has(stem) || /^\d/.test(stem)) return false;
  }
  return false;
}

/** Marks every word that lies in the scope of a negation, in one pass. */
export function negatedWords(words: readonly Word[]): readonly boolean[] {
  const negated = words.map(() => false);
  let left = 0;
  words.forEach(({ stem }, index) => {
    if (negators.has(stem)) {
      left = stem === 'free' || isNotOnly(words, index) ? 0 : stem === 'non' ? 3 : scopeWordsMax;
      if (stem === 'free') markFree(words, negated, index);
      return;
    }
    if (left === 0) return;
    // "is not supplied with a battery", "not for use with": the first words after the negator carry it on.
    const carriesOn = words[index - 1] !== undefined && negators.has(words[index - 1]?.stem ?? '');
    if (stem === ',' ? !enumerationGoesOn(words, index) : turns.has(stem) && !carriesOn && !bridges(words, index))
      left = 0;
    else {
      if (stem !== ',') left -= 1;
      negated[index] = stem !== ',';
    }
  });
  return negated;
}

/** "not only … but also" affirms. */
function isNotOnly(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]?.stem;
  return words[index]?.stem === 'not' && (next === 'only' || next === 'just' || next === 'limited');
}

/** "does not come with a charger", "not intended for use with …": here "with" and "use" do not turn the clause. */
function bridges(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.stem ?? '';
  return [
    'come',
    'equipped',
    'supplied',
    'use',
    'used',
    'fitted',
    'for',
    'to',
    'be',
    'intended',
    'connect',
    'work',
    'run',
  ].includes(before);
}

/** "battery-free" and "free of PFAS", "free from lead": backwards over one word, or forwards over the enumeration. */
function markFree(words: readonly Word[], negated: boolean[], index: number): void {
  const next = words[index + 1]?.stem;
  if (next !== 'of' && next !== 'from') {
    if (index > 0) negated[index - 1] = true;
    return;
  }
  for (let ahead = index + 2; ahead < Math.min(words.length, index + 2 + scopeWordsMax); ahead += 1) {
    const stem = words[ahead]?.stem ?? '.';
    if (turns.has(stem) || (stem === ',' && !enumerationGoesOn(words, ahead))) return;
    negated[ahead] = stem !== ',';
  }
}
