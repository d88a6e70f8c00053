import type Stripe from 'stripe';
import type { Billing } from './billing.ts';
import { ensureCustomer } from './ensure-customer.ts';
import { lookupKey } from './package-of-price.ts';
import type { Purchase, PurchaseOutcome } from './purchase.ts';
import { confirmReservation } from './reservations-table.ts';
import { isPromotionRefused, isRefused, orMissing } from './stripe-errors.ts';
import { StripeSession } from './stripe-objects.ts';

/** Stripe's shortest session is 30 minutes; one more covers clocks that differ. */
const sessionSeconds = 31 * 60;

/** Makes sure that nobody can pay at a session any more; one that was paid already shows in the customer's subscriptions. */
export async function closeSession(stripe: Stripe, sessionId: string): Promise<void> {
  const found = await orMissing(stripe.checkout.sessions.retrieve(sessionId));
  if (found === undefined || StripeSession.parse(found).status !== 'open') return;
  try {
    await stripe.checkout.sessions.expire(sessionId);
  } catch (error) {
    // Paid or expired between the two calls.
    if (!isRefused(error)) throw error;
  }
}

/** The active promotion code with this text that this customer may use; several customers may have one of the same text. */
async function findPromotionCode(stripe: Stripe, code: string, customerId: string): Promise<string | undefined> {
  for await (const found of stripe.promotionCodes.list({ code, active: true, limit: 100 })) {
    const owner = typeof found.customer === 'string' ? found.customer : found.customer?.id;
    if (owner === undefined || owner === customerId) return found.id;
  }
  return undefined;
}

async function findPrice(stripe: Stripe, purchase: Purchase): Promise<string> {
  const key = lookupKey(purchase.packageType, purchase.interval);
  const { data } = await stripe.prices.list({ lookup_keys: [key], active: true, limit: 1 });
  const [price] = data;
  if (price === undefined) throw new Error(`no active price with lookup key ${key}: run stripe:sync`);
  return price.id;
}

interface Found {
  readonly customer: string;
  readonly price: string;
  readonly promotionCode: string | undefined;
  readonly reservationId: string;
  readonly trialDays: number;
}

function sessionParams(purchase: Purchase, found: Found): Stripe.Checkout.SessionCreateParams {
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

/** Makes the session; `undefined` when Stripe refuses the promotion code for this customer. */
async function createSession(stripe: Stripe, purchase: Purchase, found: Found): Promise<StripeSession | undefined> {
  try {
    const idempotencyKey = `checkout:${found.reservationId}`;
    return StripeSession.parse(
      await stripe.checkout.sessions.create(sessionParams(purchase, found), { idempotencyKey }),
    );
  } catch (error) {
    if (found.promotionCode !== undefined && isPromotionRefused(error)) return undefined;
    throw error;
  }
}

/** Opens the Checkout page for a claim; the claim learns the session, or the session is ended again. */
export async function openCheckout(
  billing: Billing,
  purchase: Purchase,
  claim: { reservationId: string; trialDays: number },
): Promise<PurchaseOutcome> {
  const stripe = await billing.stripe();
  const { userId, packageType, promotionCode: code } = purchase;
  const { reservationId } = claim;
  const [customer, price] = await Promise.all([
    ensureCustomer(billing, { ...purchase, attemptId: reservationId }),
    findPrice(stripe, purchase),
  ]);
  const promotionCode = code === undefined ? undefined : await findPromotionCode(stripe, code, customer);
  if (code !== undefined && promotionCode === undefined) return { kind: 'promotion-code-invalid' };
  const session = await createSession(stripe, purchase, { ...claim, customer, price, promotionCode });
  if (session === undefined) return { kind: 'promotion-code-invalid' };
  const confirmation = { userId, packageType, reservationId, sessionId: session.id, expiresAt: session.expires_at };
  if (!(await confirmReservation(billing.table, confirmation))) {
    await closeSession(stripe, session.id);
    return { kind: 'checkout-open' };
  }
  if (session.url === null || session.url === undefined) throw new Error(`session ${session.id} has no page`);
  return { kind: 'created', checkoutUrl: session.url, sessionId: session.id };
}
