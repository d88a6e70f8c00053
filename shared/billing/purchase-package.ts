import type { Rental } from '../entitlements/rental.ts';
import { readRentals } from '../entitlements/read-entitlements.ts';
import { findPackage, type Catalogue } from '../packages/catalogue.ts';
import { newId } from '../platform/ids.ts';
import type { Billing } from './billing.ts';
import { blockingRental } from './blocking-rental.ts';
import { findCustomer } from './customers-table.ts';
import { closeSession, openCheckout } from './open-checkout.ts';
import type { Purchase, PurchaseOutcome } from './purchase.ts';
import { findReservation, releaseReservation, reserveCheckout } from './reservations-table.ts';
import { orUnavailable } from './stripe-errors.ts';
import { syncCustomer } from './sync-customer.ts';
import { hasHadTrial } from './trials-table.ts';

/** How long a claim without a session blocks others: longer than any request lives. */
const pendingSeconds = 60;

/** Why a purchase is refused, from what is known of the user; `undefined` when nothing speaks against it. */
async function refusal(
  billing: Billing,
  catalogue: Catalogue,
  rentals: readonly Rental[],
  purchase: Purchase,
): Promise<PurchaseOutcome | undefined> {
  const blocking = blockingRental(catalogue, rentals, purchase);
  if (blocking !== undefined) return { kind: 'already-rented', by: blocking.packageType };
  if (purchase.isTrial && (await hasHadTrial(billing.table, purchase))) return { kind: 'trial-used' };
  return undefined;
}

type Claim = { readonly kind: 'claimed'; readonly reservationId: string } | PurchaseOutcome;

/** Claims the one Checkout of this user and package; re-entry ends the earlier session. */
async function claimCheckout(billing: Billing, purchase: Purchase): Promise<Claim> {
  const { userId, packageType, now } = purchase;
  const reservationId = newId('reservation');
  const reservation = { reservation_id: reservationId, expires_at: now + pendingSeconds };
  const claim = { userId, packageType, reservation, now };
  if (await reserveCheckout(billing.table, claim)) return { kind: 'claimed', reservationId };
  const held = await findReservation(billing.table, { userId, packageType });
  if (held?.session_id === undefined) return { kind: 'checkout-open' };
  await closeSession(await billing.stripe(), held.session_id);
  const taken = await reserveCheckout(billing.table, { ...claim, replace: held.reservation_id });
  return taken ? { kind: 'claimed', reservationId } : { kind: 'checkout-open' };
}

/**
 * Looks again while the claim is held, with what Stripe says now: an earlier Checkout may have been paid whose event is late,
 * and its claim may have been released or expired meanwhile.
 */
async function refusalUnderClaim(
  billing: Billing,
  catalogue: Catalogue,
  purchase: Purchase,
): Promise<PurchaseOutcome | undefined> {
  const { userId, now } = purchase;
  const customerId = await findCustomer(billing.table, userId);
  if (customerId === undefined) return undefined;
  const cause = { actor: 'customer', cause: 'purchase-package' };
  await syncCustomer(billing, { userId, customerId, cause, now });
  return refusal(billing, catalogue, await readRentals(billing.table, userId), purchase);
}

async function openUnderClaim(
  billing: Billing,
  catalogue: Catalogue,
  purchase: Purchase,
  claim: { reservationId: string; trialDays: number },
): Promise<PurchaseOutcome> {
  let outcome: PurchaseOutcome | undefined;
  try {
    outcome = (await refusalUnderClaim(billing, catalogue, purchase)) ?? (await openCheckout(billing, purchase, claim));
    return outcome;
  } finally {
    if (outcome?.kind !== 'created') await releaseReservation(billing.table, { ...purchase, ...claim });
  }
}

/** Opens a Stripe Checkout for a package; at most one live rental and one open Checkout per user and package. */
export async function purchasePackage(
  billing: Billing,
  catalogue: Catalogue,
  purchase: Purchase,
): Promise<PurchaseOutcome> {
  const entry = findPackage(catalogue, purchase.packageType);
  if (entry === undefined || entry.withdrawn === true) return { kind: 'unknown-package' };
  if (purchase.isTrial && entry.trial_days === 0) return { kind: 'no-trial' };
  const rentals = await readRentals(billing.table, purchase.userId);
  const refused = await refusal(billing, catalogue, rentals, purchase);
  if (refused !== undefined) return refused;
  return orUnavailable(async () => {
    const claim = await claimCheckout(billing, purchase);
    if (claim.kind !== 'claimed') return claim;
    const { reservationId } = claim;
    return openUnderClaim(billing, catalogue, purchase, { reservationId, trialDays: entry.trial_days });
  });
}
