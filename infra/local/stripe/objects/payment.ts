import type Stripe from 'stripe';
import { newId } from '../ids.ts';
import type { JsonObject, Metadata } from '../wire.ts';
import type { BillingDetails, CardDetails } from './payment-method.ts';

/** What only other ways of paying use. */
type UnusedByIntents = Readonly<
  Record<
    | 'application'
    | 'application_fee_amount'
    | 'customer_account'
    | 'excluded_payment_method_types'
    | 'managed_payments'
    | 'on_behalf_of'
    | 'payment_method_configuration_details'
    | 'payment_record'
    | 'processing'
    | 'shipping'
    | 'source'
    | 'statement_descriptor'
    | 'statement_descriptor_suffix'
    | 'transfer_group',
    null
  >
>;

export type PaymentIntent = UnusedByIntents &
  Readonly<
    Pick<
      Stripe.PaymentIntent,
      | 'id'
      | 'object'
      | 'amount'
      | 'amount_capturable'
      | 'amount_received'
      | 'canceled_at'
      | 'cancellation_reason'
      | 'capture_method'
      | 'client_secret'
      | 'confirmation_method'
      | 'created'
      | 'currency'
      | 'description'
      | 'livemode'
      | 'payment_method_types'
      | 'setup_future_usage'
      | 'status'
    >
  > & {
    readonly allowed_payment_method_types: null;
    readonly automatic_payment_methods: null;
    readonly customer: string;
    readonly last_payment_error: JsonObject | null;
    readonly latest_charge: string | null;
    readonly metadata: Metadata;
    readonly next_action: null;
    readonly payment_method: string | null;
    readonly payment_method_options: null;
    readonly receipt_email: null;
    readonly review: null;
  };

/** A payment that waits for a payment method. */
export function newPaymentIntent(
  fields: Pick<PaymentIntent, 'amount' | 'created' | 'currency' | 'customer' | 'description'> & Partial<PaymentIntent>,
): PaymentIntent {
  const id = newId('pi');
  return {
    id,
    object: 'payment_intent',
    application: null,
    application_fee_amount: null,
    customer_account: null,
    excluded_payment_method_types: null,
    managed_payments: null,
    on_behalf_of: null,
    payment_method_configuration_details: null,
    payment_record: null,
    processing: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    transfer_group: null,
    allowed_payment_method_types: null,
    amount_capturable: 0,
    amount_received: 0,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic',
    client_secret: `${id}_secret_${newId('s').slice(2)}`,
    confirmation_method: 'automatic',
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: {},
    next_action: null,
    payment_method: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    receipt_email: null,
    review: null,
    setup_future_usage: 'off_session',
    status: 'requires_payment_method',
    ...fields,
  };
}

/** What only platforms with connected accounts use. */
type UnusedByCharges = Readonly<
  Record<
    | 'application'
    | 'application_fee'
    | 'application_fee_amount'
    | 'on_behalf_of'
    | 'source_transfer'
    | 'statement_descriptor_suffix'
    | 'transfer_data'
    | 'transfer_group',
    null
  >
>;

export type Charge = UnusedByCharges &
  Readonly<
    Pick<
      Stripe.Charge,
      | 'id'
      | 'object'
      | 'amount'
      | 'amount_captured'
      | 'amount_refunded'
      | 'calculated_statement_descriptor'
      | 'captured'
      | 'created'
      | 'currency'
      | 'description'
      | 'disputed'
      | 'failure_code'
      | 'failure_message'
      | 'livemode'
      | 'paid'
      | 'receipt_email'
      | 'receipt_number'
      | 'receipt_url'
      | 'refunded'
      | 'status'
    >
  > & {
    readonly balance_transaction: string | null;
    readonly billing_details: BillingDetails;
    readonly customer: string;
    readonly failure_balance_transaction: null;
    readonly fraud_details: Record<string, never>;
    readonly metadata: Metadata;
    readonly outcome: JsonObject;
    readonly payment_intent: string;
    readonly payment_method: string;
    readonly payment_method_details: { readonly card: CardDetails; readonly type: 'card' };
    readonly review: null;
    readonly shipping: null;
    readonly source: null;
    readonly statement_descriptor: null;
  };

/** One attempt to take money from a card. */
export function newCharge(
  fields: Pick<
    Charge,
    | 'amount'
    | 'balance_transaction'
    | 'billing_details'
    | 'created'
    | 'currency'
    | 'customer'
    | 'description'
    | 'failure_code'
    | 'failure_message'
    | 'outcome'
    | 'paid'
    | 'payment_intent'
    | 'payment_method'
    | 'payment_method_details'
    | 'status'
  > & { id: string },
): Charge {
  return {
    object: 'charge',
    application: null,
    application_fee: null,
    application_fee_amount: null,
    on_behalf_of: null,
    source_transfer: null,
    statement_descriptor_suffix: null,
    transfer_data: null,
    transfer_group: null,
    amount_captured: fields.paid ? fields.amount : 0,
    amount_refunded: 0,
    calculated_statement_descriptor: 'LOCAL STRIPE',
    captured: fields.paid,
    disputed: false,
    failure_balance_transaction: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    ...fields,
  };
}

export type InvoicePayment = Readonly<
  Pick<
    Stripe.InvoicePayment,
    'id' | 'object' | 'amount_paid' | 'amount_requested' | 'created' | 'currency' | 'is_default' | 'livemode'
  >
> & {
  readonly invoice: string;
  readonly payment: { readonly payment_intent: string; readonly type: 'payment_intent' };
  readonly status: 'canceled' | 'open' | 'paid';
  readonly status_transitions: { readonly canceled_at: number | null; readonly paid_at: number | null };
};

/** The link between an invoice and the payment intent that pays it. */
export function newInvoicePayment(options: { invoice: string; intent: PaymentIntent }): InvoicePayment {
  const { intent } = options;
  return {
    id: newId('inpay'),
    object: 'invoice_payment',
    amount_paid: null,
    amount_requested: intent.amount,
    created: intent.created,
    currency: intent.currency,
    invoice: options.invoice,
    is_default: true,
    livemode: false,
    payment: { payment_intent: intent.id, type: 'payment_intent' },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  };
}
