import type { Feature } from './feature.ts';
import { digitalFeatures, ecosystemFeatures, radioFeatures } from './features/connectivity.ts';
import { lightFeatures, mechanicalFeatures, placeFeatures } from './features/mechanics.ts';
import { medicalFeatures, userFeatures } from './features/people.ts';
import { powerFeatures } from './features/power.ts';
import { packedFeatures, substanceFeatures } from './features/substances.ts';
import { PhraseIndex } from './phrase-index.ts';

/** One topic: a long phrase of one topic does not use up the words of another. */
interface Topic {
  readonly features: readonly Feature[];
  /** Is it the other device that has this where the text speaks of one ("compatible with Bluetooth headsets")? */
  readonly ofDevice: boolean;
}

/** Every feature phrase, one table a topic; the order decides which reading of the same phrase is kept. */
const topics = {
  radio: { features: radioFeatures, ofDevice: true },
  digital: { features: digitalFeatures, ofDevice: true },
  ecosystems: { features: ecosystemFeatures, ofDevice: false },
  power: { features: powerFeatures, ofDevice: true },
  mechanical: { features: mechanicalFeatures, ofDevice: true },
  light: { features: lightFeatures, ofDevice: true },
  medical: { features: medicalFeatures, ofDevice: false },
  users: { features: userFeatures, ofDevice: false },
  substances: { features: substanceFeatures, ofDevice: false },
  packed: { features: packedFeatures, ofDevice: false },
  place: { features: placeFeatures, ofDevice: false },
} as const satisfies Readonly<Record<string, Topic>>;

interface FeatureIndex {
  readonly index: PhraseIndex<Feature>;
  readonly ofDevice: boolean;
}

export const featureIndexes: readonly FeatureIndex[] = Object.values(topics).map(({ features, ofDevice }: Topic) => ({
  index: new PhraseIndex(
    features.flatMap((feature) => feature.phrases.split('|').map((phrase) => ({ phrase, entry: feature }))),
  ),
  ofDevice,
}));
