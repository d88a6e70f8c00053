import type Stripe from 'stripe';
import type { JsonObject, Metadata } from '../wire.ts';

/** Something that happened, as stored and as sent to webhook endpoints. */
export type StripeEvent = Readonly<Pick<Stripe.Event, 'id' | 'object' | 'api_version' | 'created' | 'livemode'>> & {
  readonly type: string;
  readonly data: { readonly object: JsonObject; readonly previous_attributes?: JsonObject };
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
};

export type WebhookEndpoint = Readonly<
  Pick<
    Stripe.WebhookEndpoint,
    'id' | 'object' | 'api_version' | 'application' | 'created' | 'description' | 'livemode' | 'url'
  >
> & {
  readonly enabled_events: readonly string[];
  readonly metadata: Metadata;
  readonly status: 'disabled' | 'enabled';
};

export type TestClock = Readonly<
  Pick<
    Stripe.TestHelpers.TestClock,
    'id' | 'object' | 'created' | 'deletes_after' | 'frozen_time' | 'livemode' | 'name'
  >
> & {
  readonly status: 'advancing' | 'ready';
  readonly status_details: { readonly advancing?: { readonly target_frozen_time: number } };
};

export type PortalSession = Readonly<
  Pick<
    Stripe.BillingPortal.Session,
    'id' | 'object' | 'created' | 'customer' | 'livemode' | 'locale' | 'return_url' | 'url'
  >
> & {
  readonly configuration: string;
  readonly customer_account: null;
  readonly flow: null;
  readonly on_behalf_of: null;
};
