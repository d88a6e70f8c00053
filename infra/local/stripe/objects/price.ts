import type Stripe from 'stripe';
import type { BillingInterval } from '../billing/calendar.ts';
import { newId } from '../ids.ts';
import type { Metadata } from '../wire.ts';

type Plain = Pick<
  Stripe.Price,
  | 'id'
  | 'object'
  | 'active'
  | 'billing_scheme'
  | 'created'
  | 'currency'
  | 'livemode'
  | 'lookup_key'
  | 'nickname'
  | 'type'
>;

export interface Recurring {
  readonly interval: BillingInterval['unit'];
  readonly interval_count: number;
  readonly meter: null;
  readonly trial_period_days: number | null;
  readonly usage_type: 'licensed';
}

export type Price = Readonly<Plain> & {
  readonly custom_unit_amount: null;
  readonly metadata: Metadata;
  readonly product: string;
  readonly recurring: Recurring | null;
  readonly tax_behavior: 'exclusive' | 'inclusive' | 'unspecified';
  readonly tiers_mode: null;
  readonly transform_quantity: null;
  readonly unit_amount: number;
  readonly unit_amount_decimal: string;
};

/** A per-unit price. */
export function newPrice(
  fields: Pick<Price, 'created' | 'currency' | 'product' | 'recurring' | 'unit_amount'> & Partial<Price>,
): Price {
  return {
    id: newId('price'),
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: fields.recurring === null ? 'one_time' : 'recurring',
    unit_amount_decimal: String(fields.unit_amount),
    ...fields,
  };
}

/** The price's interval; one-time prices count as monthly, they never reach the billing cycle. */
export function intervalOf(price: Price): BillingInterval {
  return { unit: price.recurring?.interval ?? 'month', count: price.recurring?.interval_count ?? 1 };
}

/** The older plan object that subscription items still carry beside the price. */
export function planOf(price: Price) {
  const { unit, count } = intervalOf(price);
  return {
    id: price.id,
    object: 'plan' as const,
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: unit,
    interval_count: count,
    livemode: false,
    metadata: price.metadata,
    meter: null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: price.recurring?.trial_period_days ?? null,
    usage_type: 'licensed' as const,
  };
}

export type Plan = ReturnType<typeof planOf>;
