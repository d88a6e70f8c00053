import type Stripe from 'stripe';
import { newId } from '../ids.ts';
import type { Metadata } from '../wire.ts';

type PlainCoupon = Pick<
  Stripe.Coupon,
  | 'id'
  | 'object'
  | 'amount_off'
  | 'created'
  | 'currency'
  | 'duration'
  | 'duration_in_months'
  | 'livemode'
  | 'max_redemptions'
  | 'name'
  | 'percent_off'
  | 'redeem_by'
  | 'times_redeemed'
  | 'valid'
>;

export type Coupon = Readonly<PlainCoupon> & { readonly metadata: Metadata };

type PlainCode = Pick<
  Stripe.PromotionCode,
  'id' | 'object' | 'active' | 'code' | 'created' | 'expires_at' | 'livemode' | 'max_redemptions' | 'times_redeemed'
>;

export type PromotionCode = Readonly<PlainCode> & {
  readonly customer: string | null;
  readonly customer_account: null;
  readonly metadata: Metadata;
  readonly promotion: { readonly coupon: string; readonly type: 'coupon' };
  readonly restrictions: {
    readonly first_time_transaction: boolean;
    readonly minimum_amount: number | null;
    readonly minimum_amount_currency: string | null;
  };
};

export type Discount = Readonly<Pick<Stripe.Discount, 'id' | 'object' | 'end' | 'start'>> & {
  readonly checkout_session: string | null;
  readonly customer: string;
  readonly customer_account: null;
  readonly invoice: string | null;
  readonly invoice_item: null;
  readonly promotion_code: string | null;
  readonly source: { readonly coupon: string; readonly type: 'coupon' };
  readonly subscription: string | null;
  readonly subscription_item: null;
};

/** A coupon that takes off a percentage or an amount. */
export function newCoupon(fields: Partial<Coupon> & Pick<Coupon, 'created' | 'duration'>): Coupon {
  return {
    id: newId('coupon', 8).slice('coupon_'.length),
    object: 'coupon',
    amount_off: null,
    currency: null,
    duration_in_months: null,
    livemode: false,
    max_redemptions: null,
    metadata: {},
    name: null,
    percent_off: null,
    redeem_by: null,
    times_redeemed: 0,
    valid: true,
    ...fields,
  };
}

/** A code that people type to get a coupon. */
export function newPromotionCode(
  fields: Partial<PromotionCode> & Pick<PromotionCode, 'created' | 'promotion'>,
): PromotionCode {
  return {
    id: newId('promo'),
    object: 'promotion_code',
    active: true,
    code: newId('code', 8).slice('code_'.length).toUpperCase(),
    customer: null,
    customer_account: null,
    expires_at: null,
    livemode: false,
    max_redemptions: null,
    metadata: {},
    restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
    times_redeemed: 0,
    ...fields,
  };
}

/** A coupon as applied to a customer's subscription. */
export function newDiscount(fields: Pick<Discount, 'customer' | 'source' | 'start'> & Partial<Discount>): Discount {
  return {
    id: newId('di'),
    object: 'discount',
    checkout_session: null,
    customer_account: null,
    end: null,
    invoice: null,
    invoice_item: null,
    promotion_code: null,
    subscription: null,
    subscription_item: null,
    ...fields,
  };
}
