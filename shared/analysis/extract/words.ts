/** One word or number of a text, or a mark that ends a clause; offsets are UTF-16 indices into the text. */
export interface Word {
  /** Lower case, singular; '.' ends a sentence, ':' what is said of something, ',' a part of it. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Part of a word with hyphens ("in-ear", "ready-to-run"). */
  readonly joined: boolean;
}

/** What words are made of. */
interface Script {
  /** A word is a letter or digit and what follows of these; no repetition stands inside another. */
  readonly token: RegExp;
  readonly letterOrDigit: RegExp;
}

const anyScript: Script = {
  token: /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[.;:!?\n•|]|[,()/+&–—]/gu,
  letterOrDigit: /^[\p{L}\p{N}]/u,
};

// The same among the characters of `latinOnly`: to make the tables of all letters there are takes 8 ms of a cold start.
const letters = String.raw`a-zA-Z0-9\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f`;
const latin: Script = {
  token: new RegExp(String.raw`[${letters}]+|[.;:!?\n•|]|[,()/+&–—]`, 'g'),
  letterOrDigit: new RegExp(`^[${letters}]`),
};
const latinOnly = /^[\0-\u017f\u2000-\u206f€™]*$/;
const scriptOf = (text: string): Script => (latinOnly.test(text) ? latin : anyScript);

const sentenceEnds = new Set('.;!?\n•|');
const commas = new Set(',()/+–—');

/** Words whose full stop does not end a sentence. */
const abbreviations = new Set(['approx', 'incl', 'excl', 'max', 'min', 'ca', 'vs', 'nom', 'typ', 'resp', 'eg', 'ie']);

/** Does this mark end a sentence or lead from a heading to what it says? */
export const endsSentence = (stem: string): boolean => stem === '.' || stem === ':';

/** Words that end in s but are not plurals. */
const notPlural = new Set([
  'bus', 'gas', 'glass', 'lens', 'gps', 'gnss', 'dress', 'press', 'is', 'was', 'has', 'its', 'this', 'us', 'plus',
  'ups', 'nas', 'ios', 'wireless', 'cordless', 'less', 'saas', 'across', 'process', 'access', 'bess', 'bios',
  'virus', 'antivirus', 'status', 'stainless', 'harness', 'mattress', 'business', 'fitness', 'lidar', 'abs', 'eps',
  'xps', 'tens', 'series', 'as', 'does', 'always', 'various', 'analysis', 'diagnosis', 'chassis', 'smps', 'thermos',
  'dps', 'news', 'canvas', 'atlas', 'dallas', 'mains', 'glasses', 'focus', 'bonus', 'campus', 'corpus',
  'versus', 'lotus', 'nexus', 'radius', 'tennis', 'iris', 'basis', 'axis', 'perhaps',
  'besides', 'whereas', 'towards', 'afterwards', 'alias', 'ems', 'pos', 'cms', 'tls', 'dns', 'rs', 'hals',
  'christmas', 'cosmos', 'chaos', 'kudos', 
]); // prettier-ignore

/** The singular of a word, by rule; dictionary and text go through the same function, so that it only has to be stable. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 4 || notPlural.has(lower) || !lower.endsWith('s') || lower.endsWith('ss')) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes)$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

export const isHyphen = (character: string): boolean => character === '-' || character === '\u2011';

/** Does a hyphen tie these letters to more letters before or behind? */
function isJoined(text: string, start: number, end: number): boolean {
  const before = isHyphen(text.charAt(start - 1)) && isLetterOrDigit(text.charAt(start - 2));
  return before || (isHyphen(text.charAt(end)) && isLetterOrDigit(text.charAt(end + 1)));
}

/** Does it begin with a letter or digit? */
const isLetterOrDigit = (text: string): boolean => scriptOf(text).letterOrDigit.test(text);

/** A full stop inside a number or an abbreviation, a comma inside a number and a dash inside a word are no marks. */
function isNoMark(text: string, mark: string, at: number, before: Word | undefined): boolean {
  const [previous, next] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (mark === '–' || mark === '—') return previous.trim() !== '' && next.trim() !== '';
  if (mark === ',') return /\d/.test(previous) && /\d/.test(next);
  if (mark !== '.') return false;
  if (before?.end !== at) return isLetterOrDigit(next);
  const letter = before.end - before.start === 1 && text.charAt(before.start - 1) === '.';
  return isLetterOrDigit(next) || letter || abbreviations.has(before.stem);
}

/** Which of the marks '.', ':', ',' a character stands for; "&" is a word. */
function markOf(character: string): string {
  if (character === '&') return 'and';
  return sentenceEnds.has(character) ? '.' : character === ':' ? ':' : ',';
}

/** Cuts a text into words and clause marks, in linear time. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(scriptOf(text).token)) {
    const [found] = match;
    const start = match.index;
    const isMark = sentenceEnds.has(found) || commas.has(found) || found === ':' || found === '&';
    if (isMark && isNoMark(text, found, start, words.at(-1))) continue;
    const stem = isMark ? markOf(found) : stemOf(found);
    const end = start + found.length;
    words.push({ stem, start, end, joined: !isMark && isJoined(text, start, end) });
  }
  return words;
}
