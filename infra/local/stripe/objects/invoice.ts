import type Stripe from 'stripe';
import type { DiscountAmount } from '../billing/discounting.ts';
import { newId } from '../ids.ts';
import type { Metadata, WireList } from '../wire.ts';
import type { Address } from './customer.ts';

export interface Period {
  readonly start: number;
  readonly end: number;
}

export type InvoiceLine = Readonly<
  Pick<Stripe.InvoiceLineItem, 'id' | 'object' | 'amount' | 'currency' | 'description' | 'discountable' | 'livemode'>
> & {
  readonly discount_amounts: readonly DiscountAmount[];
  readonly discounts: readonly string[];
  readonly invoice: string | null;
  readonly metadata: Metadata;
  readonly parent: {
    readonly invoice_item_details: null;
    readonly subscription_item_details: {
      readonly invoice_item: string | null;
      readonly proration: boolean;
      readonly proration_details: {
        readonly credited_items: { readonly invoice: string; readonly invoice_line_items: readonly string[] } | null;
      } | null;
      readonly subscription: string;
      readonly subscription_item: string;
    };
    readonly type: 'subscription_item_details';
  };
  readonly period: Period;
  readonly pretax_credit_amounts: readonly never[];
  readonly pricing: {
    readonly price_details: { readonly price: string; readonly product: string };
    readonly type: 'price_details';
    readonly unit_amount_decimal: string;
  };
  readonly quantity: number;
  readonly quantity_decimal: string;
  readonly subscription: string;
  readonly subtotal: number;
  readonly taxes: readonly never[];
};

type Plain = Pick<
  Stripe.Invoice,
  | 'id'
  | 'object'
  | 'amount_due'
  | 'amount_overpaid'
  | 'amount_paid'
  | 'amount_remaining'
  | 'amount_shipping'
  | 'attempt_count'
  | 'attempted'
  | 'automatically_finalizes_at'
  | 'billing_reason'
  | 'created'
  | 'currency'
  | 'customer_email'
  | 'customer_name'
  | 'customer_phone'
  | 'description'
  | 'due_date'
  | 'effective_at'
  | 'ending_balance'
  | 'footer'
  | 'livemode'
  | 'next_payment_attempt'
  | 'number'
  | 'period_end'
  | 'period_start'
  | 'post_payment_credit_notes_amount'
  | 'pre_payment_credit_notes_amount'
  | 'receipt_number'
  | 'starting_balance'
  | 'statement_descriptor'
  | 'subtotal'
  | 'subtotal_excluding_tax'
  | 'total'
  | 'total_excluding_tax'
  | 'webhooks_delivered_at'
>;

type InvoiceStatus = 'draft' | 'open' | 'paid' | 'uncollectible' | 'void';

export type Invoice = Readonly<Plain> & {
  readonly account_country: string;
  readonly account_name: string;
  readonly account_tax_ids: null;
  readonly application: null;
  readonly auto_advance: boolean;
  readonly automatic_tax: { disabled_reason: null; enabled: false; liability: null; provider: null; status: null };
  readonly collection_method: 'charge_automatically';
  readonly custom_fields: null;
  readonly customer: string;
  readonly customer_account: null;
  readonly customer_address: Address | null;
  readonly customer_shipping: null;
  readonly customer_tax_exempt: 'none' | 'exempt' | 'reverse';
  readonly customer_tax_ids: readonly never[];
  readonly default_payment_method: string | null;
  readonly default_source: null;
  readonly default_tax_rates: readonly never[];
  readonly discounts: readonly string[];
  readonly from_invoice: null;
  readonly hosted_invoice_url: string | null;
  readonly invoice_pdf: string | null;
  readonly issuer: { type: 'self' };
  readonly last_finalization_error: null;
  readonly latest_revision: null;
  readonly lines: WireList<InvoiceLine>;
  readonly metadata: Metadata;
  readonly on_behalf_of: null;
  readonly parent: {
    readonly quote_details: null;
    readonly subscription_details: { readonly metadata: Metadata; readonly subscription: string };
    readonly type: 'subscription_details';
  };
  readonly payment_settings: { default_mandate: null; payment_method_options: null; payment_method_types: null };
  readonly rendering: null;
  readonly shipping_cost: null;
  readonly shipping_details: null;
  readonly status: InvoiceStatus;
  readonly status_transitions: {
    readonly finalized_at: number | null;
    readonly marked_uncollectible_at: number | null;
    readonly paid_at: number | null;
    readonly voided_at: number | null;
  };
  readonly test_clock: string | null;
  readonly total_discount_amounts: readonly DiscountAmount[];
  readonly total_pretax_credit_amounts: readonly never[];
  readonly total_taxes: readonly never[];
};

type Needed =
  | 'amount_due'
  | 'amount_remaining'
  | 'billing_reason'
  | 'created'
  | 'currency'
  | 'customer'
  | 'discounts'
  | 'id'
  | 'lines'
  | 'parent'
  | 'period_end'
  | 'period_start'
  | 'starting_balance'
  | 'subtotal'
  | 'total'
  | 'total_discount_amounts';

/** A draft invoice. */
export function newInvoice(fields: Pick<Invoice, Needed> & Partial<Invoice>): Invoice {
  return {
    object: 'invoice',
    account_country: 'US',
    account_name: 'Local Stripe',
    account_tax_ids: null,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: null,
    collection_method: 'charge_automatically',
    custom_fields: null,
    customer_account: null,
    customer_address: null,
    customer_email: null,
    customer_name: null,
    customer_phone: null,
    customer_shipping: null,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    due_date: null,
    effective_at: null,
    ending_balance: null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: null,
    on_behalf_of: null,
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal_excluding_tax: fields.subtotal,
    test_clock: null,
    total_excluding_tax: fields.total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: null,
    ...fields,
  };
}

/** The id of the subscription that an invoice bills. */
export function subscriptionIdOf(invoice: Invoice): string {
  return invoice.parent.subscription_details.subscription;
}

/** A fresh invoice id. */
export function newInvoiceId(): string {
  return newId('in');
}
