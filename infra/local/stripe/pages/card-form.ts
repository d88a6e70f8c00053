import { parseCardNumber } from '../billing/cards.ts';
import type { CardInput } from '../objects/payment-method.ts';
import { invalid } from '../stripe-error.ts';

/** The card typed into a hosted page. */
export function cardFromForm(form: URLSearchParams): CardInput {
  const number = parseCardNumber(form.get('number') ?? '');
  const match = /^\s*(\d{1,2})\s*\/\s*(\d{2}|\d{4})\s*$/.exec(form.get('expiry') ?? '12 / 40');
  const month = Number(match?.[1]);
  const year = Number(match?.[2]);
  if (match === null || month < 1 || month > 12) {
    throw invalid({ message: 'Your card’s expiry date is incomplete.', param: 'expiry' });
  }
  return { number, expMonth: month, expYear: year < 100 ? 2000 + year : year };
}
