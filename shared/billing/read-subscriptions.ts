import type Stripe from 'stripe';
import type * as z from 'zod';
import type { Interval } from '../packages/interval.ts';
import type { SubscriptionState } from '../entitlements/access-policy.ts';
import { isOver } from '../entitlements/subscription-status.ts';
import { log } from '../platform/log.ts';
import type { PackageType } from '../platform/ids.ts';
import { packageOfPrice } from './package-of-price.ts';
import { orMissing } from './stripe-errors.ts';
import {
  StripeCharge,
  StripeCustomer,
  StripeDispute,
  StripeInvoice,
  StripeInvoiceLine,
  StripeInvoicePayment,
  StripeSubscription,
} from './stripe-objects.ts';

/** One subscription to one package, with everything that decides its access. */
export interface PackageSubscription {
  readonly subscriptionId: string;
  readonly customerId: string;
  readonly packageType: PackageType;
  readonly interval: Interval;
  readonly unitAmountCents: number | undefined;
  readonly currency: string;
  readonly createdAt: number;
  readonly state: SubscriptionState;
}

const paidReasons = new Set(['subscription_create', 'subscription_cycle', 'subscription_update']);
const pageSize = 100;

/** Collects a Stripe list to its last page, every entry parsed. */
async function collect<T>(list: AsyncIterable<unknown>, schema: z.ZodType<T>): Promise<T[]> {
  const entries: T[] = [];
  for await (const entry of list) entries.push(schema.parse(entry));
  return entries;
}

async function linesOf(stripe: Stripe, invoice: StripeInvoice): Promise<readonly StripeInvoiceLine[]> {
  if (!invoice.lines.has_more) return invoice.lines.data;
  return collect(stripe.invoices.listLineItems(invoice.id, { limit: pageSize }), StripeInvoiceLine);
}

interface Paid {
  readonly paidThrough?: number;
  readonly everPaid: boolean;
  readonly latest?: StripeInvoice;
}

/** The paid time of an item: only whole-period lines of paid invoices count, prorations do not. */
async function readPaid(stripe: Stripe, subscriptionId: string, itemId: string): Promise<Paid> {
  const invoices = await collect(
    stripe.invoices.list({ subscription: subscriptionId, status: 'paid', limit: pageSize }),
    StripeInvoice,
  );
  let paid: Paid = { everPaid: false };
  for (const invoice of invoices) {
    if (!paidReasons.has(invoice.billing_reason ?? '')) continue;
    for (const line of await linesOf(stripe, invoice)) {
      const details = line.parent?.subscription_item_details;
      if (details === undefined || details === null || details.proration) continue;
      if ((details.subscription_item ?? itemId) !== itemId) continue;
      const later = paid.paidThrough === undefined || line.period.end > paid.paidThrough;
      paid = {
        ...paid,
        everPaid: paid.everPaid || line.amount > 0,
        ...(later ? { paidThrough: line.period.end, latest: invoice } : {}),
      };
    }
  }
  return paid;
}

async function chargesOf(stripe: Stripe, invoice: StripeInvoice) {
  const payments = await collect(
    stripe.invoicePayments.list({ invoice: invoice.id, limit: pageSize }),
    StripeInvoicePayment,
  );
  const charges = await Promise.all(
    payments.map(async ({ payment }) => {
      if (payment.payment_intent !== undefined) {
        return collect(stripe.charges.list({ payment_intent: payment.payment_intent, limit: pageSize }), StripeCharge);
      }
      if (payment.charge === undefined) return [];
      return [StripeCharge.parse(await stripe.charges.retrieve(payment.charge))];
    }),
  );
  return charges.flat();
}

async function isFundsWithdrawn(stripe: Stripe, chargeId: string): Promise<boolean> {
  const disputes = await collect(stripe.disputes.list({ charge: chargeId, limit: pageSize }), StripeDispute);
  return disputes.some(({ status }) => status !== 'won' && !status.startsWith('warning_'));
}

