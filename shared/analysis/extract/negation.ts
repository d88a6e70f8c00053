import { endsSentence, type Word } from './words.ts';

const negators = new Set([
  'no', 'nothing', 'not', 'without', 'non', 'neither', 'nor', 'never', 'lacks', 'lack', 'lacking', 'excluding', 'excludes', 'exclude',
  'cannot', 'none', 'free', 'doesn', 'isn', 'don', 'aren', 'won', 'omits', 'omit', 'sans', 'devoid', 'hasn', 'haven',
]); // prettier-ignore

/** Does this word deny what follows it (or, for "free", what stands before it)? */
export const isNegator = (stem: string): boolean => negators.has(stem);

/** Words after which a negation no longer reaches: the clause turns, or a new verb begins. */
const turns = new Set([
  'but', 'however', 'only', 'with', 'is', 'are', 'has', 'have', 'use', 'come', 'run', 'work', 'operate', 'connect', 'instead',
  'although', 'though', 'while', 'because', 'which', 'when', 'powered', 'driven', 'just', 'it', 'yet', 'then', 'except',
  'supplied', 'unless', 'since', 'so', 'thu', 'therefore', 'hence', 'include', 'contain', 'offer', 'provide', 'require', 'due',
  'making', 'thank', 'that',
]); // prettier-ignore

/** "come with", "use with", "supplied with": here "with" and "use" do not turn the clause. */
const bridges = new Set([
  'come', 'equipped', 'supplied', 'use', 'used', 'fitted', 'for', 'to', 'be', 'intended', 'connect', 'work', 'run', 'provided',
  'delivered', 'suitable', 'designed', 'meant',
]); // prettier-ignore

/** "not only", "not exceeding 48 V", "no more than 60 W": what follows is affirmed. */
const affirming = new Set([
  'only', 'just', 'limited', 'exceed', 'exceeding', 'more', 'over', 'above', 'greater', 'higher', 'less', 'longer',
  'later', 'necessarily', 'merely', 'simply', 'fewer', 'below', 'heavier', 'matter', 'doubt',
]); // prettier-ignore

/** What is said of the thing before: "Bluetooth is not supported", "batteries not required". */
const denyingBack = new Set([
  'supported', 'available', 'required', 'needed', 'necessary', 'present', 'fitted', 'installed', 'provided', 'contained', 'used',
  'built', 'possible', 'implemented', 'integrated', 'foreseen', 'offered', 'there', 'applicable', 'included', 'supplied', 'part',
  'allowed', 'permitted', 'planned', 'active', 'enabled',
]); // prettier-ignore

/** "Lifting persons is forbidden": denies only what stands before. */
const forbidding = new Set([
  'forbidden',
  'prohibited',
  'absent',
  'omitted',
  'excluded',
  'missing',
  'unavailable',
  'unnecessary',
]);

const scopeWordsMax = 8;
const articles = new Set(['a', 'an']);

/** A comma ends a negation unless an "or" or "nor" follows in the same enumeration ("no Wi-Fi, Bluetooth or NFC"). */
function enumerationGoesOn(words: readonly Word[], comma: number): boolean {
  for (let index = comma + 1; index < Math.min(words.length, comma + scopeWordsMax); index += 1) {
    const stem = words[index]?.stem ?? '.';
    if (stem === 'or' || stem === 'nor') return true;
    if (endsSentence(stem) || turns.has(stem) || negators.has(stem) || /^\d/.test(stem)) return false;
  }
  return false;
}

const stemAt = (words: readonly Word[], index: number): string => words[index]?.stem ?? '.';

/** The "no" of "no-go zones" or "no-load" is part of a name. */
const isCompound = (words: readonly Word[], index: number): boolean =>
  words[index]?.stem === 'no' && words[index].joined;

/** How many words behind the negator at this place are denied. */
function reachOf(words: readonly Word[], index: number): number {
  const stem = stemAt(words, index);
  if (stem === 'free' || stem === 'none') return 0;
  if (affirming.has(stemAt(words, index + 1))) return 0;
  // "does not exceed", "is not to exceed"
  if (stemAt(words, index + 1) === 'to' && affirming.has(stemAt(words, index + 2))) return 0;
  return stem === 'non' ? 3 : scopeWordsMax;
}

/** "and a" goes on with something else, unless the negation itself began with an article ("without a … and a …"). */
function addsAnother(words: readonly Word[], index: number, negator: number): boolean {
  return (
    stemAt(words, index) === 'and' &&
    articles.has(stemAt(words, index + 1)) &&
    !articles.has(stemAt(words, negator + 1))
  );
}

