import * as z from 'zod';
import type { Account } from '../account.ts';
import { paging, page } from '../api/list.ts';
import { bool, count, id, mergeMetadata, metadata, orUnset, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { newPrice, planOf, type Price } from '../objects/price.ts';
import { newProduct } from '../objects/product.ts';
import { withItems } from '../objects/subscription.ts';
import { invalid } from '../stripe-error.ts';

const LOOKUP_KEYS_MAX = 10;

const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/)
  .transform((code) => code.toLowerCase());

const recurring = z.strictObject({
  interval: z.enum(['day', 'week', 'month', 'year']),
  interval_count: count.refine((value) => value >= 1 && value <= 1095, { message: 'out of bounds' }).optional(),
  usage_type: z.literal('licensed').optional(),
});

const productData = z.strictObject({ name: text.min(1), metadata: metadata.optional(), id: id.optional() });

/** Frees a lookup key for a new price, or says that it is taken. */
function claimLookupKey(account: Account, options: { key: string; transfer: boolean; except?: string }): void {
  const { key, transfer, except } = options;
  const holder = account.prices.all((price) => price.lookup_key === key && price.id !== except)[0];
  if (holder === undefined) return;
  if (!transfer) {
    throw invalid({
      message: `A price (\`${holder.id}\`) already uses that lookup key.`,
      code: 'resource_already_exists',
      param: 'lookup_key',
    });
  }
  store(account, { row: holder, patch: { lookup_key: null } });
}

/** A changed price also changes in the subscriptions that embed it. */
function store(account: Account, options: { row: Price; patch: Partial<Price> }): Price {
  const price = account.change({ collection: account.prices, ...options, type: 'price.updated' });
  for (const subscription of account.subscriptions.all()) {
    if (!subscription.items.data.some((item) => item.price.id === price.id)) continue;
    const items = subscription.items.data.map((item) =>
      item.price.id === price.id ? { ...item, price, plan: planOf(price) } : item,
    );
    account.subscriptions.put({ ...subscription, ...withItems(subscription.id, items) });
  }
  return price;
}

function productOf(
  account: Account,
  params: { product?: string | undefined; product_data?: z.output<typeof productData> | undefined },
): string {
  if (params.product !== undefined) return account.products.must(params.product, 'product').id;
  if (params.product_data === undefined) {
    throw invalid({ message: 'Missing required param: product.', code: 'parameter_missing', param: 'product' });
  }
  const { name, id: wanted, metadata: given } = params.product_data;
  const product = account.products.put(
    newProduct({
      name,
      created: account.now(),
      metadata: mergeMetadata({}, given),
      ...(wanted === undefined ? {} : { id: wanted }),
    }),
  );
  account.emit({ type: 'product.created', object: product });
  return product.id;
}

export const priceRoutes = [
  route({
    method: 'POST',
    path: '/v1/prices',
    params: {
      active: bool.optional(),
      billing_scheme: z.literal('per_unit').optional(),
      currency,
      lookup_key: text.max(200).optional(),
      metadata: metadata.optional(),
      nickname: text.optional(),
      product: id.optional(),
      product_data: productData.optional(),
      recurring: recurring.optional(),
      tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
      transfer_lookup_key: bool.optional(),
      unit_amount: count,
    },
    handle({ account, params }) {
      const product = productOf(account, params);
      const { lookup_key: key, recurring: interval } = params;
      if (key !== undefined) claimLookupKey(account, { key, transfer: params.transfer_lookup_key ?? false });
      const price = account.prices.put(
        newPrice({
          active: params.active ?? true,
          created: account.now(),
          currency: params.currency,
          lookup_key: key ?? null,
          metadata: mergeMetadata({}, params.metadata),
          nickname: params.nickname ?? null,
          product,
          recurring:
            interval === undefined
              ? null
              : {
                  interval: interval.interval,
                  interval_count: interval.interval_count ?? 1,
                  meter: null,
                  trial_period_days: null,
                  usage_type: 'licensed',
                },
          tax_behavior: params.tax_behavior ?? 'unspecified',
          unit_amount: params.unit_amount,
        }),
      );
      account.emit({ type: 'price.created', object: price });
      return price;
    },
  }),
  route({
    method: 'GET',
    path: '/v1/prices',
    params: {
      ...paging,
      active: bool.optional(),
      created: timeFilter.optional(),
      currency: currency.optional(),
      lookup_keys: z.array(text).max(LOOKUP_KEYS_MAX).optional(),
      product: id.optional(),
      recurring: z.strictObject({ interval: text.optional(), usage_type: text.optional() }).optional(),
      type: z.enum(['one_time', 'recurring']).optional(),
    },
    handle({ account, params }) {
      const { active, lookup_keys: keys, product, type } = params;
      const interval = params.recurring?.interval;
      const rows = account.prices.newestFirst(
        (row) =>
          (active === undefined || row.active === active) &&
          (keys === undefined || (row.lookup_key !== null && keys.includes(row.lookup_key))) &&
          (product === undefined || row.product === product) &&
          (type === undefined || row.type === type) &&
          (params.currency === undefined || row.currency === params.currency) &&
          (interval === undefined || row.recurring?.interval === interval) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/prices', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/prices/{id}',
    params: {},
    handle: ({ account, id: priceId }) => account.prices.must(priceId),
  }),
  route({
    method: 'POST',
    path: '/v1/prices/{id}',
    params: {
      active: bool.optional(),
      lookup_key: orUnset(text.max(200)).optional(),
      metadata: metadata.optional(),
      nickname: orUnset(text).optional(),
      tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
      transfer_lookup_key: bool.optional(),
    },
    handle({ account, id: priceId, params }) {
      const row = account.prices.must(priceId);
      const { active, lookup_key: key, nickname, tax_behavior: tax } = params;
      if (typeof key === 'string') {
        claimLookupKey(account, { key, transfer: params.transfer_lookup_key ?? false, except: row.id });
      }
      return store(account, {
        row,
        patch: {
          ...(active === undefined ? {} : { active }),
          ...(key === undefined ? {} : { lookup_key: key }),
          ...(nickname === undefined ? {} : { nickname }),
          ...(tax === undefined ? {} : { tax_behavior: tax }),
          metadata: mergeMetadata(row.metadata, params.metadata),
        },
      });
    },
  }),
];
