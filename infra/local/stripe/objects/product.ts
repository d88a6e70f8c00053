import type Stripe from 'stripe';
import { newId } from '../ids.ts';
import type { Metadata } from '../wire.ts';

type Plain = Pick<
  Stripe.Product,
  | 'id'
  | 'object'
  | 'active'
  | 'created'
  | 'description'
  | 'livemode'
  | 'name'
  | 'shippable'
  | 'type'
  | 'updated'
  | 'url'
>;

export type Product = Readonly<Plain> & {
  readonly default_price: string | null;
  readonly images: readonly string[];
  readonly marketing_features: readonly { name: string }[];
  readonly metadata: Metadata;
  readonly package_dimensions: null;
  readonly statement_descriptor: string | null;
  readonly tax_code: string | null;
  readonly tax_details: null;
  readonly unit_label: string | null;
};

/** A product; its id may be chosen by the caller. */
export function newProduct(fields: Partial<Product> & { name: string; created: number }): Product {
  return {
    id: newId('prod', 14),
    object: 'product',
    active: true,
    default_price: null,
    description: null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: {},
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: fields.created,
    url: null,
    ...fields,
  };
}
