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
  entry?: Entry;
}

/** The stems of a phrase. Nearly all phrases are plain words, which need no looking for marks. */
function stemsOf(phrase: string): string[] {
  return /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(phrase)
    ? phrase.split(' ').map(stemOf)
    : wordsIn(phrase).map(({ stem }) => stem);
}

interface Phrase<Entry> {
  readonly phrase: string;
  readonly entry: Entry;
}

/** Phrases with the same first word, grown into a tree when a text first has that word: most never are. */
interface Bucket<Entry> {
  readonly phrases: Phrase<Entry>[];
  tree?: Node<Entry>;
}

const plainStart = /^[a-z0-9]+(?= |$)/;

function firstStemOf(phrase: string): string {
  const [word] = plainStart.exec(phrase) ?? [];
  return word === undefined ? (stemsOf(phrase)[0] ?? '') : stemOf(word);
}

function treeOf<Entry>(phrases: readonly Phrase<Entry>[]): Node<Entry> {
  const root: Node<Entry> = {};
  for (const { phrase, entry } of phrases) {
    let node = root;
    for (const stem of stemsOf(phrase)) {
      node.next ??= new Map();
      const known = node.next.get(stem);
      const next: Node<Entry> = known ?? {};
      if (known === undefined) node.next.set(stem, next);
      node = next;
    }
    // The first entry keeps a phrase: a table lists the more telling meaning first.
    node.entry ??= entry;
  }
  return root;
}

/** Finds many phrases in a text in one pass: at each word the longest phrase wins, and its words are used up. */
export class PhraseIndex<Entry> {
  readonly #byFirst = new Map<string, Bucket<Entry>>();

  constructor(phrases: readonly Phrase<Entry>[]) {
    for (const one of phrases) {
      const first = firstStemOf(one.phrase);
      const bucket = this.#byFirst.get(first);
      if (bucket === undefined) this.#byFirst.set(first, { phrases: [one] });
      else bucket.phrases.push(one);
    }
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
    const bucket = this.#byFirst.get(words[first]?.stem ?? '');
    if (bucket === undefined) return undefined;
    bucket.tree ??= treeOf(bucket.phrases);
    let node: Node<Entry> | undefined = bucket.tree;
    let longest: PhraseMatch<Entry> | undefined;
    for (let index = first; index < words.length; index += 1) {
      const word = words[index];
      node = word === undefined ? undefined : node.next?.get(word.stem);
      if (node === undefined) break;
      if (node.entry !== undefined) longest = { entry: node.entry, first, last: index };
    }
    return longest;
  }
}
