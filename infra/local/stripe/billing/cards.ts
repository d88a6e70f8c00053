import type { Account, CardBehaviour } from '../account.ts';
import {
  newPaymentMethod,
  type BillingDetails,
  type CardInput,
  type PaymentMethod,
} from '../objects/payment-method.ts';
import { declined, invalid, type StripeError } from '../stripe-error.ts';
import type { JsonObject, Metadata } from '../wire.ts';

const BEHAVIOURS: Record<string, CardBehaviour> = {
  '4000000000000002': { kind: 'declines', declineCode: 'generic_decline', attaches: false },
  '4000000000009995': { kind: 'declines', declineCode: 'insufficient_funds', attaches: false },
  '4000000000000069': { kind: 'declines', declineCode: 'expired_card', attaches: false },
  '4000000000000341': { kind: 'declines', declineCode: 'generic_decline', attaches: true },
};

const TEST_CARDS: Record<string, string> = {
  visa: '4242424242424242',
  visa_debit: '4000056655665556',
  mastercard: '5555555555554444',
  amex: '378282246310005',
  chargeDeclined: '4000000000000002',
  chargeDeclinedInsufficientFunds: '4000000000009995',
  chargeDeclinedExpiredCard: '4000000000000069',
  chargeCustomerFail: '4000000000000341',
};

const MESSAGES: Record<string, string> = {
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
};

/** The number behind `tok_visa`, `pm_card_visa` and their like. */
export function testCardNumber(name: string): string | undefined {
  return TEST_CARDS[name.replace(/^(tok|pm_card)_/, '')];
}

/** What people read when a card is refused. */
export function declineMessage(declineCode: string): string {
  return MESSAGES[declineCode] ?? 'Your card was declined.';
}

/** The 402 answer for a refused card. */
export function declinedCard(options: { declineCode: string; extra?: JsonObject }): StripeError {
  return declined({ ...options, message: declineMessage(options.declineCode) });
}

/** Checks a typed number by its length and check digit. */
export function parseCardNumber(typed: string): string {
  const number = typed.replaceAll(/[\s-]/g, '');
  if (!/^\d{13,19}$/.test(number) || !passesLuhn(number)) {
    throw invalid({ message: 'Your card number is incorrect.', code: 'incorrect_number', param: 'number' });
  }
  return number;
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Saves a card, bound to a customer or not yet. */
export function saveCard(
  account: Account,
  options: { card: CardInput; customer?: string | null; billing?: Partial<BillingDetails>; metadata?: Metadata },
): PaymentMethod {
  const method = account.paymentMethods.put(newPaymentMethod({ ...options, created: account.now() }));
  account.cards.set(method.id, behaviourOf(options.card.number));
  if (method.customer !== null) account.emit({ type: 'payment_method.attached', object: method });
  return method;
}

/** How the card with this number behaves. */
export function behaviourOf(number: string): CardBehaviour {
  return BEHAVIOURS[number] ?? { kind: 'pays' };
}

/** Binds a payment method to a customer; a card that refuses even that answers 402. */
export function attach(account: Account, options: { method: PaymentMethod; customer: string }): PaymentMethod {
  const behaviour = account.cards.get(options.method.id);
  if (behaviour?.kind === 'declines' && !behaviour.attaches) {
    throw declinedCard({ declineCode: behaviour.declineCode });
  }
  const attached = account.paymentMethods.put({ ...options.method, customer: options.customer });
  account.emit({ type: 'payment_method.attached', object: attached });
  return attached;
}

/** The payment method that would be charged: the subscription's, else the customer's. */
export function chargeableMethod(
  account: Account,
  options: { customer: string; preferred: string | null },
): PaymentMethod | undefined {
  const fallback = account.customers.get(options.customer)?.invoice_settings.default_payment_method ?? null;
  for (const id of [options.preferred, fallback]) {
    const method = id === null ? undefined : account.paymentMethods.get(id);
    if (method?.customer === options.customer) return method;
  }
  return undefined;
}

/** The decline code that charging this card now would give; undefined when it pays. */
export function declineOf(account: Account, options: { method: PaymentMethod; customer: string }): string | undefined {
  if ((account.forcedDeclines.get(options.customer) ?? 0) > 0) return 'generic_decline';
  const behaviour = account.cards.get(options.method.id) ?? { kind: 'pays' };
  return behaviour.kind === 'declines' ? behaviour.declineCode : undefined;
}
