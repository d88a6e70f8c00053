import type { FactPatch } from '../fact-patch.ts';

/** What a phrase says when it is affirmed, and what its negation says; nothing where nothing follows. */
export interface Feature {
  readonly phrases: string;
  readonly yes: FactPatch;
  readonly no?: FactPatch;
}
