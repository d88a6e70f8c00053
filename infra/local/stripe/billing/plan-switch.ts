import type { Account } from '../account.ts';
import { withItems, type PendingUpdate, type Subscription } from '../objects/subscription.ts';
import type { Invoice } from '../objects/invoice.ts';
import { chargeableMethod } from './cards.ts';
import { assertChargeable } from './charging.ts';
import { collect, markPaid } from './collecting.ts';
import { createInvoice, draftInvoice, finalizeInvoice } from './invoicing.ts';
import type { PlanChange, ProrationBehavior } from './plan-change.ts';
import { takePendingLines } from './renewing.ts';
import type { PaymentBehavior } from './starting.ts';

const PENDING_UPDATE_SECONDS = 23 * 3600;

interface SwitchOptions {
  /** The subscription as it was before any part of this update. */
  before: Subscription;
  change: PlanChange;
  at: number;
  behavior: ProrationBehavior;
  paymentBehavior: PaymentBehavior;
  patch: Partial<Subscription>;
}

/** Carries a change of items out: at once, once paid, or with its proration on the next invoice. */
export function switchPlan(account: Account, options: SwitchOptions): Subscription {
  const { before, change, behavior } = options;
  const billsNow = change.lines.length > 0 && (behavior === 'always_invoice' || change.restarts);
  if (!billsNow) {
    const waiting = account.pendingLines.get(before.id) ?? [];
    if (change.lines.length > 0) account.pendingLines.set(before.id, [...waiting, ...change.lines]);
    return apply(account, options);
  }
  switch (options.paymentBehavior) {
    case 'pending_if_incomplete':
      return whenPaid(account, options);
    case 'error_if_incomplete':
      assertPayable(account, options);
      return atOnce(account, options);
    case 'allow_incomplete':
    case 'default_incomplete':
      return atOnce(account, options);
    default:
      return options.paymentBehavior satisfies never;
  }
}

function apply(account: Account, options: SwitchOptions): Subscription {
  const { before, patch } = options;
  account.subscriptions.put({ ...account.subscriptions.must(before.id), ...changed(options), ...patch });
  const after = account.subscriptions.must(before.id);
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    account.emit({ type: 'customer.subscription.updated', object: after, previous: before });
  }
  return after;
}

function changed({ before, change }: SwitchOptions): Partial<Subscription> {
  return { ...withItems(before.id, change.items), billing_cycle_anchor: change.anchor };
}

function bill(account: Account, options: SwitchOptions): Invoice {
  const subscription = account.subscriptions.must(options.before.id);
  const invoice = createInvoice(account, {
    subscription,
    lines: [...takePendingLines(account, subscription.id), ...options.change.lines],
    reason: 'subscription_update',
    period: { start: options.at, end: options.at },
  });
  account.emit({ type: 'invoice.created', object: invoice });
  return finalizeInvoice(account, invoice);
}

function atOnce(account: Account, options: SwitchOptions): Subscription {
  const { before, patch, paymentBehavior } = options;
  account.subscriptions.put({ ...account.subscriptions.must(before.id), ...changed(options), ...patch });
  const invoice = bill(account, options);
  account.emit({
    type: 'customer.subscription.updated',
    object: account.subscriptions.must(before.id),
    previous: before,
  });
  if (invoice.amount_due === 0) markPaid(account, invoice);
  else if (paymentBehavior !== 'default_incomplete') collect(account, { invoice });
  return account.subscriptions.must(before.id);
}

function whenPaid(account: Account, options: SwitchOptions): Subscription {
  const { before } = options;
  const invoice = bill(account, options);
  const paid = invoice.amount_due === 0 || collect(account, { invoice, trigger: 'single' }).kind === 'paid';
  if (invoice.amount_due === 0) markPaid(account, invoice);
  if (paid) return apply(account, options);
  account.subscriptions.put({
    ...account.subscriptions.must(before.id),
    pending_update: pendingUpdate(account, options),
  });
  const waiting = account.subscriptions.must(before.id);
  account.emit({ type: 'customer.subscription.updated', object: waiting, previous: before });
  return waiting;
}

function pendingUpdate(account: Account, { change }: SwitchOptions): PendingUpdate {
  return {
    billing_cycle_anchor: change.restarts ? change.anchor : null,
    cancel_at_period_end: null,
    discount: null,
    discounts: null,
    expires_at: account.now() + PENDING_UPDATE_SECONDS,
    metadata: null,
    subscription_items: change.items,
    trial_end: null,
    trial_from_plan: null,
  };
}

function assertPayable(account: Account, options: SwitchOptions): void {
  const { before, change, at } = options;
  const draft = draftInvoice(account, {
    subscription: before,
    lines: [...(account.pendingLines.get(before.id) ?? []), ...change.lines],
    reason: 'subscription_update',
    period: { start: at, end: at },
  });
  const method = chargeableMethod(account, { customer: before.customer, preferred: before.default_payment_method });
  assertChargeable(account, { customer: before.customer, method, amount: draft.amount_due });
}
