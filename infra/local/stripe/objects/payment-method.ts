import type Stripe from 'stripe';
import { newId, stableLetters } from '../ids.ts';
import type { Metadata } from '../wire.ts';
import type { Address } from './customer.ts';

export interface BillingDetails {
  readonly address: Address | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly tax_id: string | null;
}

export type CardDetails = Readonly<
  Pick<
    Stripe.PaymentMethod.Card,
    'brand' | 'country' | 'display_brand' | 'exp_month' | 'exp_year' | 'funding' | 'last4'
  >
> & {
  readonly checks: { address_line1_check: null; address_postal_code_check: null; cvc_check: 'pass' };
  readonly fingerprint: string;
  readonly generated_from: null;
  readonly networks: { available: readonly string[]; preferred: null };
  readonly regulated_status: 'unregulated';
  readonly three_d_secure_usage: { supported: boolean };
  readonly wallet: null;
};

export type PaymentMethod = Readonly<Pick<Stripe.PaymentMethod, 'id' | 'object' | 'created' | 'livemode' | 'type'>> & {
  readonly allow_redisplay: 'always' | 'limited' | 'unspecified';
  readonly billing_details: BillingDetails;
  readonly card: CardDetails;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly metadata: Metadata;
};

/** A card as typed into a form. */
export interface CardInput {
  number: string;
  expMonth: number;
  expYear: number;
}

/** A card payment method; equal numbers have equal fingerprints. */
export function newPaymentMethod(options: {
  card: CardInput;
  created: number;
  customer?: string | null;
  billing?: Partial<BillingDetails>;
  metadata?: Metadata;
}): PaymentMethod {
  const { card } = options;
  const brand = brandOf(card.number);
  return {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null, ...options.billing },
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: brand,
      exp_month: card.expMonth,
      exp_year: card.expYear,
      fingerprint: stableLetters(`card ${card.number}`, 16),
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: options.created,
    customer: options.customer ?? null,
    customer_account: null,
    livemode: false,
    metadata: options.metadata ?? {},
    type: 'card',
  };
}

function brandOf(number: string): string {
  if (/^4/.test(number)) return 'visa';
  if (/^(5[1-5]|2[2-7])/.test(number)) return 'mastercard';
  if (/^3[47]/.test(number)) return 'amex';
  if (/^6(011|5)/.test(number)) return 'discover';
  return 'unknown';
}
