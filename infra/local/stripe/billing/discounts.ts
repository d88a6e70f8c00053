import type { Account } from '../account.ts';
import { newDiscount, type Coupon, type Discount } from '../objects/coupon.ts';
import { invalid, missing } from '../stripe-error.ts';
import { addMonths } from './calendar.ts';
import type { Reduction } from './discounting.ts';

export interface DiscountRequest {
  coupon?: string | undefined;
  promotion_code?: string | undefined;
}

interface Redeemable {
  coupon: Coupon;
  promotionCode: string | null;
}

/** The coupon behind a request, or the error that Stripe answers when it may not be used by this customer. */
export function redeemable(
  account: Account,
  options: { request: DiscountRequest; customer: string | null; param: string },
): Redeemable {
  const { request, param } = options;
  if (request.promotion_code !== undefined)
    return fromPromotionCode(account, { ...options, id: request.promotion_code });
  if (request.coupon === undefined) throw invalid({ message: 'A discount needs a coupon or a promotion code.', param });
  return { coupon: usableCoupon(account, { id: request.coupon, param: `${param}[coupon]` }), promotionCode: null };
}

function fromPromotionCode(
  account: Account,
  options: { id: string; customer: string | null; param: string },
): Redeemable {
  const param = `${options.param}[promotion_code]`;
  const code = account.promotionCodes.must(options.id, param);
  const now = account.now();
  const spent = code.max_redemptions !== null && code.times_redeemed >= code.max_redemptions;
  const late = code.expires_at !== null && code.expires_at <= now;
  const strange = code.customer !== null && code.customer !== options.customer;
  if (!code.active || spent || late || strange) {
    throw invalid({ message: 'This promotion code cannot be redeemed.', code: 'promotion_code_invalid', param });
  }
  if (code.restrictions.first_time_transaction && hasPaid(account, options.customer)) {
    throw invalid({
      message: 'This promotion code cannot be redeemed because the associated customer has prior transactions.',
      code: 'promotion_code_invalid',
      param,
    });
  }
  return { coupon: usableCoupon(account, { id: code.promotion.coupon, param }), promotionCode: code.id };
}

function usableCoupon(account: Account, options: { id: string; param: string }): Coupon {
  const coupon = account.coupons.get(options.id);
  if (coupon === undefined) throw missing({ noun: 'coupon', ...options });
  const spent = coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions;
  const late = coupon.redeem_by !== null && coupon.redeem_by <= account.now();
  if (!coupon.valid || spent || late) {
    throw invalid({ message: `Coupon expired: ${coupon.id}`, code: 'coupon_expired', param: options.param });
  }
  return coupon;
}

function hasPaid(account: Account, customer: string | null): boolean {
  return customer !== null && account.charges.all((charge) => charge.customer === customer && charge.paid).length > 0;
}

/** Uses the coupon up by one and makes the discount that a subscription carries. */
export function redeem(
  account: Account,
  options: Redeemable & { customer: string; subscription: string; checkoutSession?: string },
): Discount {
  const { coupon, promotionCode } = options;
  const start = account.now();
  countRedemption(account, options);
  return account.discounts.put(
    newDiscount({
      customer: options.customer,
      subscription: options.subscription,
      checkout_session: options.checkoutSession ?? null,
      promotion_code: promotionCode,
      source: { coupon: coupon.id, type: 'coupon' },
      start,
      end: coupon.duration === 'repeating' ? addMonths(start, coupon.duration_in_months ?? 1) : null,
    }),
  );
}

function countRedemption(account: Account, { coupon, promotionCode }: Redeemable): void {
  const redeemed = coupon.times_redeemed + 1;
  const valid = coupon.max_redemptions === null || redeemed < coupon.max_redemptions;
  account.coupons.put({ ...coupon, times_redeemed: redeemed, valid });
  const code = promotionCode === null ? undefined : account.promotionCodes.get(promotionCode);
  if (code !== undefined) account.promotionCodes.put({ ...code, times_redeemed: code.times_redeemed + 1 });
}

/** What the coupon takes off, under the id of a discount. */
export function reductionOf(options: { discountId: string; coupon: Coupon }): Reduction {
  return {
    discountId: options.discountId,
    percentOff: options.coupon.percent_off,
    amountOff: options.coupon.amount_off,
  };
}

/** The reductions of the given discounts that are in force at `at`. */
export function reductionsAt(account: Account, options: { discountIds: readonly string[]; at: number }): Reduction[] {
  return options.discountIds.flatMap((id) => {
    const discount = account.discounts.get(id);
    const coupon = discount && account.coupons.get(discount.source.coupon);
    if (discount === undefined || coupon === undefined) return [];
    if (discount.end !== null && discount.end <= options.at) return [];
    return [reductionOf({ discountId: id, coupon })];
  });
}

/** The discounts that stay on the subscription after an invoice: `once` coupons are used up by it. */
export function remainingDiscounts(
  account: Account,
  options: { discountIds: readonly string[]; at: number },
): string[] {
  return options.discountIds.filter((id) => {
    const discount = account.discounts.get(id);
    const coupon = discount && account.coupons.get(discount.source.coupon);
    if (discount === undefined || coupon === undefined) return false;
    return coupon.duration !== 'once' && (discount.end === null || discount.end > options.at);
  });
}
