import type { Account } from '../account.ts';
import type { InvoiceLine } from '../objects/invoice.ts';
import { subscriptionIdOf, type Invoice } from '../objects/invoice.ts';
import { intervalOf, type Price } from '../objects/price.ts';
import { periodOf, type Subscription, type SubscriptionItem } from '../objects/subscription.ts';
import { nextBoundary } from './calendar.ts';
import { itemAmount, newLine, productName, serviceLine } from './lines.ts';
import { prorate } from './proration.ts';

export type ProrationBehavior = 'always_invoice' | 'create_prorations' | 'none';

export interface PlanChange {
  /** The items as they are after the change. */
  items: readonly SubscriptionItem[];
  /** Credits, debits and, where the cycle begins anew, the new period. */
  lines: readonly InvoiceLine[];
  anchor: number;
  /** True when the billing cycle begins anew at the change, which is always billed at once. */
  restarts: boolean;
}

/** Works out what changing the items at `at` means; nothing is stored. */
export function planChange(
  account: Account,
  options: {
    subscription: Subscription;
    items: readonly SubscriptionItem[];
    at: number;
    behavior: ProrationBehavior;
    restart?: boolean;
  },
): PlanChange {
  const { subscription, items, at, behavior } = options;
  if (subscription.status === 'trialing') {
    return { items, lines: [], anchor: subscription.billing_cycle_anchor, restarts: false };
  }
  const restarts = (options.restart ?? false) || changesInterval(subscription, items);
  const wanted = restarts ? restarted(items, at) : items;
  const touched = restarts ? [...subscription.items.data] : changedItems(subscription.items.data, items);
  const credits = behavior === 'none' ? [] : touched.flatMap((item) => creditLine(account, { subscription, item, at }));
  const debits = restarts
    ? wanted.map((item) => serviceLine(account, { subscription, item, period: itemPeriod(item) }))
    : behavior === 'none'
      ? []
      : changedItems(items, subscription.items.data).map((item) => debitLine(account, { subscription, item, at }));
  const anchor = restarts ? at : subscription.billing_cycle_anchor;
  return { items: wanted, lines: [...credits, ...debits], anchor, restarts };
}

function itemPeriod(item: SubscriptionItem) {
  return { start: item.current_period_start, end: item.current_period_end };
}

function changesInterval(subscription: Subscription, items: readonly SubscriptionItem[]): boolean {
  const before = subscription.items.data[0];
  const after = items[0];
  if (before === undefined || after === undefined) return false;
  const [old, current] = [intervalOf(before.price), intervalOf(after.price)];
  return old.unit !== current.unit || old.count !== current.count;
}

function restarted(items: readonly SubscriptionItem[], at: number): SubscriptionItem[] {
  return items.map((item) => ({
    ...item,
    current_period_start: at,
    current_period_end: nextBoundary({ anchor: at, interval: intervalOf(item.price), after: at }),
  }));
}

/** The items of `from` that are not the same in `to`. */
function changedItems(from: readonly SubscriptionItem[], to: readonly SubscriptionItem[]): SubscriptionItem[] {
  return from.filter((item) => {
    const other = to.find((each) => each.id === item.id);
    return other === undefined || other.price.id !== item.price.id || other.quantity !== item.quantity;
  });
}

/** Gives back the unused share of what was last debited for the item, discounts included. */
export function creditLine(
  account: Account,
  options: { subscription: Subscription; item: SubscriptionItem; at: number },
): InvoiceLine[] {
  const { subscription, item, at } = options;
  const debit = lastDebit(account, { subscriptionId: subscription.id, itemId: item.id, at });
  if (debit === undefined || debit.amount === 0) return [];
  const share = (amount: number) => -prorate({ amount, period: debit.period, from: at, to: debit.period.end });
  return [
    newLine({
      subscription: subscription.id,
      item: item.id,
      price: item.price,
      quantity: item.quantity,
      amount: share(debit.amount),
      period: { start: at, end: debit.period.end },
      description: `Unused time on ${nameAt(account, { price: item.price, quantity: item.quantity, at })}`,
      metadata: subscription.metadata,
      proration: true,
      discountAmounts: debit.discount_amounts.map((each) => ({ ...each, amount: share(each.amount) })),
      ...(debit.invoice === null ? {} : { credited: { invoice: debit.invoice, line: debit.id } }),
    }),
  ];
}

function debitLine(
  account: Account,
  options: { subscription: Subscription; item: SubscriptionItem; at: number },
): InvoiceLine {
  const { subscription, item, at } = options;
  const { end } = periodOf(subscription);
  const interval = intervalOf(item.price);
  const start = periodOf(subscription).start;
  const whole = { start, end: nextBoundary({ anchor: subscription.billing_cycle_anchor, interval, after: start }) };
  return newLine({
    subscription: subscription.id,
    item: item.id,
    price: item.price,
    quantity: item.quantity,
    amount: prorate({ amount: itemAmount(item), period: whole, from: at, to: end }),
    period: { start: at, end },
    description: `Remaining time on ${nameAt(account, { price: item.price, quantity: item.quantity, at })}`,
    metadata: subscription.metadata,
    proration: true,
  });
}

function nameAt(account: Account, options: { price: Price; quantity: number; at: number }): string {
  const times = options.quantity === 1 ? '' : `${options.quantity} × `;
  const day = new Date(options.at * 1000).toLocaleDateString('en-GB', {
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${times}${productName(account, options.price)} after ${day}`;
}

/** Flexible billing credits what was really debited: voided and draft invoices debit nothing. */
function lastDebit(
  account: Account,
  options: { subscriptionId: string; itemId: string; at: number },
): InvoiceLine | undefined {
  const debited = (invoice: Invoice) =>
    subscriptionIdOf(invoice) === options.subscriptionId && invoice.status !== 'void' && invoice.status !== 'draft';
  const lines = [
    ...[...(account.pendingLines.get(options.subscriptionId) ?? [])].reverse(),
    ...account.invoices.newestFirst(debited).flatMap((invoice) => [...invoice.lines.data].reverse()),
  ];
  return lines.find(
    (line) =>
      line.parent.subscription_item_details.subscription_item === options.itemId &&
      line.amount >= 0 &&
      line.period.start <= options.at &&
      options.at < line.period.end,
  );
}
