import { everywhereWords, marketNames, originWords, otherCountries, sellingWords } from './market-names.ts';
import { phraseTable, type PhraseTable } from './phrase-index.ts';

/** A market, or what a phrase says about the markets named with it. */
export type MarketSign = { readonly market: string } | 'elsewhere' | 'origin' | 'everywhere';

export const marketSignTable: PhraseTable<MarketSign> = phraseTable<MarketSign>([
  [otherCountries, 'elsewhere'],
  ...Object.entries(marketNames).map(([market, names]) => [names, { market }] as const),
  [originWords, 'origin'],
  [everywhereWords, 'everywhere'],
]);

export const sellingTable: PhraseTable<'selling'> = phraseTable([[sellingWords, 'selling']]);
