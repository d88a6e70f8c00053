import * as z from 'zod';
import { paging, page } from '../api/list.ts';
import { id, integer, mergeMetadata, metadata, passes, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { refundCharge } from '../billing/money-back.ts';
import { invalid } from '../stripe-error.ts';

const paymentIntentRoutes = [
  route({
    method: 'GET',
    path: '/v1/payment_intents',
    params: { ...paging, created: timeFilter.optional(), customer: id.optional() },
    handle({ account, params }) {
      const { customer } = params;
      const rows = account.paymentIntents.newestFirst(
        (row) => (customer === undefined || row.customer === customer) && passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/payment_intents', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/payment_intents/{id}',
    params: {},
    handle: ({ account, id: intentId }) => account.paymentIntents.must(intentId),
  }),
];

const chargeRoutes = [
  route({
    method: 'GET',
    path: '/v1/charges',
    params: { ...paging, created: timeFilter.optional(), customer: id.optional(), payment_intent: id.optional() },
    handle({ account, params }) {
      const { customer, payment_intent: intent } = params;
      const rows = account.charges.newestFirst(
        (row) =>
          (customer === undefined || row.customer === customer) &&
          (intent === undefined || row.payment_intent === intent) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/charges', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/charges/{id}',
    params: {},
    handle: ({ account, id: chargeId }) => account.charges.must(chargeId),
  }),
];

const refundRoutes = [
  route({
    method: 'POST',
    path: '/v1/refunds',
    params: {
      amount: integer.optional(),
      charge: id.optional(),
      metadata: metadata.optional(),
      payment_intent: id.optional(),
      reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
    },
    handle({ account, params }) {
      const { charge, payment_intent: intent } = params;
      const chargeId =
        charge ?? (intent === undefined ? null : account.paymentIntents.must(intent, 'payment_intent').latest_charge);
      if (chargeId === null) {
        throw invalid({ message: 'One of the following params should be provided: payment_intent or charge.' });
      }
      return refundCharge(account, {
        charge: account.charges.must(chargeId, 'charge'),
        amount: params.amount,
        reason: params.reason ?? null,
        metadata: mergeMetadata({}, params.metadata),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/refunds',
    params: { ...paging, charge: id.optional(), created: timeFilter.optional(), payment_intent: id.optional() },
    handle({ account, params }) {
      const { charge, payment_intent: intent } = params;
      const rows = account.refunds.newestFirst(
        (row) =>
          (charge === undefined || row.charge === charge) &&
          (intent === undefined || row.payment_intent === intent) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/refunds', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/refunds/{id}',
    params: {},
    handle: ({ account, id: refundId }) => account.refunds.must(refundId),
  }),
];

const balanceTransactionRoutes = [
  route({
    method: 'GET',
    path: '/v1/balance_transactions/{id}',
    params: {},
    handle: ({ account, id: movementId }) => account.balanceTransactions.must(movementId),
  }),
];

export const paymentRoutes = [...paymentIntentRoutes, ...chargeRoutes, ...refundRoutes, ...balanceTransactionRoutes];
