import { withAncestors } from '../fact-sheet.ts';
import { kindsIn, leadsAway, named, type TypeMatch } from './noun-phrases.ts';
import { isAmbiguousAlone, isMostlyPart, isPartOfOthers } from './part-kinds.ts';
import type { Reading } from './reading.ts';
import { scopesOf } from './scopes.ts';
import { endsSentence, type Word } from './words.ts';

/** A kind of product with the words it was found in. */
interface Found {
  readonly words: readonly Word[];
  readonly match: TypeMatch;
}

const stemAt = (words: readonly Word[], index: number): string => words[index]?.stem ?? '.';
const naming = new Set(['a', 'an', 'the', 'our', 'this', 'one']);
/** "Warms the bed", "turns your TV into …": these words point at another thing, unless a sentence begins with them. */
const pointing = new Set([
  'the',
  'your',
  'any',
  'every',
  'each',
  'all',
  'their',
  'his',
  'her',
  'my',
  'most',
  'existing',
]);

function pointsAtOther(words: readonly Word[], first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - 3); index -= 1) {
    const stem = stemAt(words, index);
    if (endsSentence(stem) || stem === ',') return false;
    if (pointing.has(stem)) return index > 0 && !endsSentence(stemAt(words, index - 1));
  }
  return false;
}

function firstSentence(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ stem }) => endsSentence(stem));
  const sentence = end < 0 ? words : words.slice(0, end);
  // "The AeroMax 20 is a hair dryer …": what follows the verb says what it is.
  const is = sentence.findIndex(({ stem }) => stem === 'is' || stem === 'are');
  return is >= 0 && is < 10 && naming.has(stemAt(sentence, is + 1)) ? sentence.slice(is + 2) : sentence;
}

/** Where each word stands in its sentence, counted from "is a" on when that comes. */
function placesIn(words: readonly Word[]): number[] {
  let place = -1;
  return words.map(({ stem }, index) => {
    const says = naming.has(stem) && (stemAt(words, index - 1) === 'is' || stemAt(words, index - 1) === 'are');
    place = endsSentence(stem) || says ? -1 : place + 1;
    return place;
  });
}

const openingWords = 5;

/**
 * A kind named in running text that is neither denied, beside the product nor behind a word that leads away: best one
 * that opens a sentence or follows "is a", else one named by several words.
 */
function namedAnywhere(words: readonly Word[], mentioned: ReadonlySet<string>): TypeMatch[] {
  const { negated, thing, device, apart } = scopesOf(words);
  const places = placesIn(words);
  const candidates: TypeMatch[] = [];
  let led = false;
  let next = 0;
  for (const match of kindsIn(words)) {
    for (; next < match.first; next += 1) {
      const stem = stemAt(words, next);
      if (endsSentence(stem) || stem === ',') led = false;
      else if (leadsAway(words, next)) led = true;
    }
    next = match.last + 1;
    const { entry, first } = match;
    const beside = [negated, thing, device, apart].some((marks) => marks[first] === true);
    if (led || beside || entry === 'other' || mentioned.has(entry) || pointsAtOther(words, first)) continue;
    if (!isAmbiguousAlone(entry) && !isPartOfOthers(words.slice(first, match.last + 1)))
      candidates.push({ ...match, entry });
  }
  const opening = candidates.find(({ first }) => (places[first] ?? openingWords) < openingWords);
  const best = opening ?? candidates.find(({ entry, first, last }) => last > first && !isMostlyPart(entry));
  return best === undefined ? [] : [best];
}

const lastWord = ({ words, match }: Found) => stemAt(words, match.last);

const openingReach = 8;

/** Does it stand in the first noun phrase, not in what the sentence then lists ("…, headphone out")? */
const isOpening = ({ words, match }: Found): boolean =>
  match.first < openingReach && !words.slice(0, match.first).some(({ stem }) => stem === ',');

/** Does the description name the same thing more exactly ("pump" – "volumetric infusion pump")? */
function refines(name: Found, text: Found): boolean {
  if (withAncestors([name.match.entry]).includes(text.match.entry)) return false;
  if (withAncestors([text.match.entry]).includes(name.match.entry)) return isOpening(text);
  const longer = text.match.last - text.match.first > name.match.last - name.match.first;
  return longer && lastWord(name) === lastWord(text);
}

/** What the description's first sentence says it is: not what is pointed at or listed behind the first noun phrase. */
function describedIn(sentence: readonly Word[]): TypeMatch[] {
  return named(sentence).kinds.filter(({ first }) => !pointsAtOther(sentence, first));
}

const children = new Set([
  'children',
  'child',
  'childrens',
  'kid',
  'baby',
  'toddler',
  'girl',
  'boy',
  'infant',
  'newborn',
  'junior',
]);

const sleepwear = new Set(['pyjama', 'pajama', 'nightgown', 'nightdress', 'nightwear', 'sleepwear']);

