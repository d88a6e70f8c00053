import { besideWords, type Beside } from './beside.ts';
import { negatedWords } from './negation.ts';
import type { Word } from './words.ts';

/** What a sentence says about each of its words, besides naming it. */
export interface Scopes extends Beside {
  readonly negated: readonly boolean[];
  /** The product itself is a charger or a supply, so that what is said of one is said of it. */
  readonly isCharger: boolean;
}

/** Reads the scopes of all words once, for every reader. */
export function scopesOf(words: readonly Word[], isCharger = false): Scopes {
  const beside = besideWords(words);
  return { negated: negatedWords(words), ...beside, charger: isCharger ? [] : beside.charger, isCharger };
}
