import * as z from 'zod';
import { paging, page } from '../api/list.ts';
import { count, decimal, id, integer, mergeMetadata, metadata, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { newCoupon } from '../objects/coupon.ts';
import { invalid } from '../stripe-error.ts';

export const couponRoutes = [
  route({
    method: 'POST',
    path: '/v1/coupons',
    params: {
      amount_off: count.optional(),
      currency: text.optional(),
      duration: z.enum(['forever', 'once', 'repeating']).optional(),
      duration_in_months: count.optional(),
      id: id.optional(),
      max_redemptions: count.optional(),
      metadata: metadata.optional(),
      name: text.max(40).optional(),
      percent_off: decimal.optional(),
      redeem_by: integer.optional(),
    },
    handle({ account, params }) {
      const { amount_off: amountOff, percent_off: percentOff, id: wanted } = params;
      if ((amountOff === undefined) === (percentOff === undefined)) {
        throw invalid({ message: 'You must pass either percent_off or amount_off.', param: 'percent_off' });
      }
      if (percentOff !== undefined && (percentOff <= 0 || percentOff > 100)) {
        throw invalid({ message: 'Invalid percent_off: it must be between 0 and 100.', param: 'percent_off' });
      }
      if (wanted !== undefined && account.coupons.get(wanted) !== undefined) {
        throw invalid({ message: 'Coupon already exists.', code: 'resource_already_exists', param: 'id' });
      }
      const coupon = account.coupons.put(
        newCoupon({
          amount_off: amountOff ?? null,
          created: account.now(),
          currency: amountOff === undefined ? null : (params.currency ?? 'usd'),
          duration: params.duration ?? 'once',
          duration_in_months: params.duration_in_months ?? null,
          max_redemptions: params.max_redemptions ?? null,
          metadata: mergeMetadata({}, params.metadata),
          name: params.name ?? null,
          percent_off: percentOff ?? null,
          redeem_by: params.redeem_by ?? null,
          ...(wanted === undefined ? {} : { id: wanted }),
        }),
      );
      account.emit({ type: 'coupon.created', object: coupon });
      return coupon;
    },
  }),
  route({
    method: 'GET',
    path: '/v1/coupons',
    params: { ...paging, created: timeFilter.optional() },
    handle({ account, params }) {
      const rows = account.coupons.newestFirst((row) => passes(params.created, row.created));
      return page({ rows, url: '/v1/coupons', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/coupons/{id}',
    params: {},
    handle: ({ account, id: couponId }) => account.coupons.must(couponId),
  }),
  route({
    method: 'POST',
    path: '/v1/coupons/{id}',
    params: { metadata: metadata.optional(), name: text.max(40).optional() },
    handle({ account, id: couponId, params }) {
      const row = account.coupons.must(couponId);
      const patch = {
        metadata: mergeMetadata(row.metadata, params.metadata),
        ...(params.name === undefined ? {} : { name: params.name }),
      };
      return account.change({ collection: account.coupons, row, patch, type: 'coupon.updated' });
    },
  }),
  route({
    method: 'DELETE',
    path: '/v1/coupons/{id}',
    params: {},
    handle({ account, id: couponId }) {
      // Discounts already given keep their coupon, so it is only closed to new ones.
      const closed = account.coupons.put({ ...account.coupons.must(couponId), valid: false });
      account.emit({ type: 'coupon.deleted', object: closed });
      return { id: couponId, object: 'coupon', deleted: true };
    },
  }),
];
