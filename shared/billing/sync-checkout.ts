import type { Rental } from '../entitlements/rental.ts';
import type { UserId } from '../platform/ids.ts';
import type { Billing } from './billing.ts';
import { findOwner } from './customers-table.ts';
import { orMissing, orUnavailable, type PaymentsUnavailable } from './stripe-errors.ts';
import { StripeSession } from './stripe-objects.ts';
import { syncCustomer } from './sync-customer.ts';

/** Everything that can come of a return from Checkout. */
export type SyncOutcome =
  | { readonly kind: 'synced'; readonly complete: boolean; readonly rentals: readonly Rental[] }
  | { readonly kind: 'not-found' }
  | PaymentsUnavailable;

/** Brings the rentals up to date when the buyer comes back, because the redirect may beat the webhook. */
export async function syncCheckout(
  billing: Billing,
  input: { userId: UserId; sessionId: string; now: number },
): Promise<SyncOutcome> {
  const { userId, sessionId, now } = input;
  return orUnavailable(async () => {
    const found = await orMissing((await billing.stripe()).checkout.sessions.retrieve(sessionId));
    const session = found === undefined ? undefined : StripeSession.parse(found);
    const customerId = session?.customer;
    if (customerId === undefined || (await findOwner(billing.table, customerId)) !== userId)
      return { kind: 'not-found' };
    const cause = { actor: 'customer', cause: 'sync-checkout' };
    const rentals = await syncCustomer(billing, { userId, customerId, cause, now });
    return { kind: 'synced', complete: session?.status === 'complete', rentals };
  });
}
