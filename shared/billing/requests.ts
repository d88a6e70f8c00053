import * as z from 'zod/mini';
import { Interval } from '../packages/interval.ts';
import { PackageType, UserId } from '../platform/ids.ts';

/** Free text for the audit log; Postgres refuses NUL and halves of characters. */
const Reason = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(500),
    z.regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, 'no control characters'),
  );

/** Body of POST /api/packages/purchase. */
export const PurchaseRequest = z.strictObject({
  package_type: PackageType,
  is_trial: z.boolean(),
  interval: z._default(Interval, 'month'),
  promotion_code: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'letters, digits, _ and -'))),
});

/** Body of POST /api/packages/cancel. */
export const CancelRequest = z.strictObject({ package_type: PackageType, reason: z.optional(Reason) });

/** Body of POST /api/packages/sync. */
export const SyncRequest = z.strictObject({
  session_id: z.string().check(z.regex(/^cs_[A-Za-z0-9_]{1,200}$/, 'a Checkout session id')),
});

/** Body of POST /api/packages/activate: days of access, or the subscription to connect. */
export const ActivateRequest = z
  .strictObject({
    user_id: UserId,
    package_type: PackageType,
    reason: Reason,
    days: z.optional(z.int().check(z.gte(1), z.lte(366))),
    stripe_subscription_id: z.optional(z.string().check(z.regex(/^sub_[A-Za-z0-9]{1,200}$/, 'a subscription id'))),
  })
  .check(
    z.refine(({ days, stripe_subscription_id: id }) => (days === undefined) !== (id === undefined), {
      path: ['days'],
      error: 'give either days or stripe_subscription_id',
    }),
  );
