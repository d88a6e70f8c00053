import { readFacts } from '../../shared/analysis/extract/read-facts.ts';
import type { FactValue } from '../../shared/analysis/fact-value.ts';
import type { FactKey } from '../../shared/norms/facts.ts';

/** What the extractor reads for one fact in a description, under a name that says nothing. */
export const valueIn = (description: string, key: FactKey, name = 'Device'): FactValue | undefined =>
  readFacts({ name, description }).get(key)?.value;

/** A description, a fact and what is to be read for it. */
export type Example = readonly [text: string, key: FactKey, expected: FactValue | undefined];