/** Whether the money of the current period went back: fully refunded, or disputed and not won. */
async function readReversal(
  stripe: Stripe,
  invoice: StripeInvoice | undefined,
): Promise<SubscriptionState['reversal']> {
  if (invoice === undefined || invoice.amount_paid === 0) return undefined;
  const charges = await chargesOf(stripe, invoice);
  for (const charge of charges) {
    if (charge.disputed && (await isFundsWithdrawn(stripe, charge.id))) return 'disputed';
  }
  return charges.length > 0 && charges.every(({ refunded }) => refunded) ? 'refunded' : undefined;
}

function hasPaymentMethod(subscription: StripeSubscription, customer: StripeCustomer | undefined): boolean {
  return (
    subscription.default_payment_method !== undefined ||
    subscription.default_source !== undefined ||
    customer?.invoice_settings?.default_payment_method !== undefined ||
    customer?.default_source !== undefined
  );
}

async function readItem(
  stripe: Stripe,
  subscription: StripeSubscription,
  item: StripeSubscription['items']['data'][number],
  customer: StripeCustomer | undefined,
): Promise<PackageSubscription | undefined> {
  const sold = packageOfPrice(item.price);
  if (sold === undefined) {
    // A price that sells no package belongs to another product of the account, unless we made the subscription.
    if (subscription.metadata['package_type'] === undefined) return undefined;
    throw new Error(`subscription ${subscription.id} has a price that belongs to no package`);
  }
  const ended = isOver(subscription.status);
  const paid = ended ? { everPaid: false } : await readPaid(stripe, subscription.id, item.id);
  const reversal = ended ? undefined : await readReversal(stripe, 'latest' in paid ? paid.latest : undefined);
  const pause = subscription.pause_collection;
  return {
    ...sold,
    subscriptionId: subscription.id,
    customerId: subscription.customer,
    unitAmountCents: item.price.unit_amount ?? undefined,
    currency: item.price.currency,
    createdAt: subscription.created,
    state: {
      status: subscription.status,
      hasPaymentMethod: hasPaymentMethod(subscription, customer),
      currentPeriodEnd: item.current_period_end,
      cancelAtPeriodEnd: subscription.cancel_at_period_end,
      cancelAt: subscription.cancel_at,
      trialEnd: subscription.trial_end,
      paidThrough: 'paidThrough' in paid ? paid.paidThrough : undefined,
      everPaid: paid.everPaid,
      pause:
        pause === null || pause === undefined ? undefined : { behavior: pause.behavior, resumesAt: pause.resumes_at },
      reversal,
    },
  };
}

async function readOne(stripe: Stripe, subscriptionId: string): Promise<StripeSubscription | undefined> {
  const found = await orMissing(stripe.subscriptions.retrieve(subscriptionId));
  return found === undefined ? undefined : StripeSubscription.parse(found);
}

/** Fetches all package subscriptions of a customer, and those known by id (of an earlier customer), as Stripe has them now. */
export async function readSubscriptions(
  stripe: Stripe,
  query: { customerId: string; knownIds: readonly string[]; livemode: boolean },
): Promise<readonly PackageSubscription[]> {
  const { customerId, knownIds, livemode } = query;
  const listed = await orMissing(
    collect(stripe.subscriptions.list({ customer: customerId, status: 'all', limit: pageSize }), StripeSubscription),
  );
  const subscriptions = [...(listed ?? [])];
  for (const id of knownIds) {
    if (subscriptions.some((subscription) => subscription.id === id)) continue;
    const known = await readOne(stripe, id);
    if (known !== undefined) subscriptions.push(known);
  }
  const fetched = await orMissing(stripe.customers.retrieve(customerId));
  const customer = fetched === undefined ? undefined : StripeCustomer.parse(fetched);
  const found: PackageSubscription[] = [];
  for (const subscription of subscriptions) {
    if (subscription.livemode !== livemode) {
      log.warn('subscription of the other mode ignored', { subscription_id: subscription.id });
      continue;
    }
    for (const item of subscription.items.data) {
      const read = await readItem(stripe, subscription, item, customer);
      if (read !== undefined) found.push(read);
    }
  }
  return found;
}
