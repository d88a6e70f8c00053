import type Stripe from 'stripe';
import type { SubscriptionState } from '../entitlements/access-policy.ts';
import { isOver } from '../entitlements/subscription-status.ts';
import type { Interval } from '../packages/interval.ts';
import type { PackageType } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { collect } from './collect.ts';
import { packageOfPrice } from './package-of-price.ts';
import { isRefunded, readPayments, type CustomerPayments } from './read-payments.ts';
import { orMissing } from './stripe-errors.ts';
import { StripeCustomer, StripeInvoice, StripeInvoiceLine, StripeSubscription } from './stripe-objects.ts';

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

/** What Stripe says about a customer's subscriptions. */
export interface SubscriptionsReading {
  readonly subscriptions: readonly PackageSubscription[];
  /** Subscriptions of ours whose price sells no package: what is stored about them must stay as it is. */
  readonly unreadableIds: readonly string[];
}

const paidReasons = new Set(['subscription_create', 'subscription_cycle', 'subscription_update']);
const pageSize = 100;

async function linesOf(stripe: Stripe, invoice: StripeInvoice): Promise<readonly StripeInvoiceLine[]> {
  if (!invoice.lines.has_more) return invoice.lines.data;
  return collect(stripe.invoices.listLineItems(invoice.id, { limit: pageSize }), StripeInvoiceLine);
}

/** Only whole-period lines of an item count, prorations do not. */
function isPeriodOf(itemId: string, line: StripeInvoiceLine): boolean {
  const details = line.parent?.subscription_item_details;
  return details?.proration === false && (details.subscription_item ?? itemId) === itemId;
}

interface Paid {
  readonly invoices: readonly StripeInvoice[];
  readonly paidThrough?: number;
  readonly latest?: StripeInvoice;
  readonly everPaid: boolean;
}

const nothingPaid: Paid = { invoices: [], everPaid: false };

/** The paid time of an item, from all paid invoices of its subscription. */
async function readPaid(stripe: Stripe, subscriptionId: string, itemId: string): Promise<Paid> {
  const list = stripe.invoices.list({ subscription: subscriptionId, status: 'paid', limit: pageSize });
  const invoices = await collect(list, StripeInvoice);
  let paid: Paid = { invoices, everPaid: false };
  for (const invoice of invoices.filter(({ billing_reason: reason }) => paidReasons.has(reason ?? ''))) {
    for (const line of await linesOf(stripe, invoice)) {
      if (!isPeriodOf(itemId, line)) continue;
      const later = paid.paidThrough === undefined || line.period.end > paid.paidThrough;
      paid = {
        ...paid,
        // A $0 trial and a coupon over the whole amount are no payment.
        everPaid: paid.everPaid || (line.amount > 0 && invoice.total > 0),
        ...(later ? { paidThrough: line.period.end, latest: invoice } : {}),
      };
    }
  }
  return paid;
}

/** Whether money went back: any dispute that is not won, or a full refund of the current period. */
async function readReversal(
  stripe: Stripe,
  paid: Paid,
  payments: CustomerPayments,
): Promise<SubscriptionState['reversal']> {
  if (paid.invoices.some(({ id }) => payments.disputedInvoiceIds.has(id))) return 'disputed';
  return paid.latest !== undefined && (await isRefunded(stripe, paid.latest, payments)) ? 'refunded' : undefined;
}

/** What is read once per customer; the subscriptions of one user can belong to two of them. */
interface CustomerFacts {
  readonly customer: StripeCustomer | undefined;
  readonly payments: CustomerPayments;
}

async function readCustomer(stripe: Stripe, customerId: string): Promise<CustomerFacts> {
  const fetched = await orMissing(stripe.customers.retrieve(customerId));
  const customer = fetched === undefined ? undefined : StripeCustomer.parse(fetched);
  const payments = await orMissing(readPayments(stripe, customerId));
  return { customer, payments: payments ?? { charges: [], disputedInvoiceIds: new Set() } };
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
  readFacts: (customerId: string) => Promise<CustomerFacts>,
): Promise<PackageSubscription | undefined> {
  const sold = packageOfPrice(item.price);
  if (sold === undefined) return undefined;
  const over = isOver(subscription.status);
  const paid = over ? nothingPaid : await readPaid(stripe, subscription.id, item.id);
  const facts = over ? undefined : await readFacts(subscription.customer);
  const pause = subscription.pause_collection ?? undefined;
  return {
    ...sold,
    subscriptionId: subscription.id,
    customerId: subscription.customer,
    unitAmountCents: item.price.unit_amount ?? undefined,
    currency: item.price.currency,
    createdAt: subscription.created,
    state: {
      status: subscription.status,
      hasPaymentMethod: hasPaymentMethod(subscription, facts?.customer),
      currentPeriodEnd: item.current_period_end,
      cancelAtPeriodEnd: subscription.cancel_at_period_end,
      cancelAt: subscription.cancel_at,
      trialEnd: subscription.trial_end,
      paidThrough: paid.paidThrough,
      everPaid: paid.everPaid,
      pause: pause && { behavior: pause.behavior, resumesAt: pause.resumes_at },
      reversal: facts && (await readReversal(stripe, paid, facts.payments)),
    },
  };
}

async function listSubscriptions(
  stripe: Stripe,
  query: { customerId: string; knownIds: readonly string[] },
): Promise<readonly StripeSubscription[]> {
  const list = stripe.subscriptions.list({ customer: query.customerId, status: 'all', limit: pageSize });
  const subscriptions = (await orMissing(collect(list, StripeSubscription))) ?? [];
  for (const id of query.knownIds) {
    if (subscriptions.some((subscription) => subscription.id === id)) continue;
    const known = await orMissing(stripe.subscriptions.retrieve(id));
    if (known !== undefined) subscriptions.push(StripeSubscription.parse(known));
  }
  return subscriptions;
}

/** Fetches all package subscriptions of a customer, and those known by id (of an earlier customer), as Stripe has them now. */
export async function readSubscriptions(
  stripe: Stripe,
  query: { customerId: string; knownIds: readonly string[]; livemode: boolean },
): Promise<SubscriptionsReading> {
  const memory = new Map<string, Promise<CustomerFacts>>();
  const readFacts = (customerId: string) => {
    const facts = memory.get(customerId) ?? readCustomer(stripe, customerId);
    memory.set(customerId, facts);
    return facts;
  };
  const found: PackageSubscription[] = [];
  const unreadableIds: string[] = [];
  for (const subscription of await listSubscriptions(stripe, query)) {
    const fields = { subscription_id: subscription.id };
    if (subscription.livemode !== query.livemode) {
      log.warn('subscription of the other mode ignored', fields);
      continue;
    }
    const items = await Promise.all(
      subscription.items.data.map((item) => readItem(stripe, subscription, item, readFacts)),
    );
    const sold = items.filter((item) => item !== undefined);
    found.push(...sold);
    // Without our metadata it belongs to another product of the account.
    if (sold.length > 0 || subscription.metadata['package_type'] === undefined) continue;
    log.alarm('subscription of ours has a price that sells no package', fields);
    unreadableIds.push(subscription.id);
  }
  return { subscriptions: found, unreadableIds };
}
