import type Stripe from 'stripe';
import type { Interval } from '../packages/interval.ts';
import { hasAccess } from '../entitlements/access-policy.ts';
import type { Rental } from '../entitlements/rental.ts';
import { listRentals } from '../entitlements/rentals-table.ts';
import { isOver } from '../entitlements/subscription-status.ts';
import { databasesOf, findPackage, type Catalogue } from '../packages/catalogue.ts';
import { newId, type PackageType, type UserId } from '../platform/ids.ts';
import type { Billing } from './billing.ts';
import { ensureCustomer } from './ensure-customer.ts';
import { lookupKey } from './package-of-price.ts';
import { confirmReservation, findReservation, releaseReservation, reserveCheckout } from './reservations-table.ts';
import { isOutage, isRefused } from './stripe-errors.ts';
import { StripeSession } from './stripe-objects.ts';
import { hasHadTrial } from './trials-table.ts';

/** Everything that can come of a purchase. */
export type PurchaseOutcome =
  | { readonly kind: 'created'; readonly checkoutUrl: string; readonly sessionId: string }
  | { readonly kind: 'unknown-package' }
  | { readonly kind: 'already-rented'; readonly by: PackageType }
  | { readonly kind: 'checkout-open' }
  | { readonly kind: 'trial-used' }
  | { readonly kind: 'promotion-code-invalid' }
  | { readonly kind: 'payments-unavailable'; readonly cause: unknown };

export interface Purchase {
  readonly userId: UserId;
  readonly email: string;
  readonly packageType: PackageType;
  readonly interval: Interval;
  readonly isTrial: boolean;
  readonly promotionCode: string | undefined;
  readonly siteUrl: string;
  readonly now: number;
}

/** How long a claim without a session blocks others: longer than any request lives. */
const pendingSeconds = 60;
/** Stripe's shortest session is 30 minutes; one more covers clocks that differ. */
const sessionSeconds = 31 * 60;

/** The live, renewing rental that already opens everything the package opens. */
function coveringRental(catalogue: Catalogue, rentals: readonly Rental[], purchase: Purchase): Rental | undefined {
  const wanted = databasesOf(catalogue, purchase.packageType);
  return rentals.find((rental) => {
    if (!hasAccess(rental.state, purchase.now)) return false;
    if (rental.packageType === purchase.packageType) return rental.source === 'stripe';
    const opened = databasesOf(catalogue, rental.packageType);
    return rental.state.cancelsAt === undefined && wanted.every((file) => opened.includes(file));
  });
}

/** A rental that Stripe still tries to collect for blocks a second one, although it gives no access. */
function unsettledRental(rentals: readonly Rental[], packageType: PackageType): Rental | undefined {
  return rentals.find(
    (rental) =>
      rental.packageType === packageType &&
      rental.source === 'stripe' &&
      !isOver(rental.state.status) &&
      rental.state.rule !== 'refunded',
  );
}

/** Ends the session of an earlier claim; `false` when it was completed and its rental is on the way. */
async function expireSession(stripe: Stripe, sessionId: string): Promise<boolean> {
  const session = StripeSession.parse(await stripe.checkout.sessions.retrieve(sessionId));
  if (session.status === 'complete') return false;
  if (session.status === 'expired') return true;
  try {
    await stripe.checkout.sessions.expire(sessionId);
    return true;
  } catch (error) {
    // Completed or expired between the two calls: the next look tells which.
    if (!isRefused(error)) throw error;
    return StripeSession.parse(await stripe.checkout.sessions.retrieve(sessionId)).status !== 'complete';
  }
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
  if (!(await expireSession(await billing.stripe(), held.session_id)))
    return { kind: 'already-rented', by: packageType };
  const taken = await reserveCheckout(billing.table, { ...claim, replace: held.reservation_id });
  return taken ? { kind: 'claimed', reservationId } : { kind: 'checkout-open' };
}

async function findPromotionCode(stripe: Stripe, code: string): Promise<string | undefined> {
  const { data } = await stripe.promotionCodes.list({ code, active: true, limit: 1 });
  return data[0]?.id;
}

async function findPrice(stripe: Stripe, purchase: Purchase): Promise<string> {
  const key = lookupKey(purchase.packageType, purchase.interval);
  const { data } = await stripe.prices.list({ lookup_keys: [key], active: true, limit: 1 });
  const [price] = data;
  if (price === undefined) throw new Error(`no active price with lookup key ${key}: run stripe:sync`);
  return price.id;
}

