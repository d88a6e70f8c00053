import type * as z from 'zod/mini';
import { AnalysisRecordSchema } from '../analysis/records.ts';
import { AnalyzeRequest, RecommendRequest } from '../analysis/request.ts';
import { ActivateRequest, CancelRequest, PurchaseRequest, SyncRequest } from '../billing/requests.ts';
import { NormPath, PackagePath } from '../packages/requests.ts';
import type { ProblemCode } from '../platform/problem.ts';
import { UsageQuery } from '../usage/usage-report.ts';
import * as answers from './answers.ts';

/** One operation of the public contract; `problems` beyond those that every operation can answer with. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly who: 'anyone' | 'signed-in' | 'admin' | 'stripe';
  readonly pathSchema?: z.ZodMiniObject;
  readonly querySchema?: z.ZodMiniObject;
  readonly bodySchema?: z.ZodMiniType;
  readonly status: 200 | 201;
  readonly answer: z.ZodMiniType;
  readonly mediaTypes?: readonly string[];
  readonly problems: readonly ProblemCode[];
}

/** The public contract, by route id; a test holds it against the route table. */
export const operations = {
  'list-packages': {
    method: 'get',
    path: '/api/packages/list',
    summary: 'Everything that can be rented',
    who: 'anyone',
    status: 200,
    answer: answers.PackageListAnswer,
    problems: ['norms-unavailable'],
  },
  'get-package': {
    method: 'get',
    path: '/api/packages/{package_type}',
    summary: 'One package',
    who: 'anyone',
    pathSchema: PackagePath,
    status: 200,
    answer: answers.PackageAnswer,
    problems: ['not-found', 'norms-unavailable'],
  },
  'preview-package': {
    method: 'get',
    path: '/api/packages/{package_type}/preview',
    summary: 'A fair sample of the norms of a package: titles and scope only',
    who: 'anyone',
    pathSchema: PackagePath,
    status: 200,
    answer: answers.PreviewAnswer,
    problems: ['not-found', 'norms-unavailable'],
  },
  'my-packages': {
    method: 'get',
    path: '/api/packages/my-packages',
    summary: 'Your rentals, and the best cheaper combination for them',
    who: 'signed-in',
    status: 200,
    answer: answers.MyPackagesAnswer,
    problems: ['entitlements-unavailable', 'norms-unavailable'],
  },
  'allowed-databases': {
    method: 'get',
    path: '/api/packages/allowed-databases',
    summary: 'The databases you may read now',
    who: 'signed-in',
    status: 200,
    answer: answers.AllowedDatabasesAnswer,
    problems: ['norms-unavailable'],
  },
  'purchase-package': {
    method: 'post',
    path: '/api/packages/purchase',
    summary: 'Open a Stripe Checkout for a package',
    who: 'signed-in',
    bodySchema: PurchaseRequest,
    status: 201,
    answer: answers.PurchaseAnswer,
    problems: [
      'not-found',
      'already-rented',
      'checkout-open',
      'trial-used',
      'no-trial',
      'promotion-code-invalid',
      'payments-unavailable',
      'norms-unavailable',
    ],
  },
  'sync-checkout': {
    method: 'post',
    path: '/api/packages/sync',
    summary: 'Bring your rentals up to date on return from Checkout',
    who: 'signed-in',
    bodySchema: SyncRequest,
    status: 200,
    answer: answers.SyncAnswer,
    problems: ['not-found', 'payments-unavailable'],
  },
  'cancel-package': {
    method: 'post',
    path: '/api/packages/cancel',
    summary: 'End a rental at the end of the time already paid for',
    who: 'signed-in',
    bodySchema: CancelRequest,
    status: 200,
    answer: answers.RentalAnswer,
    problems: ['not-found', 'not-cancellable', 'payments-unavailable'],
  },
  usage: {
    method: 'get',
    path: '/api/packages/usage',
    summary: 'What you analysed, per day, database, operation and workspace',
    who: 'signed-in',
    querySchema: UsageQuery,
    status: 200,
    answer: answers.UsageAnswer,
    problems: ['history-unavailable'],
  },
  'recommend-packages': {
    method: 'post',
    path: '/api/packages/recommend',
    summary: 'Which packages you do not rent would add the most norms for a product, in numbers only',
    who: 'signed-in',
    bodySchema: RecommendRequest,
    status: 200,
    answer: answers.RecommendAnswer,
    problems: ['entitlements-unavailable', 'norms-unavailable'],
  },
  'get-norm': {
    method: 'get',
    path: '/api/norms/{id+}',
    summary: 'One whole norm of a database you may read; its id percent-encoded, such as 2014%2F35%2FEU',
    who: 'signed-in',
    pathSchema: NormPath,
    status: 200,
    answer: answers.NormAnswer,
    problems: ['not-found', 'entitlements-unavailable', 'norms-unavailable'],
  },
  analyze: {
    method: 'post',
    path: '/api/analyze',
    summary: 'Stream every norm that applies to a product, with the reasons',
    who: 'signed-in',
    bodySchema: AnalyzeRequest,
    status: 200,
    answer: AnalysisRecordSchema,
    mediaTypes: ['application/x-ndjson', 'text/event-stream', 'text/csv'],
    problems: ['database-locked', 'entitlements-unavailable', 'norms-unavailable'],
  },
  'activate-package': {
    method: 'post',
    path: '/api/packages/activate',
    summary: 'Give a user a package for a fixed time, or connect a subscription whose owner got lost',
    who: 'admin',
    bodySchema: ActivateRequest,
    status: 200,
    answer: answers.RentalAnswer,
    problems: ['not-found', 'payments-unavailable', 'norms-unavailable', 'history-unavailable'],
  },
  'admin-stats': {
    method: 'get',
    path: '/api/packages/admin/stats',
    summary: 'Rentals by status, monthly recurring revenue, analyses per day',
    who: 'admin',
    querySchema: UsageQuery,
    status: 200,
    answer: answers.AdminStatsAnswer,
    problems: ['history-unavailable'],
  },
  'stripe-webhook': {
    method: 'post',
    path: '/api/payment/webhook',
    summary: 'Events from Stripe, signed; 200 only after the event is durably queued',
    who: 'stripe',
    status: 200,
    answer: answers.WebhookAnswer,
    problems: ['invalid-signature', 'invalid-request', 'queue-unavailable'],
  },
  health: {
    method: 'get',
    path: '/api/health',
    summary: 'Liveness and version',
    who: 'anyone',
    status: 200,
    answer: answers.HealthAnswer,
    problems: [],
  },
} as const satisfies Readonly<Record<string, Operation>>;
