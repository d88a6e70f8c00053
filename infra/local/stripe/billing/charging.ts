import type { Account } from '../account.ts';
import { newId } from '../ids.ts';
import type { Invoice } from '../objects/invoice.ts';
import { newCharge, type Charge, type InvoicePayment, type PaymentIntent } from '../objects/payment.ts';
import type { PaymentMethod } from '../objects/payment-method.ts';
import { newBalanceTransaction } from '../objects/refund.ts';
import { declinedCard, declineMessage, declineOf } from './cards.ts';
import { invalid } from '../stripe-error.ts';

export type PaymentOutcome =
  | { kind: 'paid' }
  | { kind: 'declined'; declineCode: string; charge: Charge; intent: PaymentIntent }
  | { kind: 'no-payment-method' };

/** Stripe's fee on a charge, in cents: 2.9 % and 30 cents. */
function feeOf(amount: number): number {
  return Math.round(amount * 0.029) + 30;
}

/** Asks the payment method for what the invoice still wants. The invoice itself is left to the caller. */
export function takePayment(
  account: Account,
  options: { invoice: Invoice; method: PaymentMethod | undefined },
): PaymentOutcome {
  const { invoice, method } = options;
  if (invoice.amount_remaining === 0) return { kind: 'paid' };
  if (method === undefined) return { kind: 'no-payment-method' };
  const link = account.invoicePayments.all((row) => row.invoice === invoice.id && row.status === 'open')[0];
  if (link === undefined) throw new Error(`Invoice ${invoice.id} has no open payment`);
  const intent = account.paymentIntents.must(link.payment.payment_intent);
  const declineCode = declineOf(account, { method, customer: invoice.customer });
  if (declineCode === undefined) {
    succeed(account, { intent, method, link });
    return { kind: 'paid' };
  }
  useForcedDecline(account, invoice.customer);
  return { kind: 'declined', declineCode, ...fail(account, { intent, method, declineCode }) };
}

/** Throws what Stripe answers when this amount could not be taken now; nothing is charged yet. */
export function assertChargeable(
  account: Account,
  options: { customer: string; method: PaymentMethod | undefined; amount: number },
): void {
  const { customer, method, amount } = options;
  if (amount === 0) return;
  if (method === undefined) throw noPaymentMethod();
  const declineCode = declineOf(account, { method, customer });
  if (declineCode === undefined) return;
  useForcedDecline(account, customer);
  throw declinedCard({ declineCode });
}

/** The 400 answer for a customer with nothing to charge. */
export function noPaymentMethod() {
  return invalid({
    message:
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
    code: 'resource_missing',
  });
}

function useForcedDecline(account: Account, customer: string): void {
  const left = (account.forcedDeclines.get(customer) ?? 0) - 1;
  if (left > 0) account.forcedDeclines.set(customer, left);
  else account.forcedDeclines.delete(customer);
}

function succeed(
  account: Account,
  options: { intent: PaymentIntent; method: PaymentMethod; link: InvoicePayment },
): void {
  const { intent, method, link } = options;
  const now = account.now();
  const id = newId('ch');
  const movement = account.balanceTransactions.put(
    newBalanceTransaction({
      amount: intent.amount,
      created: now,
      currency: intent.currency,
      fee: feeOf(intent.amount),
      reporting_category: 'charge',
      source: id,
      type: 'charge',
    }),
  );
  const charge = account.charges.put(chargeOf({ id, now, intent, method, balanceTransaction: movement.id }));
  const paid = account.paymentIntents.put({
    ...intent,
    status: 'succeeded',
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: id,
    payment_method: method.id,
  });
  account.invoicePayments.put({
    ...link,
    status: 'paid',
    amount_paid: intent.amount,
    status_transitions: { ...link.status_transitions, paid_at: now },
  });
  account.emit({ type: 'charge.succeeded', object: charge });
  account.emit({ type: 'payment_intent.succeeded', object: paid });
}

function fail(
  account: Account,
  options: { intent: PaymentIntent; method: PaymentMethod; declineCode: string },
): { charge: Charge; intent: PaymentIntent } {
  const { method, declineCode } = options;
  const id = newId('ch');
  const charge = account.charges.put(chargeOf({ ...options, id, now: account.now(), balanceTransaction: null }));
  const intent = account.paymentIntents.put({
    ...options.intent,
    status: 'requires_payment_method',
    latest_charge: id,
    last_payment_error: {
      type: 'card_error',
      code: charge.failure_code,
      decline_code: declineCode,
      charge: id,
      message: declineMessage(declineCode),
      payment_method: { id: method.id, object: 'payment_method', type: 'card' },
    },
  });
  account.emit({ type: 'charge.failed', object: charge });
  account.emit({ type: 'payment_intent.payment_failed', object: intent });
  return { charge, intent };
}

function chargeOf(options: {
  id: string;
  now: number;
  intent: PaymentIntent;
  method: PaymentMethod;
  balanceTransaction: string | null;
  declineCode?: string;
}): Charge {
  const { intent, method, declineCode } = options;
  return newCharge({
    id: options.id,
    amount: intent.amount,
    balance_transaction: options.balanceTransaction,
    billing_details: method.billing_details,
    created: options.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    failure_code: declineCode === undefined ? null : declineCode === 'expired_card' ? 'expired_card' : 'card_declined',
    failure_message: declineCode === undefined ? null : declineMessage(declineCode),
    outcome: outcomeOf(declineCode),
    paid: declineCode === undefined,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { card: method.card, type: 'card' },
    status: declineCode === undefined ? 'succeeded' : 'failed',
  });
}

function outcomeOf(declineCode: string | undefined) {
  if (declineCode === undefined) {
    return {
      network_status: 'approved_by_network',
      reason: null,
      risk_level: 'normal',
      seller_message: 'Payment complete.',
      type: 'authorized',
    };
  }
  return {
    network_status: 'declined_by_network',
    reason: declineCode,
    risk_level: 'normal',
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  };
}
