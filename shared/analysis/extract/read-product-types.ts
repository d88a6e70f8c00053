import type { ProductType } from '../../norms/product-types.ts';
import { withAncestors } from '../fact-sheet.ts';
import { negatedWords } from './negation.ts';
import type { PhraseMatch } from './phrase-index.ts';
import { isAmbiguousAlone, productTypePhrases } from './product-type-phrases.ts';
import type { Reading } from './reading.ts';
import { wordsIn, type Word } from './words.ts';

type TypeMatch = PhraseMatch<ProductType>;
type AnyMatch = PhraseMatch<ProductType | 'other'>;

const isType = (match: AnyMatch): match is TypeMatch => match.entry !== 'other';

/** Behind these words stands what the product is used with, not what it is. */
const cuts = new Set([
  'for', 'with', 'without', 'to', 'from', 'via', 'using', 'in', 'on', 'into', 'by', 'compatible', 'that', 'which', 'featuring',
  'including', 'against', 'at', 'under', 'no', 'not', 'of', 'like', 'your', 'between', 'inside', 'plus', 'than', 'used', 'when',
  'uses', 'use', 'has', 'have', 'fits', 'connects', 'attaches', 'works', 'its', 'replaces', 'controls', 'powers',
]); // prettier-ignore

/** "Set of knives", "pair of shoes": here the thing stands behind "of". */
const measures = new Set([
  'set',
  'pair',
  'pack',
  'box',
  'kit',
  'range',
  'type',
  'kind',
  'collection',
  'bundle',
  'roll',
  'bottle',
  'piece',
  'family',
  'line',
]);

const between = (words: readonly Word[], from: number, to: number) =>
  words.slice(from, to).some((word) => word.stem === ',' || word.stem === 'and' || word.stem === '.');

/** The head of each noun phrase: of matches that stand together only the last says what the thing is. */
function heads(words: readonly Word[], matches: readonly AnyMatch[]): TypeMatch[] {
  return lastOfEach(words, matches).filter(isType);
}

function lastOfEach(words: readonly Word[], matches: readonly AnyMatch[]): AnyMatch[] {
  return matches.filter((match, index) => {
    const next = matches[index + 1];
    return next === undefined || between(words, match.last + 1, next.first);
  });
}

/** The kinds named before the first word that leads away from the product itself. */
function namedFirst(words: readonly Word[]): TypeMatch[] {
  const matches = productTypePhrases.matchesIn(words);
  const inside = (index: number) => matches.some((match) => match.first < index && index <= match.last);
  const cut = words.findIndex(({ stem }, index) => cuts.has(stem) && !isMeasure(words, index) && !inside(index));
  const before = cut < 0 ? matches : matches.filter((match) => match.last < cut);
  return heads(words, before);
}

function isMeasure(words: readonly Word[], index: number): boolean {
  return words[index]?.stem === 'of' && measures.has(words[index - 1]?.stem ?? '');
}

function firstSentence(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ stem }) => stem === '.');
  const sentence = end < 0 ? words : words.slice(0, end);
  // "The AeroMax 20 is a hair dryer …": what follows the verb says what it is.
  const is = sentence.findIndex(({ stem }) => stem === 'is' || stem === 'are');
  const article = sentence[is + 1]?.stem ?? '';
  return is >= 0 && is < 10 && ['a', 'an', 'the', 'our'].includes(article) ? sentence.slice(is + 1) : sentence;
}

/** The first kind in running text that is neither negated nor behind a word that leads away. */
function namedAnywhere(words: readonly Word[]): TypeMatch[] {
  const negated = negatedWords(words);
  let led = false;
  let next = 0;
  for (const match of productTypePhrases.matchesIn(words)) {
    for (; next < match.first; next += 1) {
      const stem = words[next]?.stem ?? '.';
      if (stem === '.' || stem === ',') led = false;
      else if (cuts.has(stem)) led = true;
    }
    next = match.last + 1;
    if (!led && negated[match.first] !== true && isType(match) && !isAmbiguousAlone(match.entry)) return [match];
  }
  return [];
}

const lastWord = (words: readonly Word[], match: TypeMatch) => words[match.last]?.stem;

/** Does the description name the same thing more exactly ("pump" – "volumetric infusion pump")? */
function refines(
  name: { words: readonly Word[]; match: TypeMatch },
  text: { words: readonly Word[]; match: TypeMatch },
): boolean {
  if (withAncestors([name.match.entry]).includes(text.match.entry)) return false;
  if (withAncestors([text.match.entry]).includes(name.match.entry)) return true;
  const longer = text.match.last - text.match.first > name.match.last - name.match.first;
  return longer && lastWord(name.words, name.match) === lastWord(text.words, text.match);
}

/** What kinds of product the name says it is; the description refines it, or says it when the name does not. */
export function readProductTypes(name: string, description: string, descriptionStart: number): Reading[] {
  const nameWords = wordsIn(name);
  const sentence = firstSentence(wordsIn(description));
  const named = namedFirst(nameWords);
  const described = namedFirst(sentence);
  const reading = (words: readonly Word[], match: TypeMatch, offset: number): Reading => ({
    facts: { product_types: [match.entry] },
    span: [offset + (words[match.first]?.start ?? 0), offset + (words[match.last]?.end ?? 0)],
    rule: 'text:product_type',
  });
  const refined = described.filter((text) =>
    named.some((match) => refines({ words: nameWords, match }, { words: sentence, match: text })),
  );
  const kept = named.filter(
    (match) => !refined.some((text) => refines({ words: nameWords, match }, { words: sentence, match: text })),
  );
  const found = [
    ...kept.map((match) => reading(nameWords, match, 0)),
    ...refined.map((match) => reading(sentence, match, descriptionStart)),
  ];
  if (found.length > 0) return found;
  // A name that is another thing (a laptop bag) is not corrected by what the description speaks of.
  if (productTypePhrases.matchesIn(nameWords).some((match) => !isType(match))) return [];
  const trusted = described.filter((match) => !isAmbiguousAlone(match.entry) || match.last > match.first);
  if (trusted.length > 0) return trusted.map((match) => reading(sentence, match, descriptionStart));
  const words = wordsIn(description);
  return namedAnywhere(words).map((match) => reading(words, match, descriptionStart));
}
