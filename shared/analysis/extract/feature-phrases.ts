import type { HeadedMeaning } from './feature.ts';
import { topicTables } from './feature-table.ts';
import { PhraseIndex } from './phrase-index.ts';

interface FeatureIndex {
  readonly index: PhraseIndex<HeadedMeaning>;
  /** Is it the other device that has this where the text speaks of one ("compatible with Bluetooth headsets")? */
  readonly ofDevice: boolean;
}

/** Every feature phrase, one index a topic. */
export const featureIndexes: readonly FeatureIndex[] = topicTables.map(({ table, ofDevice }) => ({
  index: new PhraseIndex(table),
  ofDevice,
}));