/** "Children's raincoat": clothing for children is a kind of its own. */
function forChildren(words: readonly Word[], match: TypeMatch): TypeMatch {
  const isClothing = withAncestors([match.entry]).includes('clothing');
  const named = words.slice(0, match.first).some(({ stem }) => children.has(stem));
  if (!isClothing || !named) return match;
  const isSleepwear = words.slice(match.first, match.last + 1).some(({ stem }) => sleepwear.has(stem));
  return { ...match, entry: isSleepwear ? 'childrens_sleepwear' : 'childrens_clothing' };
}

const radioWords = new Set([
  'wi',
  'fi',
  'wifi',
  'wlan',
  'bluetooth',
  'zigbee',
  'wireless',
  'lte',
  '4g',
  '5g',
  'led',
  'usb',
]);

/** The words by which the name says what it is: a "smart Wi-Fi plug" is a smart plug. */
function namingWords(nameWords: readonly Word[]): readonly Word[] {
  const { kinds, isOther } = named(nameWords);
  const plain = nameWords.filter(({ stem }) => !radioWords.has(stem));
  return kinds.length > 0 || isOther || named(plain).kinds.length === 0 ? nameWords : plain;
}

const opensWithin = 4;

/** "Dual-band Wi-Fi 6 router with …", "Three-phase asynchronous motor 5.5 kW": the head of the first noun phrase. */
function opensText(sentence: readonly Word[], { first, last }: TypeMatch): boolean {
  const closes = leadsAway(sentence, last + 1) || last === sentence.length - 1;
  if (first < opensWithin && closes) return true;
  if (first >= openingReach || !(closes || /^\d/.test(stemAt(sentence, last + 1)))) return false;
  return sentence.slice(0, first).every(({ stem }, index) => stem !== ',' && !leadsAway(sentence, index));
}

const stating = new Set([
  'is',
  'are',
  'has',
  'have',
  'offer',
  'bring',
  'come',
  'give',
  'make',
  'combine',
  'provide',
  'help',
  ',',
]);

/** "The Brand X200 hybrid mattress is …": what stands between the product's own name and the verb is its kind. */
function followsName(
  sentence: readonly Word[],
  nameWords: readonly Word[],
  { entry, first, last }: TypeMatch,
): boolean {
  const start = naming.has(stemAt(sentence, 0)) ? 1 : 0;
  const other = nameWords.findIndex(({ stem }, index) => stem !== stemAt(sentence, start + index));
  const end = start + (other < 0 ? nameWords.length : other);
  const between = sentence.slice(end, first).every(({ stem }, at) => stem !== ',' && !leadsAway(sentence, end + at));
  const isNamed = end > start && first >= end && first <= end + openingWords && between;
  return isNamed && !isMostlyPart(entry) && (leadsAway(sentence, last + 1) || stating.has(stemAt(sentence, last + 1)));
}

/** A single word that is mostly a part of other things is trusted where it opens the text: "Software for …". */
function isTrusted(sentence: readonly Word[], match: TypeMatch): boolean {
  const { entry, first, last } = match;
  const opens = opensText(sentence, match);
  if (last > first) return opens || !isMostlyPart(entry) || first < opensWithin;
  if (isAmbiguousAlone(entry)) return false;
  return opens || !isPartOfOthers(sentence.slice(first, last + 1));
}

/** What kinds of product the name says it is; the description refines it, or says it when the name does not. */
export function readProductTypes(
  allNameWords: readonly Word[],
  words: readonly Word[],
  descriptionStart: number,
): Reading[] {
  const sentence = firstSentence(words);
  const nameWords = namingWords(allNameWords);
  const inName = named(nameWords);
  const described = describedIn(sentence);
  const reading = ({ words: of, match }: Found, offset: number): Reading => ({
    facts: { product_types: [match.entry] },
    span: [offset + (of[match.first]?.start ?? 0), offset + (of[match.last]?.end ?? 0)],
    rule: 'text:product_type',
  });
  const refining = (match: TypeMatch) =>
    described.filter((text) => refines({ words: nameWords, match }, { words: sentence, match: text }));
  const refined = new Set(inName.kinds.flatMap(refining));
  const found = [
    ...inName.kinds
      .filter((match) => refining(match).length === 0)
      .map((match) => reading({ words: nameWords, match: forChildren(nameWords, match) }, 0)),
    ...[...refined].map((match) => reading({ words: sentence, match }, descriptionStart)),
  ];
  // A name that is another thing (a laptop bag) is not corrected by what the description speaks of.
  if (found.length > 0 || inName.isOther) return found;
  const trusted = described.filter(
    (match) =>
      !inName.mentioned.has(match.entry) && (isTrusted(sentence, match) || followsName(sentence, nameWords, match)),
  );
  const kinds = trusted.length > 0 ? trusted : namedAnywhere(words, inName.mentioned);
  const of = trusted.length > 0 ? sentence : words;
  return kinds.map((match) => reading({ words: of, match }, descriptionStart));
}
