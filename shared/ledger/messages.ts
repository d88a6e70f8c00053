import * as z from 'zod';
import { Interval } from '../packages/interval.ts';
import { PackageType, UserId } from '../platform/ids.ts';

const Seconds = z.int().nonnegative();

/** A rental as history keeps it; times in epoch seconds, money in integer cents. */
export const RentalSnapshot = z.object({
  status: z.string(),
  rule: z.string(),
  interval: Interval.nullable(),
  subscription_id: z.string().nullable(),
  customer_id: z.string().nullable(),
  unit_amount_cents: z.int().nullable(),
  currency: z.string().nullable(),
  access_until: Seconds.nullable(),
  paid_through: Seconds.nullable(),
  trial_end: Seconds.nullable(),
  current_period_end: Seconds.nullable(),
  cancels_at: Seconds.nullable(),
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
  version: z.int().positive(),
  actor: z.string(),
  cause: z.string(),
  event_id: z.string().nullable(),
  from_state: RentalSnapshot.nullable(),
  to_state: RentalSnapshot,
  occurred_at: Seconds,
});
export type TransitionMessage = z.infer<typeof TransitionMessage>;

/** One Stripe event that concerned us, as billing history keeps it. */
export const BillingEventMessage = z.object({
  kind: z.literal('billing-event'),
  event_id: z.string(),
  type: z.string(),
  user_id: UserId.nullable(),
  package_type: PackageType.nullable(),
  customer_id: z.string().nullable(),
  subscription_id: z.string().nullable(),
  invoice_id: z.string().nullable(),
  charge_id: z.string().nullable(),
  session_id: z.string().nullable(),
  amount_cents: z.int().nullable(),
  currency: z.string().nullable(),
  livemode: z.boolean(),
  occurred_at: Seconds,
});
export type BillingEventMessage = z.infer<typeof BillingEventMessage>;

/** Which databases one operation read, for the usage report. */
export const UsageMessage = z.object({
  kind: z.literal('usage'),
  analysis_id: z.string(),
  user_id: UserId,
  workspace_id: z.string().nullable(),
  operation: z.enum(['analysis', 'preview', 'export']),
  databases: z.array(
    z.object({
      database: z.string(),
      norms_matched: z.int().nonnegative(),
      norms_scanned: z.int().nonnegative(),
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
