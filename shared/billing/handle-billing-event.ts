import { log } from '../platform/log.ts';
import type { UserId } from '../platform/ids.ts';
import type { Billing } from './billing.ts';
import type { BillingEvent } from './billing-event.ts';
import { findOwner } from './customers-table.ts';
import { releaseReservation } from './reservations-table.ts';
import { orMissing } from './stripe-errors.ts';
import { StripeCharge } from './stripe-objects.ts';
import { readSubscriptions } from './read-subscriptions.ts';
import { syncCustomer } from './sync-customer.ts';

/** The customer an event concerns; a dispute names only its charge. */
async function customerOf(billing: Billing, event: BillingEvent): Promise<string | undefined> {
  if (event.customer_id !== null) return event.customer_id;
  if (event.charge_id === null) return undefined;
  const charge = await orMissing((await billing.stripe()).charges.retrieve(event.charge_id));
  return charge === undefined ? undefined : StripeCharge.parse(charge).customer;
}

/** A customer without a user is somebody else's, unless they have subscriptions to our packages: then it must not get lost. */
async function refuseLostPurchase(billing: Billing, customerId: string): Promise<void> {
  const stripe = await billing.stripe();
  const query = { customerId, knownIds: [], livemode: billing.livemode };
  const { subscriptions, unreadableIds } = await readSubscriptions(stripe, query);
  if (subscriptions.length + unreadableIds.length > 0)
    throw new Error(`customer ${customerId} subscribes to a package but belongs to no user`);
}

function recordEvent(billing: Billing, event: BillingEvent, owner: { userId?: UserId; customerId?: string }) {
  return billing.ledger.send([
    {
      kind: 'billing-event',
      event_id: event.event_id,
      type: event.type,
      user_id: owner.userId ?? null,
      package_type: event.package_type,
      customer_id: owner.customerId ?? null,
      subscription_id: event.subscription_id,
      invoice_id: event.invoice_id,
      charge_id: event.charge_id,
      session_id: event.session_id,
      amount_cents: event.amount_cents,
      currency: event.currency,
      livemode: event.livemode,
      occurred_at: event.created,
    },
  ]);
}

/** A finished or expired Checkout frees the package for the next one. */
async function closeCheckout(billing: Billing, event: BillingEvent, userId: UserId): Promise<void> {
  if (!event.type.startsWith('checkout.session.')) return;
  const { package_type: packageType, reservation_id: reservationId } = event;
  if (packageType === null || reservationId === null) return;
  await releaseReservation(billing.table, { userId, packageType, reservationId });
}

/**
 * Handles one billing event as a hint: finds the customer, brings their rentals to Stripe's present state, records the event.
 * Every step can be repeated; throws when it has to be tried again.
 */
export async function handleBillingEvent(billing: Billing, event: BillingEvent, now: number): Promise<void> {
  if (event.livemode !== billing.livemode) {
    log.warn('event of the other mode ignored', { event_id: event.event_id, type: event.type });
    return;
  }
  const customerId = await customerOf(billing, event);
  if (customerId === undefined) {
    log.warn('event without a customer ignored', { event_id: event.event_id, type: event.type });
    return;
  }
  const userId = await findOwner(billing.table, customerId);
  if (userId === undefined) {
    await refuseLostPurchase(billing, customerId);
    return;
  }
  const cause = { actor: 'stripe', cause: event.type, eventId: event.event_id };
  await syncCustomer(billing, { userId, customerId, cause, now });
  await closeCheckout(billing, event, userId);
  await recordEvent(billing, event, { userId, customerId });
}
