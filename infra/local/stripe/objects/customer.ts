import type Stripe from 'stripe';
import { newId } from '../ids.ts';
import type { Metadata } from '../wire.ts';

export type Address = Record<'city' | 'country' | 'line1' | 'line2' | 'postal_code' | 'state', string | null>;

type Plain = Pick<
  Stripe.Customer,
  'id' | 'object' | 'balance' | 'created' | 'delinquent' | 'description' | 'email' | 'livemode' | 'name' | 'phone'
>;

export type Customer = Readonly<Required<Plain>> & {
  readonly address: Address | null;
  readonly currency: string | null;
  readonly default_source: null;
  readonly discount: null;
  readonly invoice_prefix: string;
  readonly invoice_settings: {
    readonly custom_fields: null;
    readonly default_payment_method: string | null;
    readonly footer: string | null;
    readonly rendering_options: null;
  };
  readonly metadata: Metadata;
  readonly next_invoice_sequence: number;
  readonly preferred_locales: readonly string[];
  readonly shipping: null;
  readonly tax_exempt: 'none' | 'exempt' | 'reverse';
  readonly test_clock: string | null;
};

/** A customer with nothing but its fields. */
export function newCustomer(fields: Partial<Customer> & { created: number }): Customer {
  const id = newId('cus', 14);
  return {
    id,
    object: 'customer',
    address: null,
    balance: 0,
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: id.slice(4, 12).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
    ...fields,
  };
}
