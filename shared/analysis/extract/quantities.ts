import type { Scopes } from './scopes.ts';
import { isHyphen, type Word } from './words.ts';

/** A number or a range with its unit, found in the text. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  /** In small letters, without spaces and full stops; the kind of current is kept apart. */
  readonly unit: string;
  readonly current: 'ac' | 'dc' | undefined;
  readonly span: readonly [number, number];
  /** The text before and behind, in small letters, to tell a motor's power from a lamp's. */
  readonly before: string;
  readonly after: string;
  /** Does it speak of a charger or adapter that comes with the product? */
  readonly ofCharger: boolean;
}

// Every repetition is bounded, so that the time stays linear whatever the text.
const spaces = String.raw`[ \u00a0\u202f\u2009]`;
const amount = String.raw`((?:\d{1,3}(?:[' \u00a0\u202f\u2009]\d{3}){1,2}(?!\d)|\d{1,3}(?:,\d{3}){2}|\d{1,9})(?:[.,]\d{1,6})?)`;
const units = String.raw`(v\s?ac|vac|v\s?a\.c\.|volts?\s?ac|v\s?dc|vdc|v\s?d\.c\.|volts?\s?dc|kvac|kvdc|kva|kv|mv|va|volts?|v|kwh|wh|kwp|wp|kw|watts?|w|hp|mah|ah|amps?|amperes?|ma|a|mbar|barg|bar|psi|hpa|kpa|mpa|ml|cl|litres?|liters?|ltr|l|km\/h|kmh|kph|mph|m\/s|knots?|kilograms?|kgs?|grams?|grammes?|g|lbs?|oz|metres?|meters?|m|feet|ft|ghz|mhz|khz)`;
export const quantityPattern = new RegExp(
  String.raw`(?<![\w.,])${amount}(?:${spaces}{0,2}(?:-|–|—|to|and|or|\.\.\.|…|/)${spaces}{0,2}${amount})?${spaces}{0,2}[-\u2011]?${units}(?![\w²³%])(?:\s?(~|ac\b|dc\b|a\.c\.|d\.c\.|⎓|⏦|\(ac\)|\(dc\)|\[ac\]|\[dc\]))?`,
  'gi',
);
const per =
  /^\s?(?:\/|per\b|p\.)\s?(?:min|m2|m²|m\^2|mk\b|k\b|m\b|h\b|hr|s\b|sec|hour|day|year|a\b|annum|cycle|kg|100|week|month|second)/;
const window = 45;

function numberOf(text: string): number {
  const digits = text.replaceAll(/['\s]/g, '');
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return Number(digits.replace(',', '.'));
}

/** "model 14 230 V" is 230 V, "2 000 W" is 2000 W. */
const withoutModel = (text: string, unit: string): string =>
  unit.startsWith('v') && /^\d{1,3} \d{3}$/.test(text) ? text.slice(text.indexOf(' ') + 1) : text;

function currentOf(unit: string, behind: string, before: string): Quantity['current'] {
  const said = `${unit} ${behind}`;
  if (/ac|a\.c|~|⏦/.test(said)) return 'ac';
  if (/dc|d\.c|⎓/.test(said)) return 'dc';
  const ahead = /\b(ac|dc)[\s:]{0,2}(?:(?:input|output|supply|in|out)[\s:]{0,2})?$/.exec(before)?.[1];
  if (ahead === 'ac' || /[13]\s?(?:n\s?)?~\s?$/.test(before)) return 'ac';
  return ahead === 'dc' ? 'dc' : undefined;
}

/** Letters that are a unit only as capitals ("16 A") or only as small letters ("570 g", but not "5G"). */
const isUnit = (unit: string): boolean => unit !== 'G' && unit !== 'M' && unit !== 'a' && unit !== 'Mv';

function quantityAt(text: string, match: RegExpExecArray): Quantity | undefined {
  const { index } = match;
  const [whole, first = '', second, unit = '', behind = ''] = match;
  const end = index + whole.length;
  const after = text.slice(end, end + window).toLowerCase();
  if (!isUnit(unit) || per.test(after)) return undefined;
  const before = text.slice(Math.max(0, index - window), index).toLowerCase();
  const bare = unit.toLowerCase().replaceAll(/[\s.]/g, '');
  const [one, two] = [numberOf(withoutModel(first, bare)), numberOf(withoutModel(second ?? first, bare))];
  return {
    low: Math.min(one, two),
    high: Math.max(one, two),
    unit: bare.replace(/^(k?v|volts?)(?:ac|dc)$/, '$1'),
    current: currentOf(bare, behind.toLowerCase(), before),
    span: [index, end],
    before,
    after,
    ofCharger: false,
  };
}

const namesCharger =
  /^[\s-]*(?:ac |dc |mains |battery )?(?:charger|charging station|adapter|adaptor|power supply unit)/;

/** Numbers with units, but not "A-14 V": with a letter class inside the pattern each start would wait for its tables. */
function matchesIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  quantityPattern.lastIndex = 0;
  for (let match = quantityPattern.exec(text); match !== null; match = quantityPattern.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const isPartOfWord = isHyphen(before.slice(-1)) && /\p{L}$/u.test(before.slice(0, -1));
    if (isPartOfWord) quantityPattern.lastIndex = match.index + 1;
    else found.push(match);
  }
  return found;
}

/** All numbers with units that speak of the product itself, left to right: not denied, not of something beside it. */
export function quantitiesIn(text: string, words: readonly Word[], scopes: Scopes): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  for (const match of matchesIn(text)) {
    const quantity = quantityAt(text, match);
    if (quantity === undefined) continue;
    // Both run from left to right, so that each word is passed once.
    while (at < words.length && (words[at]?.end ?? 0) <= match.index) at += 1;
    const beside = [scopes.negated, scopes.thing, scopes.device, scopes.apart].some((marks) => marks[at] === true);
    const ofCharger = !scopes.isCharger && (scopes.charger[at] === true || namesCharger.test(quantity.after));
    if (!beside) found.push({ ...quantity, ofCharger });
  }
  return found;
}
