import type { Account } from '../account.ts';
import { newId } from '../ids.ts';
import type { InvoiceLine, Period } from '../objects/invoice.ts';
import type { Price } from '../objects/price.ts';
import type { Subscription, SubscriptionItem } from '../objects/subscription.ts';
import type { DiscountAmount } from './discounting.ts';
import { prorate } from './proration.ts';

interface LineFields {
  subscription: string;
  item: string;
  price: Price;
  quantity: number;
  amount: number;
  period: Period;
  description: string;
  metadata?: Record<string, string>;
  proration?: boolean;
  discountAmounts?: DiscountAmount[];
  credited?: { invoice: string; line: string };
}

/** One line of an invoice; prorations are not discounted again. */
export function newLine(fields: LineFields): InvoiceLine {
  const proration = fields.proration ?? false;
  const discountAmounts = fields.discountAmounts ?? [];
  const { credited } = fields;
  return {
    id: newId('il'),
    object: 'line_item',
    amount: fields.amount,
    currency: fields.price.currency,
    description: fields.description,
    discount_amounts: discountAmounts,
    discountable: !(proration && fields.amount < 0),
    discounts: discountAmounts.map((each) => each.discount),
    invoice: null,
    livemode: false,
    metadata: fields.metadata ?? {},
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: proration ? newId('ii') : null,
        proration,
        proration_details: proration
          ? {
              credited_items:
                credited === undefined ? null : { invoice: credited.invoice, invoice_line_items: [credited.line] },
            }
          : null,
        subscription: fields.subscription,
        subscription_item: fields.item,
      },
      type: 'subscription_item_details',
    },
    period: fields.period,
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: fields.price.id, product: fields.price.product },
      type: 'price_details',
      unit_amount_decimal: fields.price.unit_amount_decimal,
    },
    quantity: fields.quantity,
    quantity_decimal: String(fields.quantity),
    subscription: fields.subscription,
    subtotal: fields.amount,
    taxes: [],
  };
}

/** What an item costs for a whole period, in cents. */
export function itemAmount(item: Pick<SubscriptionItem, 'price' | 'quantity'>): number {
  return item.price.unit_amount * item.quantity;
}

/** A line for a period of service: whole, or the share up to `until` when the subscription ends inside the period. */
export function serviceLine(
  account: Account,
  options: { subscription: Subscription; item: SubscriptionItem; period: Period; until?: number },
): InvoiceLine {
  const { subscription, item, period } = options;
  const end = Math.min(period.end, options.until ?? period.end);
  const amount = prorate({ amount: itemAmount(item), period, from: period.start, to: end });
  return newLine({
    subscription: subscription.id,
    item: item.id,
    price: item.price,
    quantity: item.quantity,
    amount,
    period: { start: period.start, end },
    description: `${item.quantity} × ${productName(account, item.price)} (at ${money(item.price)} / ${item.plan.interval})`,
    metadata: subscription.metadata,
  });
}

/** The $0 line of a trial. */
export function trialLine(
  account: Account,
  options: { subscription: Subscription; item: SubscriptionItem; period: Period },
): InvoiceLine {
  const { subscription, item, period } = options;
  return newLine({
    subscription: subscription.id,
    item: item.id,
    price: item.price,
    quantity: item.quantity,
    amount: 0,
    period,
    description: `Free trial for ${item.quantity} × ${productName(account, item.price)}`,
    metadata: subscription.metadata,
  });
}

/** The name that people see for a price. */
export function productName(account: Account, price: Price): string {
  return account.products.get(price.product)?.name ?? price.product;
}

/** `$49.99` */
export function money(price: { unit_amount: number; currency: string }): string {
  return formatCents({ cents: price.unit_amount, currency: price.currency });
}

/** An amount as people read it. */
export function formatCents(options: { cents: number; currency: string }): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: options.currency }).format(options.cents / 100);
}
