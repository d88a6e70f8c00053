import * as z from 'zod/mini';
import { Interval } from '../packages/interval.ts';
import { PackageType, UserId } from '../platform/ids.ts';
import { accessRules, type AccessRule } from './access-policy.ts';

const Seconds = z.int().check(z.nonnegative());
const OptionalSeconds = z.optional(Seconds);
const OptionalText = z.optional(z.string());
const ruleNames = new Set<string>(Object.keys(accessRules));
const Rule = z.custom<AccessRule>(
  (name) => typeof name === 'string' && ruleNames.has(name),
  'not a rule of the policy',
);

/** What is true now about one rental; times are epoch seconds, money is integer cents. */
export const RentalState = z.object({
  status: z.string(),
  rule: Rule,
  interval: z.optional(Interval),
  subscriptionId: OptionalText,
  customerId: OptionalText,
  unitAmountCents: z.optional(z.int().check(z.nonnegative())),
  currency: OptionalText,
  accessUntil: OptionalSeconds,
  paidThrough: OptionalSeconds,
  trialEnd: OptionalSeconds,
  currentPeriodEnd: OptionalSeconds,
  cancelsAt: OptionalSeconds,
  paused: z.boolean(),
  paymentProblem: z.boolean(),
});
export type RentalState = z.infer<typeof RentalState>;

/** Where a rental comes from; both kinds add up and never revoke each other. */
export const RentalSource = z.enum(['stripe', 'manual']);
export type RentalSource = z.infer<typeof RentalSource>;

/** One user's rental of one package from one source. */
export const Rental = z.object({
  userId: UserId,
  packageType: PackageType,
  source: RentalSource,
  /** Counts transitions; names each of them together with the rental. */
  version: z.int().check(z.positive()),
  /** Counts writes; every write is conditional on the one it has read. */
  revision: z.int().check(z.positive()),
  state: RentalState,
});
export type Rental = z.infer<typeof Rental>;
