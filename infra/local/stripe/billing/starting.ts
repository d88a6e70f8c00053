import type { Account } from '../account.ts';
import { newId } from '../ids.ts';
import type { Invoice } from '../objects/invoice.ts';
import type { Coupon } from '../objects/coupon.ts';
import { intervalOf, type Price } from '../objects/price.ts';
import { newItem, newSubscription, withItems, type Subscription, type TrialSettings } from '../objects/subscription.ts';
import type { Metadata } from '../wire.ts';
import { nextBoundary } from './calendar.ts';
import { chargeableMethod } from './cards.ts';
import { assertChargeable, noPaymentMethod } from './charging.ts';
import { collect, markPaid } from './collecting.ts';
import { redeem, reductionOf } from './discounts.ts';
import { createInvoice, draftInvoice, finalizeInvoice } from './invoicing.ts';
import { serviceLine, trialLine } from './lines.ts';

export type PaymentBehavior =
  'allow_incomplete' | 'default_incomplete' | 'error_if_incomplete' | 'pending_if_incomplete';

interface StartOptions {
  customer: string;
  items: readonly { price: Price; quantity: number; metadata?: Metadata }[];
  trialEnd: number | null;
  defaultPaymentMethod: string | null;
  coupons: readonly { coupon: Coupon; promotionCode: string | null }[];
  paymentBehavior: PaymentBehavior;
  metadata: Metadata;
  description: string | null;
  trialSettings: TrialSettings | null;
  checkoutSession?: string;
  patch?: Partial<Subscription>;
}

/** Starts a subscription: its first period or trial, its first invoice and, where money is due, its first payment. */
export function startSubscription(account: Account, options: StartOptions): Subscription {
  const planned = planSubscription(account, options);
  checkPayment(account, { options, planned });
  const discounts = options.coupons.map((each) =>
    redeem(account, {
      ...each,
      customer: options.customer,
      subscription: planned.id,
      ...(options.checkoutSession === undefined ? {} : { checkoutSession: options.checkoutSession }),
    }),
  );
  account.subscriptions.put({ ...planned, discounts: discounts.map((each) => each.id) });
  rememberCurrency(account, planned);
  const invoice = createInvoice(account, firstInvoice(account, account.subscriptions.must(planned.id)));
  account.emit({ type: 'customer.subscription.created', object: account.subscriptions.must(planned.id) });
  account.emit({ type: 'invoice.created', object: invoice });
  settleFirst(account, { invoice: finalizeInvoice(account, invoice), behavior: options.paymentBehavior });
  return account.subscriptions.must(planned.id);
}

/** The subscription as it would begin; nothing is stored. */
export function planSubscription(account: Account, options: StartOptions): Subscription {
  const now = account.now();
  const id = newId('sub');
  const first = options.items[0];
  if (first === undefined) throw new Error('A subscription needs an item');
  const trialing = options.trialEnd !== null && options.trialEnd > now;
  const trialEnd = trialing ? options.trialEnd : null;
  const end = trialEnd ?? nextBoundary({ anchor: now, interval: intervalOf(first.price), after: now });
  const items = options.items.map((item) =>
    newItem({ ...item, created: now, current_period_start: now, current_period_end: end, subscription: id }),
  );
  return newSubscription({
    id,
    ...withItems(id, items),
    billing_cycle_anchor: trialEnd ?? now,
    created: now,
    currency: first.price.currency,
    customer: options.customer,
    default_payment_method: options.defaultPaymentMethod,
    description: options.description,
    metadata: options.metadata,
    status: trialing ? 'trialing' : 'incomplete',
    test_clock: account.customers.get(options.customer)?.test_clock ?? null,
    trial_start: trialing ? now : null,
    trial_end: trialEnd,
    ...(options.trialSettings === null ? {} : { trial_settings: options.trialSettings }),
    ...options.patch,
  });
}

/** What the first invoice of a planned subscription bills. */
export function firstInvoice(account: Account, subscription: Subscription) {
  const now = account.now();
  const lines = subscription.items.data.map((item) => {
    const period = { start: item.current_period_start, end: item.current_period_end };
    return subscription.status === 'trialing'
      ? trialLine(account, { subscription, item, period })
      : serviceLine(account, { subscription, item, period });
  });
  return { subscription, lines, reason: 'subscription_create' as const, period: { start: now, end: now } };
}

function checkPayment(account: Account, { options, planned }: { options: StartOptions; planned: Subscription }): void {
  const reductions = options.coupons.map(({ coupon }) => reductionOf({ discountId: coupon.id, coupon }));
  const amount = draftInvoice(account, { ...firstInvoice(account, planned), reductions }).amount_due;
  const method = chargeableMethod(account, { customer: options.customer, preferred: options.defaultPaymentMethod });
  switch (options.paymentBehavior) {
    case 'error_if_incomplete':
      assertChargeable(account, { customer: options.customer, method, amount });
      return;
    case 'allow_incomplete':
    case 'pending_if_incomplete':
      if (amount > 0 && method === undefined) throw noPaymentMethod();
      return;
    case 'default_incomplete':
      return;
    default:
      options.paymentBehavior satisfies never;
  }
}

function settleFirst(account: Account, options: { invoice: Invoice; behavior: PaymentBehavior }): void {
  const { invoice, behavior } = options;
  if (invoice.amount_due === 0) markPaid(account, invoice);
  else if (behavior !== 'default_incomplete') collect(account, { invoice });
}

function rememberCurrency(account: Account, subscription: Subscription): void {
  const customer = account.customers.get(subscription.customer);
  if (customer?.currency === null) account.customers.put({ ...customer, currency: subscription.currency });
}
