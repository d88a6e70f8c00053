import { stemOf, wordsIn, type Word } from './words.ts';

/** A phrase found: its entry, and the first and last word of it. */
export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
}

interface Node<Entry> {
  /** Missing where no phrase goes on, as in most places. */
  next?: Map<string, Node<Entry>>;
  entry?: Entry | undefined;
}

/** The stems of a phrase. Nearly all phrases are plain words, which need no looking for marks. */
export function stemsOf(phrase: string): string[] {
  return /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(phrase)
    ? phrase.split(' ').map(stemOf)
    : wordsIn(phrase).map(({ stem }) => stem);
}

const plainStart = /^[a-z0-9]+(?= |$)/;

function firstStemOf(phrase: string): string {
  const [word] = plainStart.exec(phrase) ?? [];
  return word === undefined ? (stemsOf(phrase)[0] ?? '') : stemOf(word);
}

/**
 * Phrases as plain data: a line for each first stem, in ascending order, as `stem=phrase=entry|phrase=entry` with the
 * entry's number. Where a phrase begins with the stem itself, only what follows is written.
 */
export interface PhraseTable<Entry> {
  readonly entries: readonly Entry[];
  readonly byFirst: string;
}

/** Sorts phrases, given as `one|another` with their entry, by the stem of their first word. */
export function phraseTable<Entry>(lists: Iterable<readonly [phrases: string, entry: Entry]>): PhraseTable<Entry> {
  const numbers = new Map<Entry, number>();
  const byFirst = new Map<string, string[]>();
  for (const [phrases, entry] of lists) {
    const number = numbers.get(entry) ?? numbers.size;
    numbers.set(entry, number);
    for (const phrase of phrases.split('|')) {
      const first = firstStemOf(phrase);
      const beginsWithIt = phrase === first || phrase.startsWith(`${first} `);
      const written = `${beginsWithIt ? phrase.slice(first.length) : phrase}=${number}`;
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [written]);
      else others.push(written);
    }
  }
  const lines = Array.from(byFirst, ([stem, list]) => [stem, list.join('|')] as const);
  const sorted = lines.sort(([a], [b]) => (a < b ? -1 : 1));
  return { entries: [...numbers.keys()], byFirst: sorted.map((line) => line.join('=')).join('\n') };
}

const afterStem = (line: string): string => line.slice(line.indexOf('=') + 1);

/** The phrases of a stem, by halving the lines; undefined when it has none. */
function phrasesOf(lines: string, stem: string): string | undefined {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const start = lines.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
    const next = lines.indexOf('\n', start);
    const end = next < 0 ? lines.length : next;
    const found = lines.slice(start, lines.indexOf('=', start));
    if (found === stem) return afterStem(lines.slice(start, end));
    if (found < stem) low = end + 1;
    else high = start;
  }
  return undefined;
}

/** So many stems are looked for in the text of the table; from then on in a map, which a first short text never pays for. */
const searchesMax = 400;

function treeOf<Entry>(stem: string, phrases: string, entries: readonly Entry[]): Node<Entry> {
  const root: Node<Entry> = {};
  for (const written of phrases.split('|')) {
    const [rest = '', number = ''] = written.split('=');
    const phrase = rest === '' || rest.startsWith(' ') ? `${stem}${rest}` : rest;
    let node = root;
    for (const stem of stemsOf(phrase)) {
      node.next ??= new Map();
      const known = node.next.get(stem);
      const next: Node<Entry> = known ?? {};
      if (known === undefined) node.next.set(stem, next);
      node = next;
    }
    // The first entry keeps a phrase: a table lists the more telling meaning first.
    node.entry ??= entries[Number(number)];
  }
  return root;
}

/** Finds many phrases in a text in one pass: at each word the longest phrase wins, and its words are used up. */
export class PhraseIndex<Entry> {
  readonly #entries: readonly Entry[];
  readonly #lines: string;
  #searches = 0;
  #byFirst: ReadonlyMap<string, string> | undefined;
  /** Grown when a text first has their first word: most never are. */
  readonly #trees = new Map<string, Node<Entry>>();

  constructor({ entries, byFirst }: PhraseTable<Entry>) {
    this.#entries = entries;
    this.#lines = byFirst;
  }

  /** All matches, left to right, not overlapping. */
  matchesIn(words: readonly Word[]): PhraseMatch<Entry>[] {
    const matches: PhraseMatch<Entry>[] = [];
    for (let first = 0; first < words.length; first += 1) {
      const match = this.#longestAt(words, first);
      if (match === undefined) continue;
      matches.push(match);
      first = match.last;
    }
    return matches;
  }

  #longestAt(words: readonly Word[], first: number): PhraseMatch<Entry> | undefined {
    let node = this.#treeAt(words[first]?.stem ?? '');
    if (node === undefined) return undefined;
    let longest: PhraseMatch<Entry> | undefined;
    for (let index = first; index < words.length; index += 1) {
      const word = words[index];
      node = word === undefined ? undefined : node.next?.get(word.stem);
      if (node === undefined) break;
      if (node.entry !== undefined) longest = { entry: node.entry, first, last: index };
    }
    return longest;
  }

  #treeAt(stem: string): Node<Entry> | undefined {
    const phrases = this.#phrasesOf(stem);
    if (phrases === undefined) return undefined;
    const tree = this.#trees.get(stem) ?? treeOf(stem, phrases, this.#entries);
    this.#trees.set(stem, tree);
    return tree;
  }

  #phrasesOf(stem: string): string | undefined {
    this.#searches += 1;
    if (this.#searches <= searchesMax) return phrasesOf(this.#lines, stem);
    this.#byFirst ??= new Map(
      this.#lines.split('\n').map((line) => [line.slice(0, line.indexOf('=')), afterStem(line)]),
    );
    return this.#byFirst.get(stem);
  }
}
