import * as z from 'zod/mini';
import { NormSchema } from '../norms/norm-schema.ts';
import { jurisdictions } from '../norms/norm-words.ts';
import { Interval } from '../packages/interval.ts';
import { problemTable } from '../platform/problem.ts';
import { AnalysesOfDay } from '../usage/admin-stats.ts';
import { UsageRow } from '../usage/usage-report.ts';

const Count = z.int().check(z.nonnegative());
const Seconds = Count.check(z.describe('epoch seconds, UTC'));
const Cents = Count.check(z.describe('integer cents'));
const DatabaseFile = z.string().check(z.describe('file name of a norm database, such as norms_us.json'));

/** A package of the catalogue. */
export const PackageAnswer = z.strictObject({
  package_type: z.string(),
  name: z.string(),
  description: z.string(),
  databases: z.array(z.strictObject({ file: DatabaseFile, name: z.string(), region: z.string(), norm_count: Count })),
  price: z.strictObject({ currency: z.string(), month: Cents, year: Cents }),
  norm_count: Count,
  regions: z.array(z.string()),
  industries: z.array(z.string()),
  trial_days: Count,
  features: z.array(z.string()),
  icon: z.string(),
  color: z.string(),
});

/** GET /api/packages/list */
export const PackageListAnswer = z.strictObject({ packages: z.array(PackageAnswer) });

/** GET /api/packages/{package_type}/preview */
export const PreviewAnswer = z.strictObject({
  package_type: z.string(),
  total: Count,
  norms: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      db: z.string(),
      jurisdiction: z.enum(jurisdictions),
      kind: z.string(),
      scope: z.string(),
    }),
  ),
});

/** POST /api/packages/recommend */
export const RecommendAnswer = z.strictObject({
  recommendations: z.array(
    z.strictObject({
      package_type: z.string(),
      added_norms: Count,
      price: z.strictObject({ currency: z.string(), month: Cents }),
      price_per_norm: z.nullable(Cents).check(z.describe('integer cents a month, rounded half up')),
      by_database: z.array(z.strictObject({ file: DatabaseFile, added_norms: Count })),
    }),
  ),
});

/** A rule in a form that OpenAPI describes without references of its own. */
const RuleAnswer = z
  .looseObject({})
  .check(z.describe('conditions over facts: `all`, `any`, `not`, or `fact`, `op` and `value`'));

/** GET /api/norms/{id} */
export const NormAnswer = z.extend(NormSchema, {
  applies: RuleAnswer,
  possible: z.optional(RuleAnswer),
  excludes: z.optional(z.array(z.strictObject({ if: RuleAnswer, because: z.string(), ref: z.optional(z.string()) }))),
});

/** A rental as its owner sees it. */
export const RentalAnswer = z.strictObject({
  package_type: z.string(),
  status: z.string(),
  rule: z.string().check(z.describe('the row of the access policy that applies')),
  source: z.enum(['stripe', 'manual']),
  interval: z.nullable(Interval),
  has_access: z.boolean(),
  access_until: z.nullable(Seconds),
  trial_end: z.nullable(Seconds),
  current_period_end: z.nullable(Seconds),
  cancels_at: z.nullable(Seconds),
  paused: z.boolean(),
  payment_problem: z.boolean(),
});

/** GET /api/packages/my-packages */
export const MyPackagesAnswer = z.strictObject({
  packages: z.array(RentalAnswer),
  savings: z.nullable(
    z.strictObject({
      packages: z.array(z.string()),
      interval: Interval,
      current_cents: Cents,
      new_cents: Cents,
      saves_cents: Cents,
    }),
  ),
});

/** GET /api/packages/allowed-databases */
export const AllowedDatabasesAnswer = z.strictObject({
  databases: z.array(DatabaseFile),
  degraded: z.boolean().check(z.describe('true when rentals could not be read and only the free database is left')),
});

/** POST /api/packages/purchase */
export const PurchaseAnswer = z.strictObject({ checkout_url: z.url(), session_id: z.string() });

/** POST /api/packages/sync */
export const SyncAnswer = z.strictObject({ complete: z.boolean(), packages: z.array(RentalAnswer) });

/** GET /api/packages/usage */
export const UsageAnswer = z.strictObject({
  days: z.int(),
  usage: z.array(z.strictObject(UsageRow.shape)),
});

/** GET /api/packages/admin/stats */
export const AdminStatsAnswer = z.strictObject({
  rentals_by_status: z.record(z.string(), z.int()),
  rentals_by_package: z.record(z.string(), z.int()),
  monthly_recurring_revenue_cents: z.record(z.string(), z.int()).check(z.describe('by currency')),
  analyses_per_day: z.array(z.strictObject(AnalysesOfDay.shape)),
});

/** GET /api/health */
export const HealthAnswer = z.strictObject({ status: z.literal('ok'), version: z.string() });

/** POST /api/payment/webhook */
export const WebhookAnswer = z.strictObject({ received: z.literal(true) });

/** Every answer that is not a success (RFC 9457). */
export const ProblemAnswer = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemTable)),
  detail: z.string(),
  instance: z.string().check(z.describe('request id')),
  fields: z.optional(z.array(z.strictObject({ path: z.string(), message: z.string() }))),
});
