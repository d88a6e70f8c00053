/** How a fact is written: one word, a set of words, yes or no, a number, a numeric range [min, max], a day or a code. */
export type FactDefinition =
  | { readonly type: 'word'; readonly values: readonly string[]; readonly ask: string }
  | { readonly type: 'words'; readonly values: readonly string[]; readonly ask: string }
  | { readonly type: 'yes-no'; readonly ask: string }
  | {
      readonly type: 'number' | 'range';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly ask: string;
    }
  | { readonly type: 'date'; readonly ask: string }
  | { readonly type: 'code'; readonly pattern: string; readonly example: string; readonly ask: string };

/** Markets an answer can be asked for (ISO 3166 codes, EU for the Union). */
export const markets = ['EU', 'US', 'CN', 'JP', 'IN', 'AE'] as const;
