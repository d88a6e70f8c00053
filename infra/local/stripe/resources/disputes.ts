import * as z from 'zod';
import { paging, page } from '../api/list.ts';
import { bool, id, mergeMetadata, metadata, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { closeDispute } from '../billing/money-back.ts';

export const disputeRoutes = [
  route({
    method: 'GET',
    path: '/v1/disputes',
    params: { ...paging, charge: id.optional(), created: timeFilter.optional(), payment_intent: id.optional() },
    handle({ account, params }) {
      const { charge, payment_intent: intent } = params;
      const rows = account.disputes.newestFirst(
        (row) =>
          (charge === undefined || row.charge === charge) &&
          (intent === undefined || row.payment_intent === intent) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/disputes', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/disputes/{id}',
    params: {},
    handle: ({ account, id: disputeId }) => account.disputes.must(disputeId),
  }),
  route({
    method: 'POST',
    path: '/v1/disputes/{id}',
    params: {
      evidence: z.record(z.string(), text).optional(),
      metadata: metadata.optional(),
      submit: bool.optional(),
    },
    handle({ account, id: disputeId, params }) {
      const row = account.disputes.must(disputeId);
      const submitted = params.evidence !== undefined && params.submit !== false;
      return account.change({
        collection: account.disputes,
        row,
        patch: {
          evidence: { ...row.evidence, ...params.evidence },
          metadata: mergeMetadata(row.metadata, params.metadata),
          ...(submitted
            ? {
                status: 'under_review' as const,
                evidence_details: {
                  ...row.evidence_details,
                  has_evidence: true,
                  submission_count: row.evidence_details.submission_count + 1,
                  submission_method: 'manual' as const,
                },
              }
            : {}),
        },
        type: 'charge.dispute.updated',
      });
    },
  }),
  route({
    method: 'POST',
    path: '/v1/disputes/{id}/close',
    params: {},
    handle: ({ account, id: disputeId }) =>
      closeDispute(account, { dispute: account.disputes.must(disputeId), outcome: 'lost' }),
  }),
];
