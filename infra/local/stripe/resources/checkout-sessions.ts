import * as z from 'zod';
import type { Account } from '../account.ts';
import { sessionLineItems } from '../api/expansion.ts';
import { paging, page } from '../api/list.ts';
import { bool, count, id, integer, mergeMetadata, metadata, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { discountLines } from '../billing/discounting.ts';
import { redeemable, reductionOf } from '../billing/discounts.ts';
import { expireSession } from '../billing/timeline.ts';
import { newId } from '../ids.ts';
import { newCheckoutSession, type CheckoutPlan } from '../objects/checkout-session.ts';
import type { Price } from '../objects/price.ts';
import { invalid } from '../stripe-error.ts';
import { trialSettings } from './subscription-params.ts';

const HOUR_SECONDS = 3600;
const LEEWAY_SECONDS = 5;
const TRIAL_LEAD_SECONDS = 48 * HOUR_SECONDS;

const lineItem = z.strictObject({ price: id, quantity: count.optional(), metadata: metadata.optional() });

const subscriptionData = z.strictObject({
  billing_mode: z.strictObject({ type: z.enum(['flexible', 'classic']) }).optional(),
  description: text.max(500).optional(),
  metadata: metadata.optional(),
  trial_end: integer.optional(),
  trial_period_days: integer.optional(),
  trial_settings: trialSettings.optional(),
});

const createParams = {
  allow_promotion_codes: bool.optional(),
  allowed_payment_method_types: z.array(text).optional(),
  billing_address_collection: z.enum(['auto', 'required']).optional(),
  cancel_url: text.optional(),
  client_reference_id: text.max(200).optional(),
  customer: id.optional(),
  customer_email: text.optional(),
  discounts: z
    .array(z.strictObject({ coupon: id.optional(), promotion_code: id.optional() }))
    .max(1)
    .optional(),
  expires_at: integer.optional(),
  line_items: z.array(lineItem).min(1).max(20),
  locale: text.optional(),
  metadata: metadata.optional(),
  mode: z.literal('subscription'),
  payment_method_collection: z.enum(['always', 'if_required']).optional(),
  subscription_data: subscriptionData.optional(),
  success_url: text,
  ui_mode: z.literal('hosted_page').optional(),
};

type CreateParams = z.output<z.ZodObject<typeof createParams>>;

function createSession(account: Account, params: CreateParams) {
  const now = account.now();
  const id = newId('cs_test', 58);
  if (params.customer !== undefined) account.customers.must(params.customer, 'customer');
  if (params.customer !== undefined && params.customer_email !== undefined) {
    throw invalid({ message: 'You may only specify one of these parameters: customer, customer_email.' });
  }
  if (params.allow_promotion_codes === true && params.discounts !== undefined) {
    throw invalid({ message: 'You may only specify one of these parameters: allow_promotion_codes, discounts.' });
  }
  const plan = planOf(account, params);
  const amounts = amountsOf(account, { params, plan });
  account.checkoutPlans.set(id, plan);
  return account.sessions.put(
    newCheckoutSession({
      id,
      ...amounts,
      allow_promotion_codes: params.allow_promotion_codes ?? null,
      allowed_payment_method_types: params.allowed_payment_method_types ?? null,
      billing_address_collection: params.billing_address_collection ?? null,
      cancel_url: params.cancel_url ?? null,
      client_reference_id: params.client_reference_id ?? null,
      created: now,
      currency: plan.items[0]?.price.currency ?? null,
      customer: params.customer ?? null,
      customer_email: params.customer_email ?? null,
      discounts: (params.discounts ?? []).map((each) => ({
        coupon: each.coupon ?? null,
        promotion_code: each.promotion_code ?? null,
      })),
      expires_at: expiry({ now, wanted: params.expires_at }),
      locale: params.locale ?? null,
      metadata: mergeMetadata({}, params.metadata),
      payment_method_collection: params.payment_method_collection ?? 'always',
      success_url: params.success_url,
      url: `${account.baseUrl}/pay/${id}`,
    }),
  );
}

function expiry(options: { now: number; wanted: number | undefined }): number {
  const { now, wanted } = options;
  if (wanted === undefined) return now + 24 * HOUR_SECONDS;
  const ahead = wanted - now;
  if (ahead < HOUR_SECONDS / 2 - LEEWAY_SECONDS || ahead > 24 * HOUR_SECONDS + LEEWAY_SECONDS) {
    throw invalid({
      message: 'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      param: 'expires_at',
    });
  }
  return wanted;
}

function planOf(account: Account, params: CreateParams): CheckoutPlan {
  const items = params.line_items.map((item, index) => {
    const price = account.prices.must(item.price, `line_items[${index}][price]`);
    assertSellable(account, { price, index });
    return { price, quantity: item.quantity ?? 1 };
  });
  const intervals = new Set(
    items.map(({ price }) => `${price.recurring?.interval} ${price.recurring?.interval_count}`),
  );
  if (intervals.size > 1) throw invalid({ message: 'All prices must have the same interval.', param: 'line_items' });
  const data = params.subscription_data;
  const { trial_end: trialEnd, trial_period_days: trialDays } = data ?? {};
  if (trialEnd !== undefined && trialEnd < account.now() + TRIAL_LEAD_SECONDS) {
    const message = 'The `trial_end` date has to be at least 2 days in the future.';
    throw invalid({ message, param: 'subscription_data[trial_end]' });
  }
  if (trialDays !== undefined && (trialDays < 1 || trialDays > 730)) {
    const message = 'The number of trial period days must be between 1 and 730.';
    throw invalid({ message, param: 'subscription_data[trial_period_days]' });
  }
  return {
    items,
    metadata: mergeMetadata({}, data?.metadata),
    description: data?.description ?? null,
    trialDays: trialDays ?? null,
    trialEnd: trialEnd ?? null,
    trialSettings: data?.trial_settings ?? null,
  };
}

function assertSellable(account: Account, options: { price: Price; index: number }): void {
  const { price, index } = options;
  const param = `line_items[${index}][price]`;
  if (!price.active) {
    throw invalid({ message: `The price specified is inactive: ${price.id}.`, code: 'price_inactive', param });
  }
  if (account.products.get(price.product)?.active === false) {
    throw invalid({ message: `The product of this price is inactive: ${price.id}.`, code: 'product_inactive', param });
  }
  if (price.recurring === null) {
    throw invalid({ message: 'The local Stripe sells only recurring prices in subscription mode.', param });
  }
}

function amountsOf(account: Account, options: { params: CreateParams; plan: CheckoutPlan }) {
  const { params, plan } = options;
  const coupons = (params.discounts ?? []).map((request) =>
    redeemable(account, { request, customer: params.customer ?? null, param: 'discounts[0]' }),
  );
  const trial = plan.trialDays !== null || plan.trialEnd !== null;
  const amounts = plan.items.map(({ price, quantity }) => (trial ? 0 : price.unit_amount * quantity));
  const reductions = coupons.map(({ coupon }) => reductionOf({ discountId: coupon.id, coupon }));
  const off = discountLines({ amounts, reductions })
    .flat()
    .reduce((sum, each) => sum + each.amount, 0);
  const subtotal = amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    amount_subtotal: subtotal,
    amount_total: subtotal - off,
    total_details: { amount_discount: off, amount_shipping: 0, amount_tax: 0 } as const,
  };
}

