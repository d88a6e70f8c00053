import * as z from 'zod';
import { paging, page } from '../api/list.ts';
import { bool, id, integer, mergeMetadata, metadata, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { newPromotionCode } from '../objects/coupon.ts';
import { invalid } from '../stripe-error.ts';

const restrictions = z.strictObject({
  first_time_transaction: bool.optional(),
  minimum_amount: integer.optional(),
  minimum_amount_currency: text.optional(),
});

export const promotionCodeRoutes = [
  route({
    method: 'POST',
    path: '/v1/promotion_codes',
    params: {
      active: bool.optional(),
      code: text.max(500).optional(),
      customer: id.optional(),
      expires_at: integer.optional(),
      max_redemptions: integer.optional(),
      metadata: metadata.optional(),
      promotion: z.strictObject({ type: z.literal('coupon'), coupon: id }),
      restrictions: restrictions.optional(),
    },
    handle({ account, params }) {
      const { code, customer } = params;
      const coupon = account.coupons.must(params.promotion.coupon, 'promotion[coupon]');
      if (customer !== undefined) account.customers.must(customer, 'customer');
      if (code !== undefined && account.promotionCodes.all((row) => row.active && same(row.code, code)).length > 0) {
        throw invalid({ message: 'An active promotion code with this code already exists.', param: 'code' });
      }
      const made = account.promotionCodes.put(
        newPromotionCode({
          active: params.active ?? true,
          created: account.now(),
          customer: customer ?? null,
          expires_at: params.expires_at ?? null,
          max_redemptions: params.max_redemptions ?? null,
          metadata: mergeMetadata({}, params.metadata),
          promotion: { coupon: coupon.id, type: 'coupon' },
          restrictions: {
            first_time_transaction: params.restrictions?.first_time_transaction ?? false,
            minimum_amount: params.restrictions?.minimum_amount ?? null,
            minimum_amount_currency: params.restrictions?.minimum_amount_currency ?? null,
          },
          ...(code === undefined ? {} : { code }),
        }),
      );
      account.emit({ type: 'promotion_code.created', object: made });
      return made;
    },
  }),
  route({
    method: 'GET',
    path: '/v1/promotion_codes',
    params: {
      ...paging,
      active: bool.optional(),
      code: text.optional(),
      coupon: id.optional(),
      created: timeFilter.optional(),
      customer: id.optional(),
    },
    handle({ account, params }) {
      const { active, code, coupon, customer } = params;
      const rows = account.promotionCodes.newestFirst(
        (row) =>
          (active === undefined || row.active === active) &&
          (code === undefined || same(row.code, code)) &&
          (coupon === undefined || row.promotion.coupon === coupon) &&
          (customer === undefined || row.customer === customer) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/promotion_codes', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/promotion_codes/{id}',
    params: {},
    handle: ({ account, id: codeId }) => account.promotionCodes.must(codeId),
  }),
  route({
    method: 'POST',
    path: '/v1/promotion_codes/{id}',
    params: { active: bool.optional(), metadata: metadata.optional() },
    handle({ account, id: codeId, params }) {
      const row = account.promotionCodes.must(codeId);
      const patch = {
        metadata: mergeMetadata(row.metadata, params.metadata),
        ...(params.active === undefined ? {} : { active: params.active }),
      };
      return account.change({ collection: account.promotionCodes, row, patch, type: 'promotion_code.updated' });
    },
  }),
];

/** People may type codes in any case. */
function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
