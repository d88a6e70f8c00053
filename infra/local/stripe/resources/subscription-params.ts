import * as z from 'zod';
import { bool, count, id, integer, metadata, orUnset, text } from '../api/params.ts';

export const trialSettings = z.strictObject({
  end_behavior: z
    .strictObject({ missing_payment_method: z.enum(['cancel', 'create_invoice', 'pause']).default('create_invoice') })
    .transform((rule) => ({ ...rule, billing_cycle_anchor: null })),
});

export const cancellationDetails = z.strictObject({
  comment: orUnset(text).optional(),
  feedback: orUnset(
    z.enum([
      'customer_service',
      'low_quality',
      'missing_features',
      'other',
      'switched_service',
      'too_complex',
      'too_expensive',
      'unused',
    ]),
  ).optional(),
});

export const discounts = z.union([
  z.literal('').transform((): { coupon?: string; promotion_code?: string }[] => []),
  z.array(z.strictObject({ coupon: id.optional(), promotion_code: id.optional() })).max(20),
]);

export const prorationBehavior = z.enum(['always_invoice', 'create_prorations', 'none']);

export const paymentBehavior = z.enum([
  'allow_incomplete',
  'default_incomplete',
  'error_if_incomplete',
  'pending_if_incomplete',
]);

/** An item as sent: an `id` changes one that exists, without it one is added. */
export const itemChange = z.strictObject({
  id: id.optional(),
  price: id.optional(),
  quantity: count.optional(),
  deleted: bool.optional(),
  metadata: metadata.optional(),
});

export type ItemChange = z.output<typeof itemChange>;

const paymentSettings = z.strictObject({
  save_default_payment_method: z.enum(['off', 'on_subscription']).optional(),
  payment_method_types: z.array(text).optional(),
});

/** What creating and updating a subscription have in common. */
export const subscriptionFields = {
  cancel_at_period_end: bool.optional(),
  collection_method: z.literal('charge_automatically').optional(),
  default_payment_method: id.optional(),
  description: orUnset(text.max(500)).optional(),
  discounts: discounts.optional(),
  metadata: metadata.optional(),
  off_session: bool.optional(),
  payment_behavior: paymentBehavior.optional(),
  payment_settings: paymentSettings.optional(),
  proration_behavior: prorationBehavior.optional(),
  trial_end: z.union([z.literal('now'), integer]).optional(),
  trial_settings: trialSettings.optional(),
};

export const pauseCollection = z.strictObject({
  behavior: z.enum(['keep_as_draft', 'mark_uncollectible', 'void']),
  resumes_at: integer.optional(),
});
