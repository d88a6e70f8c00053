import * as z from 'zod/mini';
import { PackageType } from '../platform/ids.ts';

/** What an event of a type asks for: nothing but the acknowledgement, or a look at the customer it concerns. */
type Use = 'acknowledge' | 'sync';

/** Every event type we subscribe to: filter, webhook configuration and dispatch in one list. */
export const billingEventTypes = {
  'checkout.session.completed': 'sync',
  'checkout.session.expired': 'sync',
  'customer.subscription.created': 'sync',
  'customer.subscription.updated': 'sync',
  'customer.subscription.deleted': 'sync',
  'customer.subscription.paused': 'sync',
  'customer.subscription.resumed': 'sync',
  'customer.subscription.trial_will_end': 'sync',
  'invoice.created': 'acknowledge',
  'invoice.paid': 'sync',
  'invoice.payment_succeeded': 'sync',
  'invoice.payment_failed': 'sync',
  'invoice.finalization_failed': 'sync',
  'charge.refunded': 'sync',
  'charge.dispute.created': 'sync',
  'charge.dispute.funds_withdrawn': 'sync',
  'charge.dispute.funds_reinstated': 'sync',
  'charge.dispute.closed': 'sync',
  'customer.deleted': 'sync',
} as const satisfies Readonly<Record<string, Use>>;

export type BillingEventType = keyof typeof billingEventTypes;

function isBillingEventType(type: string): type is BillingEventType {
  return Object.hasOwn(billingEventTypes, type);
}

const Type = z.custom<BillingEventType>((type) => typeof type === 'string' && isBillingEventType(type));
const NullableId = z.nullable(z.string());

/** What travels on the billing-events queue: a hint where to look, never the state itself. */
export const BillingEvent = z.object({
  event_id: z.string(),
  type: Type,
  created: z.int(),
  livemode: z.boolean(),
  customer_id: NullableId,
  subscription_id: NullableId,
  invoice_id: NullableId,
  charge_id: NullableId,
  session_id: NullableId,
  package_type: z.nullable(PackageType),
  reservation_id: NullableId,
  amount_cents: z.nullable(z.int()),
  currency: z.nullable(z.string()),
});
export type BillingEvent = z.infer<typeof BillingEvent>;

/** An object in place of its id, where Stripe was asked to expand it. */
const Expanded = z.pipe(
  z.object({ id: z.string() }),
  z.transform(({ id }) => id),
);
const Reference = z.catch(z.nullish(z.union([z.string(), Expanded])), undefined);
const Metadata = z.catch(z.nullish(z.record(z.string(), z.string())), undefined);
const Cents = z.catch(z.nullish(z.int()), undefined);
const SubscriptionDetails = z.object({ subscription: Reference, metadata: Metadata });
const Parent = z.object({ subscription_details: z.nullish(SubscriptionDetails) });

const EventObject = z.object({
  id: z.nullish(z.string()),
  object: z.string(),
  customer: Reference,
  subscription: Reference,
  charge: Reference,
  metadata: Metadata,
  currency: z.catch(z.nullish(z.string()), undefined),
  amount: Cents,
  amount_paid: Cents,
  amount_due: Cents,
  amount_refunded: Cents,
  amount_total: Cents,
  parent: z.catch(z.nullish(Parent), undefined),
});
type EventObject = z.infer<typeof EventObject>;

/** A signed event from Stripe, as far as we read it. */
export const StripeEvent = z.object({
  id: z.string().check(z.startsWith('evt_')),
  object: z.literal('event'),
  type: z.string(),
  created: z.int(),
  livemode: z.boolean(),
  api_version: z.nullish(z.string()),
  data: z.object({ object: EventObject }),
});
export type StripeEvent = z.infer<typeof StripeEvent>;

function amountOf(type: BillingEventType, object: EventObject): number | null {
  if (type === 'charge.refunded') return object.amount_refunded ?? null;
  if (type === 'invoice.payment_failed') return object.amount_due ?? null;
  return object.amount_paid ?? object.amount_total ?? object.amount ?? null;
}

function ownId(object: EventObject, kind: string): string | null {
  return object.object === kind ? (object.id ?? null) : null;
}

/** The hint for an event; `undefined` for types that nobody asked for. */
export function toBillingEvent(event: StripeEvent): BillingEvent | undefined {
  if (!isBillingEventType(event.type)) return undefined;
  const { object } = event.data;
  const details = object.parent?.subscription_details;
  const metadata = { ...details?.metadata, ...object.metadata };
  const packageType = PackageType.safeParse(metadata['package_type']);
  return {
    event_id: event.id,
    type: event.type,
    created: event.created,
    livemode: event.livemode,
    customer_id: object.customer ?? ownId(object, 'customer'),
    subscription_id: object.subscription ?? details?.subscription ?? ownId(object, 'subscription'),
    invoice_id: ownId(object, 'invoice'),
    charge_id: object.charge ?? ownId(object, 'charge'),
    session_id: ownId(object, 'checkout.session'),
    package_type: packageType.success ? packageType.data : null,
    reservation_id: metadata['reservation_id'] ?? null,
    amount_cents: amountOf(event.type, object),
    currency: object.currency ?? null,
  };
}
