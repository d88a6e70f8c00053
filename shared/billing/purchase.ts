import type { Interval } from '../packages/interval.ts';
import type { PackageType, UserId } from '../platform/ids.ts';
import type { PaymentsUnavailable } from './stripe-errors.ts';

/** Everything that can come of a purchase. */
export type PurchaseOutcome =
  | { readonly kind: 'created'; readonly checkoutUrl: string; readonly sessionId: string }
  | { readonly kind: 'unknown-package' }
  | { readonly kind: 'already-rented'; readonly by: PackageType }
  | { readonly kind: 'checkout-open' }
  | { readonly kind: 'trial-used' }
  | { readonly kind: 'no-trial' }
  | { readonly kind: 'promotion-code-invalid' }
  | PaymentsUnavailable;

/** What somebody wants to rent. */
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
