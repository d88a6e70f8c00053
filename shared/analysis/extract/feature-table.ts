import type { Feature, HeadedMeaning } from './feature.ts';
import { digitalFeatures, ecosystemFeatures, radioFeatures } from './features/connectivity.ts';
import { lightFeatures, mechanicalFeatures, placeFeatures } from './features/mechanics.ts';
import { medicalFeatures, userFeatures } from './features/people.ts';
import { powerFeatures } from './features/power.ts';
import { packedFeatures, substanceFeatures } from './features/substances.ts';
import { phraseTable, type PhraseTable } from './phrase-index.ts';

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

/** The phrases of one topic. */
export interface TopicTable {
  readonly table: PhraseTable<HeadedMeaning>;
  readonly ofDevice: boolean;
}

function tableOf({ features, ofDevice }: Topic): TopicTable {
  const lists = features.map(({ phrases, ...meaning }) => {
    const [heading = ''] = phrases.split('|');
    return [phrases, { heading, ...meaning }] as const;
  });
  return { table: phraseTable(lists), ofDevice };
}

export const topicTables: readonly TopicTable[] = Object.values(topics).map(tableOf);
