import type { Rental } from '../entitlements/rental.ts';
import { readRental } from '../entitlements/rentals-table.ts';
import { isOver } from '../entitlements/subscription-status.ts';
import type { PackageType, UserId } from '../platform/ids.ts';
import type { Billing } from './billing.ts';
import { isOutage } from './stripe-errors.ts';
import { syncCustomer } from './sync-customer.ts';

/** Everything that can come of a cancellation. */
export type CancelOutcome =
  | { readonly kind: 'cancelled'; readonly rental: Rental }
  | { readonly kind: 'not-rented' }
  | { readonly kind: 'not-cancellable' }
  | { readonly kind: 'payments-unavailable'; readonly cause: unknown };

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
  try {
    const stripe = await billing.stripe();
    await stripe.subscriptions.update(
      subscriptionId,
      { cancel_at_period_end: true, ...(reason === undefined ? {} : { cancellation_details: { comment: reason } }) },
      // The revision moves with every sync: cancelling again after an undo is a new request.
      { idempotencyKey: `cancel:${subscriptionId}:${rental.revision}` },
    );
    const cause = { actor: 'customer', cause: 'cancel-package' };
    const rentals = await syncCustomer(billing, { userId, customerId, cause, now });
    const cancelled = rentals.find((entry) => entry.packageType === packageType);
    return cancelled === undefined ? { kind: 'not-rented' } : { kind: 'cancelled', rental: cancelled };
  } catch (cause) {
    if (isOutage(cause)) return { kind: 'payments-unavailable', cause };
    throw cause;
  }
}
