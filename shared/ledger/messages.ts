import * as z from 'zod/mini';
import { Interval } from '../packages/interval.ts';
import { PackageType, UserId } from '../platform/ids.ts';

const Count = z.int().check(z.nonnegative());
const Seconds = Count;
const NullableText = z.nullable(z.string());
const NullableSeconds = z.nullable(Seconds);

/** A rental as history keeps it; times in epoch seconds, money in integer cents. */
export const RentalSnapshot = z.object({
  status: z.string(),
  rule: z.string(),
  interval: z.nullable(Interval),
  subscription_id: NullableText,
  customer_id: NullableText,
  unit_amount_cents: z.nullable(z.int()),
  currency: NullableText,
  access_until: NullableSeconds,
  paid_through: NullableSeconds,
  trial_end: NullableSeconds,
  current_period_end: NullableSeconds,
  cancels_at: NullableSeconds,
  paused: z.boolean(),
  payment_problem: z.boolean(),
});
export type RentalSnapshot = z.infer<typeof RentalSnapshot>;

/** One change of one rental; `transition_id` is derived from rental and version, so that repeats are recognised. */
export const TransitionMessage = z.object({
  kind: z.literal('transition'),
  transition_id: z.string(),
  user_id: UserId,
  package_type: PackageType,
  source: z.enum(['stripe', 'manual']),
  version: z.int().check(z.positive()),
  actor: z.string(),
  cause: z.string(),
  event_id: NullableText,
  from_state: z.nullable(RentalSnapshot),
  to_state: RentalSnapshot,
  occurred_at: Seconds,
});
export type TransitionMessage = z.infer<typeof TransitionMessage>;

/** One Stripe event that concerned us, as billing history keeps it. */
export const BillingEventMessage = z.object({
  kind: z.literal('billing-event'),
  event_id: z.string(),
  type: z.string(),
  user_id: z.nullable(UserId),
  package_type: z.nullable(PackageType),
  customer_id: NullableText,
  subscription_id: NullableText,
  invoice_id: NullableText,
  charge_id: NullableText,
  session_id: NullableText,
  amount_cents: z.nullable(z.int()),
  currency: NullableText,
  livemode: z.boolean(),
  occurred_at: Seconds,
});
export type BillingEventMessage = z.infer<typeof BillingEventMessage>;

/** Which databases one operation read, for the usage report. */
export const UsageMessage = z.object({
  kind: z.literal('usage'),
  analysis_id: z.string(),
  user_id: UserId,
  workspace_id: NullableText,
  operation: z.enum(['analysis', 'preview', 'export']),
  databases: z.array(
    z.object({
      database: z.string(),
      norms_matched: Count,
      norms_scanned: Count,
    }),
  ),
  occurred_at: Seconds,
});
export type UsageMessage = z.infer<typeof UsageMessage>;

/** Which Stripe customer a user is. */
export const CustomerMessage = z.object({
  kind: z.literal('customer'),
  user_id: UserId,
  customer_id: z.string(),
  livemode: z.boolean(),
  mapped_at: Seconds,
});
export type CustomerMessage = z.infer<typeof CustomerMessage>;

/** Everything that travels on the ledger queue. */
export const LedgerMessage = z.discriminatedUnion('kind', [
  TransitionMessage,
  BillingEventMessage,
  UsageMessage,
  CustomerMessage,
]);
export type LedgerMessage = z.infer<typeof LedgerMessage>;
