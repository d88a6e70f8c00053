import * as z from 'zod/mini';
import type { NormRule } from '../rule-text.ts';
import { Day, FactValue, NormDates } from './analysis-records.ts';

/** Answers are read leniently: fields added later do not break a page that is already open. */
const seconds = z.optional(z.nullable(z.number()));
const Interval = z.enum(['month', 'year']);

const PackageInfo = z.object({
  package_type: z.string(),
  name: z.string(),
  databases: z.array(z.object({ file: z.string(), name: z.string(), region: z.string(), norm_count: z.number() })),
  price: z.object({ currency: z.string(), month: z.number(), year: z.number() }),
});
export type PackageInfo = z.infer<typeof PackageInfo>;

/** GET /api/packages/list */
export const PackageList = z.object({ packages: z.array(PackageInfo) });

/** GET /api/packages/{package_type}/preview */
export const Preview = z.object({
  total: z.number(),
  norms: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      jurisdiction: z.optional(z.string()),
      scope: z.optional(z.string()),
    }),
  ),
});
export type Preview = z.infer<typeof Preview>;

const RentalInfo = z.object({
  package_type: z.string(),
  status: z.string(),
  rule: z.optional(z.string()),
  source: z.string(),
  interval: z.optional(z.nullable(Interval)),
  has_access: z.optional(z.boolean()),
  access_until: seconds,
  trial_end: seconds,
  current_period_end: seconds,
  cancels_at: seconds,
  paused: z.boolean(),
  payment_problem: z.boolean(),
});
/** One rental as the API answers it; times are epoch seconds. */
export type RentalInfo = z.infer<typeof RentalInfo>;

const Savings = z.object({
  packages: z.array(z.string()),
  interval: Interval,
  current_cents: z.number(),
  new_cents: z.number(),
  saves_cents: z.number(),
});
export type Savings = z.infer<typeof Savings>;

/** GET /api/packages/my-packages */
export const MyPackages = z.object({ packages: z.array(RentalInfo), savings: z.nullable(Savings) });

/** GET /api/packages/allowed-databases */
export const AllowedDatabases = z.object({ databases: z.array(z.string()) });

const Recommendation = z.object({
  package_type: z.string(),
  added_norms: z.number(),
  price: z.object({ currency: z.string(), month: z.number() }),
  price_per_norm: z.nullable(z.number()),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** POST /api/packages/recommend */
export const Recommendations = z.object({ recommendations: z.array(Recommendation) });

const Rule: z.ZodMiniType<NormRule> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(Rule) }),
    z.object({ any: z.array(Rule) }),
    z.object({ not: Rule }),
    z.object({ fact: z.string(), op: z.string(), value: z.optional(FactValue) }),
  ]),
);
const Words = z.optional(z.array(z.string()));

/** GET /api/norms/{id} */
export const WholeNorm = z.object({
  id: z.string(),
  aliases: Words,
  title_de: z.optional(z.string()),
  body: z.string(),
  status: z.string(),
  topic: z.array(z.string()),
  sectors: Words,
  edition: z.optional(z.object({ current: z.string() })),
  dates: z.extend(NormDates, { published: Day, in_force: Day }),
  applies: Rule,
  possible: z.optional(Rule),
  excludes: z.optional(z.array(z.object({ because: z.string(), ref: z.optional(z.string()) }))),
  obligations: z.array(z.string()),
  conformity: Words,
  parent: Words,
  yields_to: Words,
  supersedes: Words,
  superseded_by: Words,
  amended_by: Words,
  related: z.optional(z.array(z.object({ rel: z.string(), id: z.string() }))),
  source_url: z.string(),
  checked: z.string(),
});
export type WholeNorm = z.infer<typeof WholeNorm>;

/** POST /api/packages/purchase */
export const Purchase = z.object({ checkout_url: z.url(), session_id: z.string() });

/** POST /api/packages/sync */
export const Sync = z.object({ complete: z.boolean() });

/** Answers of which only the success matters. */
export const Done = z.unknown();

const UsageEntry = z.object({
  day: z.string(),
  database: z.string(),
  operation: z.string(),
  workspace_id: z.optional(z.nullable(z.string())),
  analyses: z.number(),
  norms_matched: z.number(),
});
export type UsageEntry = z.infer<typeof UsageEntry>;

/** GET /api/packages/usage */
export const Usage = z.object({ usage: z.array(UsageEntry) });
