import { exceptWords, notAMarketBefore } from './market-names.ts';
import { marketSignTable, sellingTable } from './market-table.ts';
import { PhraseIndex } from './phrase-index.ts';
import type { Reading } from './reading.ts';
import { endsSentence, type Word } from './words.ts';

const signs = new PhraseIndex(marketSignTable);
const selling = new PhraseIndex(sellingTable);

/** Behind these words the text speaks of selling again, not of where the product comes from. */
const salesWords = new Set(['sold', 'market', 'for', 'but', 'exported', 'distributed']);

/** Markets named in sentences about selling: "sold in the EU, the US and Japan". Sold worldwide means none in particular. */
export function readMarkets(text: string, words: readonly Word[]): Reading[] {
  const sells = sentencesThatSell(words);
  const readings: Reading[] = [];
  let sentence = 0;
  let at = 0;
  let origin = false;
  let excepted = false;
  for (const { entry, first, last } of signs.matchesIn(words)) {
    for (; at < first; at += 1) {
      const stem = words[at]?.stem ?? '.';
      const ends = endsSentence(stem);
      if (ends) sentence += 1;
      if (ends || stem === 'but') excepted = false;
      if (ends || salesWords.has(stem)) origin = false;
      if (exceptWords.has(stem)) excepted = true;
    }
    if (!sells.has(sentence) || entry === 'elsewhere') continue;
    if (entry === 'everywhere') return [];
    if (entry === 'origin') origin = true;
    else if (!origin && !excepted && isMarket(text, words, first, last))
      readings.push({
        facts: { markets: [entry.market] },
        span: [words[first]?.start ?? 0, words[last]?.end ?? 0],
        rule: 'text:markets',
      });
  }
  return readings;
}

/** The numbers of the sentences that speak of selling. */
function sentencesThatSell(words: readonly Word[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  let sentence = 0;
  let at = 0;
  for (const { first } of selling.matchesIn(words)) {
    for (; at < first; at += 1) if (endsSentence(words[at]?.stem ?? '')) sentence += 1;
    numbers.add(sentence);
  }
  return numbers;
}

/** "us" and "ce" in small letters are no markets, neither is the adjective of "a German plug". */
function isMarket(text: string, words: readonly Word[], first: number, last: number): boolean {
  const word = words[first];
  if (word === undefined || notAMarketBefore.has(words[last + 1]?.stem ?? '')) return false;
  const short = first === last && (word.stem === 'us' || word.stem === 'ce');
  return !short || text.slice(word.start, word.end) === word.stem.toUpperCase();
}
