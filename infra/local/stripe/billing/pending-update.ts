import type { Account } from '../account.ts';
import type { Invoice } from '../objects/invoice.ts';
import { withItems, type Subscription } from '../objects/subscription.ts';
import { voidInvoice } from './invoicing.ts';

/** The wanted change that an invoice pays for, when the subscription waits for exactly this invoice. */
export function waitsFor(subscription: Subscription, invoice: Invoice): boolean {
  return subscription.pending_update !== null && subscription.latest_invoice === invoice.id;
}

/** Puts the wanted items in place once they are paid. */
export function applyPendingUpdate(account: Account, subscription: Subscription): Subscription {
  const update = subscription.pending_update;
  if (update === null) return subscription;
  const applied = account.change({
    collection: account.subscriptions,
    row: subscription,
    patch: {
      ...withItems(subscription.id, update.subscription_items),
      billing_cycle_anchor: update.billing_cycle_anchor ?? subscription.billing_cycle_anchor,
      pending_update: null,
    },
    type: 'customer.subscription.updated',
  });
  account.emit({ type: 'customer.subscription.pending_update_applied', object: applied });
  return applied;
}

/** Gives a wanted change up: its time is over or its invoice was voided. */
export function dropPendingUpdate(account: Account, subscription: Subscription): void {
  const dropped = account.change({
    collection: account.subscriptions,
    row: subscription,
    patch: { pending_update: null },
    type: 'customer.subscription.updated',
  });
  account.emit({ type: 'customer.subscription.pending_update_expired', object: dropped });
  const invoice = subscription.latest_invoice === null ? undefined : account.invoices.get(subscription.latest_invoice);
  if (invoice?.status === 'open') voidInvoice(account, invoice);
}
