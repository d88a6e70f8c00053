import type { FactPatch } from '../fact-patch.ts';

/** What is meant when a phrase is affirmed, and what its negation says; nothing where nothing follows. */
export interface Meaning {
  readonly yes: FactPatch;
  readonly no?: FactPatch;
}

/** A meaning under its first phrase, which is what a reading of it is called. */
export interface HeadedMeaning extends Meaning {
  readonly heading: string;
}

/** A meaning with the phrases that say it, as `one|another`. */
export interface Feature extends Meaning {
  readonly phrases: string;
}
