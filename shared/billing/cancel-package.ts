import type Stripe from 'stripe';
import type { Rental } from '../entitlements/rental.ts';
import { readRental } from '../entitlements/rentals-table.ts';
import { isOver } from '../entitlements/subscription-status.ts';
import type { PackageType, UserId } from '../platform/ids.ts';
import type { Billing } from './billing.ts';
import { isRefused, orUnavailable, type PaymentsUnavailable } from './stripe-errors.ts';
import { syncCustomer } from './sync-customer.ts';

/** Everything that can come of a cancellation. */
export type CancelOutcome =
  | { readonly kind: 'cancelled'; readonly rental: Rental }
  | { readonly kind: 'not-rented' }
  | { readonly kind: 'not-cancellable' }
  | PaymentsUnavailable;

interface Comment {
  readonly cancellation_details?: { readonly comment: string };
}

function commentOf(reason: string | undefined): Comment {
  return reason === undefined ? {} : { cancellation_details: { comment: reason } };
}

/** Nothing is paid for ahead: such a subscription ends at once, and what it still owes is not collected. */
async function endNow(stripe: Stripe, subscriptionId: string, comment: Comment): Promise<void> {
  await stripe.subscriptions.cancel(subscriptionId, comment);
  for await (const { id } of stripe.invoices.list({ subscription: subscriptionId, status: 'open', limit: 100 })) {
    if (id !== undefined) await stripe.invoices.voidInvoice(id);
  }
}

/** No idempotency key of our own: both requests say what shall be, and a failure must not be replayed for a day. */
async function end(stripe: Stripe, rental: Rental, subscriptionId: string, comment: Comment): Promise<void> {
  const paidAhead = rental.state.status === 'active' || rental.state.status === 'trialing';
  try {
    if (!paidAhead) return await endNow(stripe, subscriptionId, comment);
    await stripe.subscriptions.update(subscriptionId, { cancel_at_period_end: true, ...comment });
  } catch (error) {
    // Ended meanwhile: what Stripe has now is the answer.
    if (!isRefused(error)) throw error;
  }
}

/** Ends a rental at the end of the time already paid for (a trial at its end); doing it twice is harmless. */
export async function cancelPackage(
  billing: Billing,
  input: { userId: UserId; packageType: PackageType; reason: string | undefined; now: number },
): Promise<CancelOutcome> {
  const { userId, packageType, reason, now } = input;
  const found = await readRental(billing.table, { userId, packageType, source: 'stripe' });
  if (found === undefined) {
    const manual = await readRental(billing.table, { userId, packageType, source: 'manual' });
    return { kind: manual === undefined ? 'not-rented' : 'not-cancellable' };
  }
  const { rental } = found;
  const { subscriptionId, customerId } = rental.state;
  if (isOver(rental.state.status) || subscriptionId === undefined || customerId === undefined) {
    return { kind: 'not-rented' };
  }
  return orUnavailable(async () => {
    await end(await billing.stripe(), rental, subscriptionId, commentOf(reason));
    const cause = { actor: 'customer', cause: 'cancel-package' };
    const rentals = await syncCustomer(billing, { userId, customerId, cause, now });
    const cancelled = rentals.find((entry) => entry.packageType === packageType);
    return cancelled === undefined ? { kind: 'not-rented' } : { kind: 'cancelled', rental: cancelled };
  });
}
