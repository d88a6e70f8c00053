import { besideWords, type Beside } from './beside.ts';
import { negatedWords } from './negation.ts';
import type { Word } from './words.ts';

/** What a sentence says about each of its words, besides naming it. */
export interface Scopes extends Beside {
  readonly negated: readonly boolean[];
}

/** Reads the scopes of all words once, for every reader. */
export function scopesOf(words: readonly Word[]): Scopes {
  return { negated: negatedWords(words), ...besideWords(words) };
}