export const checkoutSessionRoutes = [
  route({
    method: 'POST',
    path: '/v1/checkout/sessions',
    params: createParams,
    handle: ({ account, params }) => createSession(account, params),
  }),
  route({
    method: 'GET',
    path: '/v1/checkout/sessions',
    params: {
      ...paging,
      created: timeFilter.optional(),
      customer: id.optional(),
      status: z.enum(['complete', 'expired', 'open']).optional(),
      subscription: id.optional(),
    },
    handle({ account, params }) {
      const { customer, status, subscription } = params;
      const rows = account.sessions.newestFirst(
        (row) =>
          (customer === undefined || row.customer === customer) &&
          (status === undefined || row.status === status) &&
          (subscription === undefined || row.subscription === subscription) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/checkout/sessions', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/checkout/sessions/{id}',
    params: {},
    handle: ({ account, id: sessionId }) => account.sessions.must(sessionId),
  }),
  route({
    method: 'POST',
    path: '/v1/checkout/sessions/{id}',
    params: { metadata: metadata.optional() },
    handle({ account, id: sessionId, params }) {
      const row = account.sessions.must(sessionId);
      return account.sessions.put({ ...row, metadata: mergeMetadata(row.metadata, params.metadata) });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/checkout/sessions/{id}/line_items',
    params: paging,
    handle({ account, id: sessionId, params }) {
      account.sessions.must(sessionId);
      const { data, url } = sessionLineItems(account, sessionId);
      return page({ rows: data, url, params });
    },
  }),
  route({
    method: 'POST',
    path: '/v1/checkout/sessions/{id}/expire',
    params: {},
    handle({ account, id: sessionId }) {
      const session = account.sessions.must(sessionId);
      if (session.status !== 'open') {
        throw invalid({
          message: `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
        });
      }
      expireSession(account, sessionId);
      return account.sessions.must(sessionId);
    },
  }),
];
