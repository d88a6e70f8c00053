import type { Account } from '../account.ts';
import { subscriptionIdOf, type Invoice } from '../objects/invoice.ts';
import type { PaymentMethod } from '../objects/payment-method.ts';
import { isOver, type Subscription } from '../objects/subscription.ts';
import { chargeableMethod } from './cards.ts';
import { takePayment, type PaymentOutcome } from './charging.ts';
import { nextAttempt } from './dunning.ts';
import { openInvoicesOf } from './invoicing.ts';
import { applyPendingUpdate, waitsFor } from './pending-update.ts';
import { endSubscription } from './termination.ts';

/** Who asks for the money: the retry schedule, a person, or a change that is tried once and then waits. */
export type Trigger = 'schedule' | 'person' | 'single';

/** Tries to get an open invoice paid, and lets the subscription follow. */
export function collect(
  account: Account,
  options: { invoice: Invoice; method?: PaymentMethod | undefined; trigger?: Trigger },
): PaymentOutcome {
  const invoice = account.invoices.must(options.invoice.id);
  const subscription = account.subscriptions.get(subscriptionIdOf(invoice));
  const method =
    options.method ??
    chargeableMethod(account, {
      customer: invoice.customer,
      preferred: subscription?.default_payment_method ?? null,
    });
  const outcome = takePayment(account, { invoice, method });
  if (outcome.kind === 'paid') markPaid(account, invoice);
  else markFailed(account, { invoice, trigger: options.trigger ?? 'schedule' });
  return outcome;
}

/** Records that an invoice is paid, by a card or outside Stripe. */
export function markPaid(account: Account, invoice: Invoice): Invoice {
  const now = account.now();
  const charged = invoice.amount_remaining > 0;
  const paid = account.change({
    collection: account.invoices,
    row: invoice,
    patch: {
      status: 'paid',
      amount_paid: invoice.amount_due,
      amount_remaining: 0,
      attempted: true,
      attempt_count: invoice.attempt_count + (charged ? 1 : 0),
      auto_advance: false,
      next_payment_attempt: null,
      status_transitions: { ...invoice.status_transitions, paid_at: now },
    },
  });
  account.emit({ type: 'invoice.paid', object: paid });
  account.emit({ type: 'invoice.payment_succeeded', object: paid });
  followInvoice(account, paid);
  return paid;
}

/** Lets a subscription recover once nothing is owed any more, be it paid, voided or given up. */
export function followInvoice(account: Account, invoice: Invoice): void {
  const subscription = account.subscriptions.get(subscriptionIdOf(invoice));
  if (subscription === undefined || isOver(subscription)) return;
  const current =
    invoice.status === 'paid' && waitsFor(subscription, invoice)
      ? applyPendingUpdate(account, subscription)
      : subscription;
  const stillOwes = openInvoicesOf(account, current.id).length > 0;
  const recovers =
    (current.status === 'incomplete' && invoice.status === 'paid') ||
    ((current.status === 'past_due' || current.status === 'unpaid') && !stillOwes);
  if (!recovers) return;
  setStatus(account, { subscription: current, status: 'active' });
}

function markFailed(account: Account, options: { invoice: Invoice; trigger: Trigger }): void {
  const { invoice, trigger } = options;
  if (trigger === 'person' && invoice.attempt_count > 0) {
    // Only the first attempt and automatic ones count for the schedule.
    account.emit({ type: 'invoice.payment_failed', object: invoice });
    return;
  }
  const now = account.now();
  const attempts = invoice.attempt_count + 1;
  const subscription = account.subscriptions.get(subscriptionIdOf(invoice));
  const retries = trigger !== 'single' && subscription !== undefined && isRetried(subscription, invoice);
  const next = retries ? nextAttempt({ attempts, failedAt: now }) : null;
  const failed = account.change({
    collection: account.invoices,
    row: invoice,
    patch: { attempted: true, attempt_count: attempts, next_payment_attempt: next },
  });
  account.emit({ type: 'invoice.payment_failed', object: failed });
  if (subscription === undefined || !retries) return;
  if (next === null) giveUp(account, subscription);
  else setStatus(account, { subscription, status: 'past_due' });
}

/** First invoices wait for the customer, and so do changes that apply only once paid; all others are retried. */
function isRetried(subscription: Subscription, invoice: Invoice): boolean {
  if (isOver(subscription) || subscription.status === 'incomplete') return false;
  return !waitsFor(subscription, invoice);
}

function giveUp(account: Account, subscription: Subscription): void {
  switch (account.settings.afterRetries) {
    case 'cancel':
      endSubscription(account, { subscription, details: { reason: 'payment_failed' } });
      return;
    case 'unpaid':
      setStatus(account, { subscription, status: 'unpaid' });
      return;
    case 'past_due':
      setStatus(account, { subscription, status: 'past_due' });
      return;
    default:
      account.settings.afterRetries satisfies never;
  }
}

/** Moves a subscription to a status and says so. */
function setStatus(
  account: Account,
  options: { subscription: Subscription; status: Subscription['status'] },
): Subscription {
  return account.change({
    collection: account.subscriptions,
    row: options.subscription,
    patch: { status: options.status },
    type: 'customer.subscription.updated',
  });
}
