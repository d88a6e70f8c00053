import type { Reading } from './reading.ts';
import type { Scopes } from './scopes.ts';
import type { Word } from './words.ts';

// "3 years", "36m+", "18 months", "6-12 years", "3+": every repetition is bounded.
export const agePattern =
  /(?<![\w.,])(\d{1,3})(?:\s{0,2}(?:-|–|to|and|or)\s{0,2}\d{1,3})?(?:\s?\+)?[\s-]{0,2}(years?|yrs?|y|months?|mths?|mo|m)?(?![\w²³/])(\s?\+)?/gi;
const birth = /\bfrom birth\b|\bfor newborns?\b|\bnewborns? and\b|\bsuitable for newborns?\b/i;

const usersBefore =
  /(?:\bages?|\baged|\bage group|\bchildren|\bchild|\bkids|\btoddlers?|\bbabies|\binfants|\bboys|\bgirls|\bminors|\bpersons|\busers)[^\d.;!?]{0,28}$/;
const limitBefore =
  /(?:\bfrom|\bover|\babove|\bof at least|\bat least|\bsuitable for|\brecommended for|\bolder than|\bminimum age|\bfor)[\s:]{0,2}(?:the age of |age |ages )?$/;
const underBefore =
  /(?:\bunder|\bbelow|\byounger than|\bup to|\bless than|\bunder the age of)[\s:]{0,2}(?:age |the age of )?$/;
const openBehind =
  /^\s?(?:\+|(?:of age )?and (?:up|over|older|above|upwards?)|or (?:older|over|above)|upwards?|old\b|plus\b|of age|years? old)/;
const notAge =
  /warranty|guarantee|last|takes|period|every|within|lifetime|life\b|shelf|battery|experience|service|runtime|storage|cable|distance|range|depth|height|length/;
const excludes = /\bnot\b|unsuitable|keep away|keep out|warning|never|no children|choking|forbidden|isn't|aren't/;

const mayBeHarmed = /^[^.;]{0,12}(?:choke|suffocate|must not|should not|may not)/;

interface Age {
  readonly months: number;
  readonly span: readonly [number, number];
  /** The text says who must not use it, not from which age on it is meant. */
  readonly excluding: boolean;
}

function ageAt(text: string, match: RegExpExecArray | RegExpMatchArray, index: number): Age | undefined {
  const [whole, number = '', unit = '', plusBehind = ''] = match;
  const end = index + whole.length;
  const before = text.slice(Math.max(0, index - 60), index).toLowerCase();
  const after = text.slice(end, end + 30).toLowerCase();
  const open = whole.includes('+') || plusBehind !== '' || openBehind.test(after);
  const [ofUsers, under] = [usersBefore.test(before), underBefore.test(before)];
  // "5 m" is five metres unless it is of children; a bare number needs "ages", "children" or the like before.
  const known =
    unit === '' || unit === 'm' || unit === 'y' ? ofUsers : ofUsers || open || under || limitBefore.test(before);
  const spanOfAges =
    /^\d{1,2}\s{0,2}(?:-|–|to)\s{0,2}\d{1,2}[\s-]{0,2}(?:months?|years?)$/i.test(whole) &&
    /^\s?(?:[.,;)\n]|$)/.test(after);
  if (!(known || spanOfAges) || notAge.test(before.slice(-25)) || notAge.test(after.slice(0, 16))) return undefined;
  if (unit === '' && !open && !under && !/age[sd]?\W{0,3}$|aged?\s.{0,12}$/.test(before)) return undefined;
  const months = Number(number) * (unit.toLowerCase().startsWith('m') ? 1 : 12);
  const excluding = under && (excludes.test(before) || mayBeHarmed.test(after));
  return { months: under && !excluding ? 0 : months, span: [index, end], excluding };
}

/**
 * The age in months from which the product is meant to be used: the lowest age named; where the text only says who
 * must not use it ("not for children under 3 years") the age from which nobody is excluded.
 */
export function readAges(text: string, words: readonly Word[], scopes: Scopes): Reading[] {
  const ages: Age[] = [];
  let at = 0;
  for (const match of text.matchAll(agePattern)) {
    const age = ageAt(text, match, match.index);
    if (age === undefined) continue;
    while (at < words.length && (words[at]?.end ?? 0) <= match.index) at += 1;
    if (age.excluding || scopes.negated[at] !== true) ages.push(age);
  }
  const born = birth.exec(text);
  if (born !== null) ages.push({ months: 0, span: [born.index, born.index + born[0].length], excluding: false });
  const meant = ages.filter(({ excluding }) => !excluding).sort((a, b) => a.months - b.months)[0];
  const excluded = ages.filter(({ excluding }) => excluding).sort((a, b) => b.months - a.months)[0];
  const age = meant ?? excluded;
  if (age === undefined || age.months > 1800) return [];
  return [{ facts: { 'users.min_age_months': age.months }, span: age.span, rule: 'text:age' }];
}
