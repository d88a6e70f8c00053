import type Stripe from 'stripe';
import type { Metadata } from '../wire.ts';
import type { Price } from './price.ts';
import type { TrialSettings } from './subscription.ts';

type Plain = Pick<
  Stripe.Checkout.Session,
  | 'id'
  | 'object'
  | 'allow_promotion_codes'
  | 'amount_subtotal'
  | 'amount_total'
  | 'billing_address_collection'
  | 'cancel_url'
  | 'client_reference_id'
  | 'client_secret'
  | 'created'
  | 'currency'
  | 'customer_creation'
  | 'customer_email'
  | 'expires_at'
  | 'livemode'
  | 'locale'
  | 'payment_method_collection'
  | 'payment_method_types'
  | 'success_url'
  | 'url'
>;

export interface SessionDiscount {
  readonly coupon: string | null;
  readonly promotion_code: string | null;
}

export type CheckoutSession = Readonly<Plain> & {
  readonly adaptive_pricing: null;
  readonly after_expiration: null;
  readonly allowed_payment_method_types: readonly string[] | null;
  readonly automatic_tax: { enabled: false; liability: null; provider: null; status: null };
  readonly collected_information: null;
  readonly consent: null;
  readonly consent_collection: null;
  readonly currency_conversion: null;
  readonly custom_fields: readonly never[];
  readonly custom_text: {
    after_submit: null;
    shipping_address: null;
    submit: null;
    terms_of_service_acceptance: null;
  };
  readonly customer: string | null;
  readonly customer_account: null;
  readonly customer_details: {
    readonly address: null;
    readonly business_name: null;
    readonly email: string | null;
    readonly individual_name: null;
    readonly name: string | null;
    readonly phone: null;
    readonly tax_exempt: 'none';
    readonly tax_ids: readonly never[];
  } | null;
  readonly discounts: readonly SessionDiscount[];
  readonly integration_identifier: null;
  readonly invoice: string | null;
  readonly invoice_creation: null;
  readonly managed_payments: null;
  readonly metadata: Metadata;
  readonly mode: 'subscription';
  readonly origin_context: null;
  readonly payment_intent: null;
  readonly payment_link: null;
  readonly payment_method_configuration_details: null;
  readonly payment_method_options: null;
  readonly payment_status: 'no_payment_required' | 'paid' | 'unpaid';
  readonly permissions: null;
  readonly phone_number_collection: { enabled: false };
  readonly recovered_from: null;
  readonly saved_payment_method_options: null;
  readonly setup_intent: null;
  readonly shipping_address_collection: null;
  readonly shipping_cost: null;
  readonly shipping_options: readonly never[];
  readonly status: 'complete' | 'expired' | 'open';
  readonly submit_type: null;
  readonly subscription: string | null;
  readonly total_details: { readonly amount_discount: number; readonly amount_shipping: 0; readonly amount_tax: 0 };
  readonly ui_mode: 'hosted_page';
  readonly wallet_options: null;
};

/** What the session will make once it is paid; callers never see it. */
export interface CheckoutPlan {
  readonly items: readonly { readonly price: Price; readonly quantity: number }[];
  readonly metadata: Metadata;
  readonly description: string | null;
  readonly trialDays: number | null;
  readonly trialEnd: number | null;
  readonly trialSettings: TrialSettings | null;
}

type Needed =
  | 'allow_promotion_codes'
  | 'allowed_payment_method_types'
  | 'amount_subtotal'
  | 'amount_total'
  | 'billing_address_collection'
  | 'cancel_url'
  | 'client_reference_id'
  | 'created'
  | 'currency'
  | 'customer'
  | 'customer_email'
  | 'discounts'
  | 'expires_at'
  | 'id'
  | 'locale'
  | 'metadata'
  | 'payment_method_collection'
  | 'success_url'
  | 'total_details'
  | 'url';

/** An open session in subscription mode. */
export function newCheckoutSession(fields: Pick<CheckoutSession, Needed>): CheckoutSession {
  return {
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer_account: null,
    customer_creation: null,
    customer_details: null,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    managed_payments: null,
    mode: 'subscription',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    ui_mode: 'hosted_page',
    wallet_options: null,
    ...fields,
  };
}
