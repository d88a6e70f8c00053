import type { Feature } from './feature.ts';
import { digitalFeatures, radioFeatures } from './features/connectivity.ts';
import { lightFeatures, mechanicalFeatures, placeFeatures } from './features/mechanics.ts';
import { medicalFeatures, userFeatures } from './features/people.ts';
import { powerFeatures } from './features/power.ts';
import { substanceFeatures } from './features/substances.ts';
import { PhraseIndex } from './phrase-index.ts';

/** Every feature phrase, one table a topic; the order decides which reading of the same phrase is kept. */
export const featureTables = {
  radio: radioFeatures,
  digital: digitalFeatures,
  power: powerFeatures,
  mechanical: mechanicalFeatures,
  light: lightFeatures,
  medical: medicalFeatures,
  users: userFeatures,
  substances: substanceFeatures,
  place: placeFeatures,
} as const satisfies Readonly<Record<string, readonly Feature[]>>;

/** One index per topic, so that a long phrase of one topic does not use up the words of another. */
export const featureIndexes: readonly PhraseIndex<Feature>[] = Object.values(featureTables).map(
  (features: readonly Feature[]) =>
    new PhraseIndex(
      features.flatMap((feature) => feature.phrases.split('|').map((phrase) => ({ phrase, entry: feature }))),
    ),
);
