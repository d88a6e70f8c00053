import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

const regions: Readonly<Record<string, string>> = {
  eu: 'EU', europe: 'EU', european: 'EU', germany: 'EU', german: 'EU', france: 'EU', french: 'EU', italy: 'EU',
  spain: 'EU', austria: 'EU', netherlands: 'EU', poland: 'EU',
  usa: 'US', american: 'US', america: 'US', us: 'US',
  china: 'CN', chinese: 'CN', japan: 'JP', japanese: 'JP', india: 'IN', indian: 'IN',
  uae: 'AE', emirate: 'AE', dubai: 'AE', gulf: 'AE',
}; // prettier-ignore

// Only a sentence about selling speaks of markets; a place of design or of origin does not.
const selling = new Set([
  'sold',
  'sell',
  'selling',
  'sale',
  'market',
  'marketed',
  'marketing',
  'export',
  'exported',
  'distributed',
]);
const everywhere = new Set(['worldwide', 'global', 'globally', 'international', 'internationally']);

/** Markets named in sentences about selling: "sold in the EU, the US and Japan". */
export function readMarkets(text: string, words: readonly Word[]): Reading[] {
  const readings: Reading[] = [];
  let sentence: Word[] = [];
  for (const word of [...words, { stem: '.', start: text.length, end: text.length }]) {
    if (word.stem !== '.') {
      sentence.push(word);
      continue;
    }
    const sells = sentence.some((one) => selling.has(one.stem)) && !sentence.some((one) => everywhere.has(one.stem));
    if (sells) readings.push(...marketsOf(text, sentence));
    sentence = [];
  }
  return readings;
}

function marketsOf(text: string, sentence: readonly Word[]): Reading[] {
  return sentence.flatMap((word, index) => {
    const united = word.stem === 'state' && sentence[index - 1]?.stem === 'united';
    const market = united ? 'US' : Object.hasOwn(regions, word.stem) ? regions[word.stem] : undefined;
    // "us" in small letters is a pronoun.
    const pronoun = word.stem === 'us' && text.slice(word.start, word.end) !== 'US';
    if (market === undefined || pronoun) return [];
    return [{ facts: { markets: [market] }, span: [word.start, word.end] as const, rule: 'text:markets' }];
  });
}
