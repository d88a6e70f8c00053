import { truths } from './expression.ts';
import type { FactKey } from './facts.ts';
import { isText } from './index-checks.ts';
import type { Leaf } from './norm-schema.ts';

/** Where the leaves of one fact stand, and which of them a set of words makes true. */
export class FactLeaves {
  readonly fact: FactKey;
  readonly first: number;
  readonly end: number;
  readonly #leaves: readonly Leaf[];
  /** Leaves that ask otherwise than for words; known once a first product was compared. */
  #others: readonly number[] | undefined;
  /** Which leaves each word makes true. */
  #byWord: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(leaves: readonly Leaf[], { fact, first, end }: Pick<FactLeaves, 'fact' | 'first' | 'end'>) {
    this.#leaves = leaves;
    this.fact = fact;
    this.first = first;
    this.end = end;
  }

  /** Marks the leaves that one of the words makes true; returns those that ask otherwise than for words. */
  mark(truth: Uint8Array, words: readonly string[]): readonly number[] {
    // The first product is all that a cold start judges: to sort the words takes longer than to look through them once.
    if (this.#others === undefined) return (this.#others = this.#markOneByOne(truth, new Set(words)));
    this.#byWord ??= this.#leavesByWord();
    for (const word of words) for (const leaf of this.#byWord.get(word) ?? []) truth[leaf] = truths.yes;
    return this.#others;
  }

  #markOneByOne(truth: Uint8Array, words: ReadonlySet<string>): readonly number[] {
    const others: number[] = [];
    for (let number = this.first; number < this.end; number += 1) {
      const asked = wordsAskedBy(this.#leaves[number]);
      if (asked === undefined) others.push(number);
      else if (asked.some((word) => words.has(word))) truth[number] = truths.yes;
    }
    return others;
  }

  #leavesByWord(): ReadonlyMap<string, readonly number[]> {
    const byWord = new Map<string, number[]>();
    for (let number = this.first; number < this.end; number += 1) {
      for (const word of wordsAskedBy(this.#leaves[number]) ?? []) {
        const asking = byWord.get(word);
        if (asking === undefined) byWord.set(word, [number]);
        else asking.push(number);
      }
    }
    return byWord;
  }
}

/** The words any one of which makes a leaf true; undefined for a leaf that asks otherwise. */
function wordsAskedBy(leaf: Leaf | undefined): readonly string[] | undefined {
  if (leaf?.op === 'has') return isText(leaf.value) ? [leaf.value] : undefined;
  if (leaf?.op !== 'has_any') return undefined;
  const asked: readonly unknown[] = leaf.value;
  return asked.every(isText) ? asked : undefined;
}

/** The leaves of an index, which stand in the order of their facts, fact by fact. */
export function leavesByFact(leaves: readonly Leaf[]): FactLeaves[] {
  const groups: FactLeaves[] = [];
  for (let first = 0; first < leaves.length;) {
    const fact = leaves[first]?.fact;
    if (fact === undefined) break;
    let end = first;
    while (leaves[end]?.fact === fact) end += 1;
    groups.push(new FactLeaves(leaves, { fact, first, end }));
    first = end;
  }
  return groups;
}
