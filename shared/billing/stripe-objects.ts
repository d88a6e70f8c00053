import * as z from 'zod/mini';

/** An object in place of its id, where Stripe was asked to expand it. */
const Expanded = z.pipe(
  z.object({ id: z.string() }),
  z.transform(({ id }) => id),
);
const Id = z.union([z.string(), Expanded]);
const OptionalId = z.pipe(
  z.nullish(Id),
  z.transform((id) => id ?? undefined),
);
const OptionalNumber = z.pipe(
  z.nullish(z.number()),
  z.transform((value) => value ?? undefined),
);
const OptionalText = z.nullish(z.string());
const Metadata = z.pipe(
  z.nullish(z.record(z.string(), z.string())),
  z.transform((metadata) => metadata ?? {}),
);

const Price = z.object({
  currency: z.string(),
  unit_amount: z.nullish(z.int()),
  metadata: Metadata,
  recurring: z.nullish(z.object({ interval: z.string() })),
});

/** A subscription, as far as we read it (API version 2026-10-28.endive: the period is on the items). */
export const StripeSubscription = z.object({
  id: z.string(),
  created: z.int(),
  livemode: z.boolean(),
  status: z.string(),
  customer: Id,
  metadata: Metadata,
  cancel_at: OptionalNumber,
  cancel_at_period_end: z.boolean(),
  trial_end: OptionalNumber,
  default_payment_method: OptionalId,
  default_source: OptionalId,
  pause_collection: z.nullish(z.object({ behavior: z.string(), resumes_at: OptionalNumber })),
  items: z.object({
    data: z.array(z.object({ id: z.string(), current_period_end: z.int(), price: Price })).check(z.minLength(1)),
  }),
});
export type StripeSubscription = z.infer<typeof StripeSubscription>;

/** A customer that may have been deleted. */
export const StripeCustomer = z.object({
  id: z.string(),
  deleted: z.optional(z.boolean()),
  email: OptionalText,
  default_source: OptionalId,
  invoice_settings: z.optional(z.object({ default_payment_method: OptionalId })),
});
export type StripeCustomer = z.infer<typeof StripeCustomer>;

/** One line of an invoice. */
export const StripeInvoiceLine = z.object({
  amount: z.int(),
  period: z.object({ start: z.int(), end: z.int() }),
  parent: z.nullish(
    z.object({
      type: z.string(),
      subscription_item_details: z.nullish(z.object({ proration: z.boolean(), subscription_item: OptionalText })),
    }),
  ),
});
export type StripeInvoiceLine = z.infer<typeof StripeInvoiceLine>;

/** An invoice, as far as we read it. */
export const StripeInvoice = z.object({
  id: z.string(),
  created: z.int(),
  billing_reason: OptionalText,
  amount_paid: z.int(),
  total: z.int(),
  lines: z.object({ data: z.array(StripeInvoiceLine), has_more: z.boolean() }),
});
export type StripeInvoice = z.infer<typeof StripeInvoice>;

/** How an invoice was paid. */
export const StripeInvoicePayment = z.object({
  invoice: Id,
  payment: z.object({ type: z.string(), payment_intent: OptionalId, charge: OptionalId }),
});

/** A charge, as far as refunds and disputes need it. */
export const StripeCharge = z.object({
  id: z.string(),
  customer: OptionalId,
  payment_intent: OptionalId,
  paid: z.boolean(),
  refunded: z.boolean(),
  disputed: z.boolean(),
});
export type StripeCharge = z.infer<typeof StripeCharge>;

/** A dispute's status; `warning_…` are inquiries, in which no money has moved. */
export const StripeDispute = z.object({ status: z.string() });

/** A Checkout session, as far as purchase and success page need it. */
export const StripeSession = z.object({
  id: z.string(),
  customer: OptionalId,
  status: OptionalText,
  url: OptionalText,
  expires_at: z.int(),
  metadata: Metadata,
});
export type StripeSession = z.infer<typeof StripeSession>;
