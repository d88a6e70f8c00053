import type Stripe from 'stripe';
import { newId } from '../ids.ts';
import { wireList, type Metadata, type WireList } from '../wire.ts';
import { planOf, type Plan, type Price } from './price.ts';

export type SubscriptionItem = Readonly<
  Pick<Stripe.SubscriptionItem, 'id' | 'object' | 'created' | 'current_period_end' | 'current_period_start'>
> & {
  readonly billing_thresholds: null;
  readonly current_trial: null;
  readonly discounts: readonly string[];
  readonly metadata: Metadata;
  readonly plan: Plan;
  readonly price: Price;
  readonly quantity: number;
  readonly subscription: string;
  readonly tax_rates: readonly never[];
};

type Plain = Pick<
  Stripe.Subscription,
  | 'id'
  | 'object'
  | 'billing_cycle_anchor'
  | 'cancel_at'
  | 'cancel_at_period_end'
  | 'canceled_at'
  | 'created'
  | 'currency'
  | 'description'
  | 'ended_at'
  | 'livemode'
  | 'start_date'
  | 'status'
  | 'trial_end'
  | 'trial_start'
>;

export interface CancellationDetails {
  readonly comment: string | null;
  readonly feedback: string | null;
  readonly feedback_option: null;
  readonly reason: 'cancellation_requested' | 'payment_disputed' | 'payment_failed' | null;
}

type MissingPaymentMethod = 'cancel' | 'create_invoice' | 'pause';

export interface TrialSettings {
  readonly end_behavior: { readonly billing_cycle_anchor: null; readonly missing_payment_method: MissingPaymentMethod };
}

interface PauseCollection {
  readonly behavior: 'keep_as_draft' | 'mark_uncollectible' | 'void';
  readonly resumes_at: number | null;
}

export interface PendingUpdate {
  readonly billing_cycle_anchor: number | null;
  readonly cancel_at_period_end: null;
  readonly discount: null;
  readonly discounts: null;
  readonly expires_at: number;
  readonly metadata: null;
  readonly subscription_items: readonly SubscriptionItem[];
  readonly trial_end: null;
  readonly trial_from_plan: null;
}

export type Subscription = Readonly<Plain> & {
  readonly application: null;
  readonly application_fee_percent: null;
  readonly automatic_tax: { disabled_reason: null; enabled: false; liability: null };
  readonly billing_cycle_anchor_config: null;
  readonly billing_mode: {
    flexible: { proration_discounts: 'included' | 'itemized' } | null;
    type: 'flexible' | 'classic';
  };
  readonly billing_schedules: readonly never[];
  readonly billing_thresholds: null;
  readonly cancellation_details: CancellationDetails;
  readonly collection_method: 'charge_automatically';
  readonly customer: string;
  readonly customer_account: null;
  readonly days_until_due: null;
  readonly default_payment_method: string | null;
  readonly default_source: null;
  readonly default_tax_rates: readonly never[];
  readonly discounts: readonly string[];
  readonly invoice_settings: {
    account_tax_ids: null;
    custom_fields: null;
    description: null;
    footer: null;
    issuer: { type: 'self' };
  };
  readonly items: WireList<SubscriptionItem>;
  readonly latest_invoice: string | null;
  readonly managed_payments: null;
  readonly metadata: Metadata;
  readonly next_pending_invoice_item_invoice: null;
  readonly on_behalf_of: null;
  readonly pause_collection: PauseCollection | null;
  readonly payment_settings: {
    payment_method_options: null;
    payment_method_types: null;
    save_default_payment_method: 'off' | 'on_subscription';
  };
  readonly pending_invoice_item_interval: null;
  readonly pending_setup_intent: null;
  readonly pending_update: PendingUpdate | null;
  readonly plan: Plan | null;
  readonly quantity: number | null;
  readonly schedule: null;
  readonly status_details: null;
  readonly test_clock: string | null;
  readonly transfer_data: null;
  readonly trial_settings: TrialSettings;
};

/** One price with its quantity and its current period. */
export function newItem(
  fields: Pick<SubscriptionItem, 'created' | 'current_period_end' | 'current_period_start' | 'subscription'> & {
    price: Price;
    quantity: number;
    metadata?: Metadata;
  },
): SubscriptionItem {
  return {
    id: newId('si', 14),
    object: 'subscription_item',
    billing_thresholds: null,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planOf(fields.price),
    tax_rates: [],
    ...fields,
  };
}

/** The items as the list inside a subscription, with the old top-level plan and quantity of single-item ones. */
export function withItems(subscriptionId: string, items: readonly SubscriptionItem[]) {
  const only = items.length === 1 ? items[0] : undefined;
  return {
    items: wireList({ data: items, url: `/v1/subscription_items?subscription=${subscriptionId}` }),
    plan: only?.plan ?? null,
    quantity: only?.quantity ?? null,
  };
}

/** A subscription that has not begun: no invoice, no status but the one given. */
export function newSubscription(
  fields: Pick<
    Subscription,
    | 'id'
    | 'billing_cycle_anchor'
    | 'created'
    | 'currency'
    | 'customer'
    | 'default_payment_method'
    | 'items'
    | 'plan'
    | 'quantity'
    | 'status'
    | 'trial_end'
    | 'trial_start'
  > &
    Partial<Subscription>,
): Subscription {
  return {
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: 'itemized' }, type: 'flexible' },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: 'charge_automatically',
    customer_account: null,
    days_until_due: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: 'off',
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: fields.created,
    status_details: null,
    test_clock: null,
    transfer_data: null,
    trial_settings: { end_behavior: { billing_cycle_anchor: null, missing_payment_method: 'create_invoice' } },
    ...fields,
  };
}

/** True once nothing can happen to the subscription any more. */
export function isOver(subscription: Subscription): boolean {
  return subscription.status === 'canceled' || subscription.status === 'incomplete_expired';
}

/** The current period: the same for all items, which share one interval. */
export function periodOf(subscription: Subscription): { start: number; end: number } {
  const first = subscription.items.data[0];
  if (first === undefined) throw new Error(`Subscription ${subscription.id} has no items`);
  return { start: first.current_period_start, end: first.current_period_end };
}
