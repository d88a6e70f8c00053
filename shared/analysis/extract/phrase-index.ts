import { wordsIn, type Word } from './words.ts';

/** A phrase found: its entry, and the first and last word of it. */
export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
}

interface Node<Entry> {
  readonly next: Map<string, Node<Entry>>;
  entry?: Entry;
}

/** Finds many phrases in a text in one pass: at each word the longest phrase wins, and its words are used up. */
export class PhraseIndex<Entry> {
  readonly #root: Node<Entry> = { next: new Map() };

  constructor(phrases: readonly { readonly phrase: string; readonly entry: Entry }[]) {
    for (const { phrase, entry } of phrases) this.#add(phrase, entry);
  }

  #add(phrase: string, entry: Entry): void {
    let node = this.#root;
    for (const { stem } of wordsIn(phrase)) {
      const known = node.next.get(stem);
      const next: Node<Entry> = known ?? { next: new Map() };
      if (known === undefined) node.next.set(stem, next);
      node = next;
    }
    // The first entry keeps a phrase: a table lists the more telling meaning first.
    node.entry ??= entry;
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
    let node: Node<Entry> | undefined = this.#root;
    let longest: PhraseMatch<Entry> | undefined;
    for (let index = first; index < words.length; index += 1) {
      const word = words[index];
      node = word === undefined ? undefined : node.next.get(word.stem);
      if (node === undefined) break;
      if (node.entry !== undefined) longest = { entry: node.entry, first, last: index };
    }
    return longest;
  }
}