function sessionParams(
  purchase: Purchase,
  found: {
    customer: string;
    price: string;
    promotionCode: string | undefined;
    reservationId: string;
    trialDays: number;
  },
): Stripe.Checkout.SessionCreateParams {
  // On the session and on the subscription: metadata of a session never reaches its subscription.
  const metadata = {
    user_id: purchase.userId,
    package_type: purchase.packageType,
    reservation_id: found.reservationId,
  };
  const trial = purchase.isTrial
    ? {
        trial_period_days: found.trialDays,
        trial_settings: { end_behavior: { missing_payment_method: 'cancel' as const } },
      }
    : {};
  return {
    mode: 'subscription',
    customer: found.customer,
    client_reference_id: purchase.userId,
    line_items: [{ price: found.price, quantity: 1 }],
    metadata,
    subscription_data: { metadata, ...trial },
    payment_method_collection: purchase.isTrial ? 'if_required' : 'always',
    ...(found.promotionCode === undefined
      ? { allow_promotion_codes: true }
      : { discounts: [{ promotion_code: found.promotionCode }] }),
    success_url: `${purchase.siteUrl}/packages/manage?session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: `${purchase.siteUrl}/packages?cancelled=${purchase.packageType}`,
    expires_at: purchase.now + sessionSeconds,
  };
}

async function openSession(
  billing: Billing,
  purchase: Purchase,
  trialDays: number,
  reservationId: string,
): Promise<PurchaseOutcome> {
  const stripe = await billing.stripe();
  const { promotionCode: code } = purchase;
  const promotionCode = code === undefined ? undefined : await findPromotionCode(stripe, code);
  if (code !== undefined && promotionCode === undefined) return { kind: 'promotion-code-invalid' };
  const [customer, price] = await Promise.all([ensureCustomer(billing, purchase), findPrice(stripe, purchase)]);
  const session = StripeSession.parse(
    await stripe.checkout.sessions.create(
      sessionParams(purchase, { customer, price, promotionCode, reservationId, trialDays }),
      { idempotencyKey: `checkout:${reservationId}` },
    ),
  );
  const { userId, packageType } = purchase;
  const confirmation = { userId, packageType, reservationId, sessionId: session.id, expiresAt: session.expires_at };
  if (!(await confirmReservation(billing.table, confirmation))) {
    await expireSession(stripe, session.id);
    return { kind: 'checkout-open' };
  }
  if (session.url === null || session.url === undefined) throw new Error(`session ${session.id} has no page`);
  return { kind: 'created', checkoutUrl: session.url, sessionId: session.id };
}

async function openOrRelease(
  billing: Billing,
  purchase: Purchase,
  trialDays: number,
  reservationId: string,
): Promise<PurchaseOutcome> {
  let outcome: PurchaseOutcome;
  try {
    outcome = await openSession(billing, purchase, trialDays, reservationId);
  } catch (cause) {
    await releaseReservation(billing.table, { ...purchase, reservationId });
    if (isOutage(cause)) return { kind: 'payments-unavailable', cause };
    throw cause;
  }
  if (outcome.kind !== 'created') await releaseReservation(billing.table, { ...purchase, reservationId });
  return outcome;
}

/** Opens a Stripe Checkout for a package; at most one live rental and one open Checkout per user and package. */
export async function purchasePackage(
  billing: Billing,
  catalogue: Catalogue,
  purchase: Purchase,
): Promise<PurchaseOutcome> {
  const entry = findPackage(catalogue, purchase.packageType);
  if (entry === undefined) return { kind: 'unknown-package' };
  const rentals = (await listRentals(billing.table, purchase.userId)).map(({ rental }) => rental);
  const blocking = coveringRental(catalogue, rentals, purchase) ?? unsettledRental(rentals, purchase.packageType);
  if (blocking !== undefined) return { kind: 'already-rented', by: blocking.packageType };
  if (purchase.isTrial && (await hasHadTrial(billing.table, purchase))) return { kind: 'trial-used' };
  const claim = await claimCheckout(billing, purchase);
  if (claim.kind !== 'claimed') return claim;
  return openOrRelease(billing, purchase, entry.trial_days, claim.reservationId);
}
