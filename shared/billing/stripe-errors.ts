import Stripe from 'stripe';

/** Stripe says that the object does not exist (deleted, or of the other mode). */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';
}

/** Stripe could not be reached, was overloaded or failed: trying later may help. */
function isOutage(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeRateLimitError ||
    error instanceof Stripe.errors.StripeIdempotencyError
  );
}

/** Stripe cannot be worked with right now. */
export interface PaymentsUnavailable {
  readonly kind: 'payments-unavailable';
  readonly cause: unknown;
}

/** Runs work at Stripe; an outage becomes an outcome, every other failure stays one. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T | PaymentsUnavailable> {
  try {
    return await work();
  } catch (cause) {
    if (isOutage(cause)) return { kind: 'payments-unavailable', cause };
    throw cause;
  }
}

/** Stripe refused the request itself. */
export function isRefused(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError;
}

/** Stripe refused a discount: not for this customer, not a first purchase, used up. */
export function isPromotionRefused(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return false;
  return /discount|promotion_code|coupon/.test(`${error.param ?? ''} ${error.code ?? ''}`);
}

/** Runs a read; `undefined` when the object does not exist. */
export async function orMissing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
