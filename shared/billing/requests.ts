import * as z from 'zod';
import { Interval } from '../packages/interval.ts';
import { PackageType, UserId } from '../platform/ids.ts';

/** Free text for the audit log; Postgres refuses NUL and halves of characters. */
const Reason = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, 'no control characters');

/** Body of POST /api/packages/purchase. */
export const PurchaseRequest = z.strictObject({
  package_type: PackageType,
  is_trial: z.boolean(),
  interval: Interval.default('month'),
  promotion_code: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'letters, digits, _ and -')
    .optional(),
});

/** Body of POST /api/packages/cancel. */
export const CancelRequest = z.strictObject({ package_type: PackageType, reason: Reason.optional() });

/** Body of POST /api/packages/sync. */
export const SyncRequest = z.strictObject({
  session_id: z.string().regex(/^cs_[A-Za-z0-9_]{1,200}$/, 'a Checkout session id'),
});

/** Body of POST /api/packages/activate: days of access, or the subscription to connect. */
export const ActivateRequest = z
  .strictObject({
    user_id: UserId,
    package_type: PackageType,
    reason: Reason,
    days: z.int().min(1).max(366).optional(),
    stripe_subscription_id: z
      .string()
      .regex(/^sub_[A-Za-z0-9]{1,200}$/, 'a subscription id')
      .optional(),
  })
  .refine(({ days, stripe_subscription_id: id }) => (days === undefined) !== (id === undefined), {
    path: ['days'],
    message: 'give either days or stripe_subscription_id',
  });