/** Marks every word that lies in the scope of a negation, in one pass; the windows it looks ahead and back are bounded. */
export function negatedWords(words: readonly Word[]): readonly boolean[] {
  const negated: boolean[] = [];
  let left = 0;
  let negator = 0;
  for (const [index, { stem }] of words.entries()) {
    negated.push(false);
    if (negators.has(stem) && !isCompound(words, index)) {
      left = reachOf(words, index);
      negator = index;
      denyBefore(words, negated, index);
      continue;
    }
    if (forbidding.has(stem)) denyBefore(words, negated, index);
    if (left === 0) continue;
    takesBack(words, negated, negator, index);
    const ends = stem === ',' ? !enumerationGoesOn(words, index) : endsSentence(stem) || turnsAt(words, index, negator);
    if (ends || addsAnother(words, index, negator)) left = 0;
    else if (stem !== ',') {
      left -= 1;
      negated[index] = true;
    }
  }
  markFree(words, negated);
  return negated;
}

/** Does the clause turn here? The first words after a negator ("is not supplied with a battery") carry it on. */
function turnsAt(words: readonly Word[], index: number, negator: number): boolean {
  const before = stemAt(words, index - 1);
  // In "not for exterior use" the use is a thing.
  if (stemAt(words, index) === 'use' && stemAt(words, negator + 1) === 'for') return false;
  // "doesn't": the t behind the apostrophe is a word of its own.
  return turns.has(stemAt(words, index)) && !negators.has(before) && before !== 't' && !bridges.has(before);
}

/** "No electronics beyond the brake module" affirms what it seems to deny. */
const exceptions = new Set(['beyond', 'except', 'besides', 'apart']);

function takesBack(words: readonly Word[], negated: boolean[], from: number, index: number): void {
  const other = stemAt(words, index) === 'other' && stemAt(words, index + 1) === 'than';
  if (other || exceptions.has(stemAt(words, index))) negated.fill(false, from, index);
}

/** "battery-free", "Radio: none", "Wi-Fi: no", "Bluetooth is not available": the negation stands behind. */
function denyBefore(words: readonly Word[], negated: boolean[], index: number): void {
  const [stem, next] = [stemAt(words, index), stemAt(words, index + 1)];
  if (stem === 'free' && next !== 'of' && next !== 'from') {
    if (index > 0) negated[index - 1] = true;
    return;
  }
  const answers = stem === 'none' || stem === 'no' || stem === 'not' || stem === 'without';
  const forbids = forbidding.has(stem) && ['is', 'are', 'be', 'strictly'].includes(stemAt(words, index - 1));
  const answersHeading =
    answers && stemAt(words, index - 1) === ':' && (stem === 'none' || next === '.' || next === ',');
  const saysOfIt = (stem === 'not' || stem === 'isn' || stem === 'aren') && deniesBack(words, index);
  if (answersHeading || saysOfIt || forbids) denyBack(words, negated, index - 1);
}

/** "The speaker is not supplied with …" denies what follows, not the speaker. */
const goesOn = new Set(['with', 'for', 'as', 'by']);

/** Behind "not" stands "available" or the like, perhaps after "yet" or the "t" of "isn't". */
function deniesBack(words: readonly Word[], index: number): boolean {
  return [index + 1, index + 2].some((at) => denyingBack.has(stemAt(words, at)) && !goesOn.has(stemAt(words, at + 1)));
}

function denyBack(words: readonly Word[], negated: boolean[], from: number): void {
  let inside = false;
  for (let index = from; index >= Math.max(0, from - scopeWordsMax); index -= 1) {
    const stem = stemAt(words, index);
    const copula = stem === 'is' || stem === 'are' || stem === ':';
    if (copula && !inside) continue;
    // In "household use is not foreseen" the use is a thing.
    if (endsSentence(stem) || stem === ',' || (turns.has(stem) && stem !== 'use')) return;
    inside = true;
    negated[index] = true;
  }
}

/** "free of PFAS", "free from lead and phthalates": forwards over the enumeration. */
function markFree(words: readonly Word[], negated: boolean[]): void {
  for (const [index, { stem }] of words.entries()) {
    const next = stemAt(words, index + 1);
    if (!((stem === 'free' || stem === 'devoid') && (next === 'of' || next === 'from'))) continue;
    for (let ahead = index + 2; ahead < Math.min(words.length, index + 2 + scopeWordsMax); ahead += 1) {
      const inside = stemAt(words, ahead);
      if (endsSentence(inside) || turns.has(inside) || (inside === ',' && !enumerationGoesOn(words, ahead))) break;
      negated[ahead] = inside !== ',';
    }
  }
}
