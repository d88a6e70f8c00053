/** One word or number of a text, or a mark that ends a clause; offsets are UTF-16 indices into the text. */
export interface Word {
  /** Lower case, singular; '.' ends a sentence, ',' a part of it. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const token = /[\p{L}\p{N}]+|[.;:!?\n•|]|[,()/+&]/gu;
const sentenceEnds = '.;:!?\n•|';

/** Words that end in s but are not plurals. */
const notPlural = new Set([
  'bus',
  'gas',
  'glass',
  'lens',
  'gps',
  'gnss',
  'dress',
  'press',
  'is',
  'was',
  'has',
  'its',
  'this',
  'us',
  'plus',
  'ups',
  'nas',
  'ios',
  'wireless',
  'cordless',
  'less',
  'saas',
  'across',
  'process',
  'access',
  'bess',
  'bios',
  'virus',
  'antivirus',
  'status',
  'stainless',
  'harness',
  'mattress',
  'business',
  'fitness',
  'lidar',
  'abs',
  'eps',
  'xps',
  'tens',
  'series',
  'as',
  'does',
  'always',
  'various',
  'analysis',
  'diagnosis',
  'chassis',
  'smps',
  'thermos',
  'dps',
  'news',
  'canvas',
  'atlas',
  'dallas',
  'mains',
  'glasses',
]);

/** The singular of a word, by rule; dictionary and text go through the same function, so that it only has to be stable. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 4 || notPlural.has(lower) || !lower.endsWith('s') || lower.endsWith('ss')) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes)$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/** Cuts a text into words and clause marks, in linear time. A full stop inside a number is no mark. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(token)) {
    const [found] = match;
    const start = match.index;
    const insideNumber =
      (found === '.' || found === ',') && /\d/.test(text[start - 1] ?? '') && /\d/.test(text[start + 1] ?? '');
    if (insideNumber) continue;
    const stem = sentenceEnds.includes(found) ? '.' : /^[,()/+&]$/.test(found) ? ',' : stemOf(found);
    words.push({ stem, start, end: start + found.length });
  }
  return words;
}
