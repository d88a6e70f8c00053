import type { Account } from '../account.ts';
import { isOver, type CancellationDetails, type Subscription } from '../objects/subscription.ts';
import { openInvoicesOf } from './invoicing.ts';

/** Ends a subscription now: no more attempts on its open invoices, `customer.subscription.deleted`. */
export function endSubscription(
  account: Account,
  options: { subscription: Subscription; details?: Partial<CancellationDetails> },
): Subscription {
  const current = account.subscriptions.get(options.subscription.id) ?? options.subscription;
  if (isOver(current)) return current;
  const now = account.now();
  const ended = account.subscriptions.put({
    ...current,
    status: 'canceled',
    canceled_at: current.canceled_at ?? now,
    ended_at: now,
    pending_update: null,
    cancellation_details: {
      ...current.cancellation_details,
      reason: current.cancellation_details.reason ?? 'cancellation_requested',
      ...options.details,
    },
  });
  stopCollecting(account, ended.id);
  account.emit({ type: 'customer.subscription.deleted', object: ended });
  return ended;
}

function stopCollecting(account: Account, subscriptionId: string): void {
  for (const invoice of openInvoicesOf(account, subscriptionId)) {
    account.change({
      collection: account.invoices,
      row: invoice,
      patch: { auto_advance: false, next_payment_attempt: null },
      type: 'invoice.updated',
    });
  }
}
