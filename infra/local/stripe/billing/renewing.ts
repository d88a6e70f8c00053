import type { Account } from '../account.ts';
import type { Invoice, InvoiceLine } from '../objects/invoice.ts';
import { intervalOf } from '../objects/price.ts';
import { periodOf, withItems, type Subscription, type SubscriptionItem } from '../objects/subscription.ts';
import { nextBoundary } from './calendar.ts';
import { chargeableMethod } from './cards.ts';
import { collect, markPaid, type Trigger } from './collecting.ts';
import { createInvoice, finalizeInvoice, markUncollectible, voidInvoice, type BillingReason } from './invoicing.ts';
import { serviceLine } from './lines.ts';
import { endSubscription } from './termination.ts';

/** Begins the next period of a subscription whose period or trial is over, and bills it. */
export function renew(account: Account, subscription: Subscription): void {
  const ending = subscription.status === 'trialing' ? trialWithoutCard(account, subscription) : 'goes-on';
  if (ending === 'over') return;
  const { start, end } = periodOf(subscription);
  beginPeriod(account, {
    subscription,
    start: end,
    anchor: subscription.billing_cycle_anchor,
    reason: 'subscription_cycle',
    lastPeriod: { start, end },
  });
}

/** Puts the items on a new period from `start`, bills it at once with what is pending, and collects. */
export function beginPeriod(
  account: Account,
  options: {
    subscription: Subscription;
    start: number;
    anchor: number;
    reason: BillingReason;
    lastPeriod: { start: number; end: number };
    /** The items from now on, when they change with the period. */
    items?: readonly SubscriptionItem[];
    patch?: Partial<Subscription>;
    trigger?: Trigger;
  },
): Invoice {
  const { subscription: before, start, anchor } = options;
  const current = options.items ?? before.items.data;
  const first = current[0];
  if (first === undefined) throw new Error(`Subscription ${before.id} has no items`);
  const whole = { start, end: nextBoundary({ anchor, interval: intervalOf(first.price), after: start }) };
  const until = Math.min(whole.end, before.cancel_at ?? whole.end);
  const items = current.map((item) => ({ ...item, current_period_start: start, current_period_end: until }));
  const subscription = account.subscriptions.put({
    ...before,
    ...withItems(before.id, items),
    billing_cycle_anchor: anchor,
    status: before.status === 'trialing' || before.status === 'paused' ? 'active' : before.status,
    ...options.patch,
  });
  const lines = [
    ...takePendingLines(account, before.id),
    ...items.map((item) => serviceLine(account, { subscription, item, period: whole, until })),
  ];
  const invoice = createInvoice(account, { subscription, lines, reason: options.reason, period: options.lastPeriod });
  account.emit({ type: 'invoice.created', object: invoice });
  const moved = account.subscriptions.must(before.id);
  account.emit({ type: 'customer.subscription.updated', object: moved, previous: before });
  settle(account, { invoice, subscription: moved, trigger: options.trigger ?? 'schedule' });
  return account.invoices.must(invoice.id);
}

/** The proration lines that wait for this subscription; they are handed out once. */
export function takePendingLines(account: Account, subscriptionId: string): InvoiceLine[] {
  const lines = account.pendingLines.get(subscriptionId) ?? [];
  account.pendingLines.delete(subscriptionId);
  return lines;
}

function trialWithoutCard(account: Account, subscription: Subscription): 'goes-on' | 'over' {
  const { customer, default_payment_method: preferred } = subscription;
  if (chargeableMethod(account, { customer, preferred }) !== undefined) return 'goes-on';
  const rule = subscription.trial_settings.end_behavior.missing_payment_method;
  switch (rule) {
    case 'cancel':
      endSubscription(account, { subscription, details: { reason: null } });
      return 'over';
    case 'pause':
      pause(account, subscription);
      return 'over';
    case 'create_invoice':
      return 'goes-on';
    default:
      return rule satisfies never;
  }
}

function pause(account: Account, subscription: Subscription): void {
  const paused = account.change({
    collection: account.subscriptions,
    row: subscription,
    patch: { status: 'paused' },
    type: 'customer.subscription.updated',
  });
  account.emit({ type: 'customer.subscription.paused', object: paused });
}

function settle(account: Account, options: { invoice: Invoice; subscription: Subscription; trigger: Trigger }): void {
  const { invoice, subscription, trigger } = options;
  const collection = subscription.pause_collection;
  if (collection?.behavior === 'keep_as_draft' || subscription.status === 'unpaid') {
    account.invoices.put({ ...invoice, auto_advance: false });
    return;
  }
  const finalized = finalizeInvoice(account, invoice);
  if (finalized.amount_due === 0) markPaid(account, finalized);
  else if (collection?.behavior === 'void') voidInvoice(account, finalized);
  else if (collection?.behavior === 'mark_uncollectible') markUncollectible(account, finalized);
  else collect(account, { invoice: finalized, trigger });
}
