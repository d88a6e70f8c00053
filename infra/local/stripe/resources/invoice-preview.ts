import * as z from 'zod';
import type { Account } from '../account.ts';
import { bool, id, integer, text } from '../api/params.ts';
import { nextBoundary } from '../billing/calendar.ts';
import { redeemable, reductionOf, reductionsAt, type DiscountRequest } from '../billing/discounts.ts';
import type { Reduction } from '../billing/discounting.ts';
import { draftInvoice } from '../billing/invoicing.ts';
import { serviceLine } from '../billing/lines.ts';
import { planChange, type PlanChange } from '../billing/plan-change.ts';
import { firstInvoice, planSubscription } from '../billing/starting.ts';
import { newId } from '../ids.ts';
import type { Invoice, InvoiceLine } from '../objects/invoice.ts';
import { intervalOf } from '../objects/price.ts';
import { isOver, periodOf, type Subscription } from '../objects/subscription.ts';
import { invalid, StripeError } from '../stripe-error.ts';
import { itemsAfter, recurringPrice } from './subscription-items.ts';
import { discounts, itemChange, prorationBehavior } from './subscription-params.ts';
import { prorationTime } from './subscription-update.ts';

export const previewParams = {
  customer: id.optional(),
  currency: text.optional(),
  discounts: discounts.optional(),
  preview_mode: z.enum(['next', 'recurring']).optional(),
  subscription: id.optional(),
  subscription_details: z
    .strictObject({
      billing_cycle_anchor: z.enum(['now', 'unchanged']).optional(),
      cancel_at: z.union([z.literal('').transform(() => null), integer]).optional(),
      cancel_at_period_end: bool.optional(),
      cancel_now: bool.optional(),
      items: z.array(itemChange).max(20).optional(),
      proration_behavior: prorationBehavior.optional(),
      proration_date: integer.optional(),
      trial_end: z.union([z.literal('now'), integer]).optional(),
    })
    .optional(),
};

type PreviewParams = z.output<z.ZodObject<typeof previewParams>>;

/** The invoice that would come next, or that a change would make; nothing is stored. */
export function previewInvoice(account: Account, params: PreviewParams): Invoice {
  if (params.subscription === undefined) return previewStart(account, params);
  const subscription = account.subscriptions.must(params.subscription, 'subscription');
  if (params.customer !== undefined && params.customer !== subscription.customer) {
    throw invalid({ message: 'The subscription does not belong to this customer.', param: 'customer' });
  }
  if (isOver(subscription)) throw noUpcoming(subscription);
  const details = params.subscription_details ?? {};
  const at = prorationTime(account, { before: subscription, wanted: details.proration_date });
  const behavior = details.proration_behavior ?? 'create_prorations';
  const items = itemsAfter(account, {
    subscription,
    changes: details.items ?? [],
    param: 'subscription_details[items]',
  });
  const restart = details.billing_cycle_anchor === 'now';
  const change = planChange(account, { subscription, items, at, behavior, restart });
  const reductions = reductionsOf(account, { params, subscription });
  const changes = details.items !== undefined || restart;
  if (changes && (behavior === 'always_invoice' || change.restarts)) {
    const lines = [...pending(account, subscription), ...change.lines];
    return upcoming(account, { subscription, lines, at, period: { start: at, end: at }, reductions });
  }
  return previewRenewal(account, { subscription, change, reductions, ends: endOf({ subscription, params }) });
}

function pending(account: Account, subscription: Subscription): readonly InvoiceLine[] {
  return account.pendingLines.get(subscription.id) ?? [];
}

/** When the subscription would end, with the asked changes. */
function endOf(options: { subscription: Subscription; params: PreviewParams }): number | null {
  const { subscription } = options;
  const details = options.params.subscription_details;
  if (details?.cancel_now === true) return 0;
  if (details?.cancel_at_period_end === true) return periodOf(subscription).end;
  if (details?.cancel_at_period_end === false) return null;
  return details?.cancel_at === undefined ? subscription.cancel_at : details.cancel_at;
}

function previewRenewal(
  account: Account,
  options: {
    subscription: Subscription;
    change: PlanChange;
    reductions: readonly Reduction[];
    ends: number | null;
  },
): Invoice {
  const { subscription, change, reductions, ends } = options;
  const { start, end } = periodOf(subscription);
  const waiting = [...pending(account, subscription), ...change.lines];
  const goesOn = ends === null || ends > end;
  if (!goesOn && waiting.length === 0) throw noUpcoming(subscription);
  const service = goesOn
    ? change.items.map((item) => {
        const anchor = subscription.billing_cycle_anchor;
        const next = { start: end, end: nextBoundary({ anchor, interval: intervalOf(item.price), after: end }) };
        return serviceLine(account, { subscription, item, period: next, ...(ends === null ? {} : { until: ends }) });
      })
    : [];
  const lines = [...waiting, ...service];
  return upcoming(account, { subscription, lines, at: end, period: { start, end }, reductions });
}

function upcoming(
  account: Account,
  options: {
    subscription: Subscription;
    lines: readonly InvoiceLine[];
    at: number;
    period: { start: number; end: number };
    reductions: readonly Reduction[];
  },
): Invoice {
  const draft = draftInvoice(account, { ...options, reason: 'upcoming', id: newId('upcoming_in') });
  return { ...draft, created: options.at, next_payment_attempt: options.at, auto_advance: true };
}

function reductionsOf(
  account: Account,
  options: { params: PreviewParams; subscription: Subscription },
): readonly Reduction[] {
  const { params, subscription } = options;
  if (params.discounts !== undefined) {
    return asked(account, { requests: params.discounts, customer: subscription.customer });
  }
  return reductionsAt(account, { discountIds: subscription.discounts, at: account.now() });
}

function asked(
  account: Account,
  options: { requests: readonly DiscountRequest[]; customer: string | null },
): Reduction[] {
  return options.requests.map((request, index) => {
    const { coupon } = redeemable(account, { request, customer: options.customer, param: `discounts[${index}]` });
    return reductionOf({ discountId: newId('di'), coupon });
  });
}

function previewStart(account: Account, params: PreviewParams): Invoice {
  const customer = account.customers.must(params.customer ?? '', 'customer').id;
  const details = params.subscription_details ?? {};
  const items = (details.items ?? []).map((item, index) => ({
    price: recurringPrice(account, { id: item.price ?? '', param: `subscription_details[items][${index}][price]` }),
    quantity: item.quantity ?? 1,
  }));
  if (items.length === 0) {
    throw new StripeError({
      status: 404,
      code: 'invoice_upcoming_none',
      message: `No upcoming invoices for customer: ${customer}`,
    });
  }
  const planned = planSubscription(account, {
    customer,
    items,
    trialEnd: typeof details.trial_end === 'number' ? details.trial_end : null,
    defaultPaymentMethod: null,
    coupons: [],
    paymentBehavior: 'default_incomplete',
    metadata: {},
    description: null,
    trialSettings: null,
  });
  const reductions = asked(account, { requests: params.discounts ?? [], customer });
  const first = firstInvoice(account, planned);
  return upcoming(account, { ...first, at: account.now(), reductions });
}

function noUpcoming(subscription: Subscription): StripeError {
  return new StripeError({
    status: 404,
    code: 'invoice_upcoming_none',
    message: `No upcoming invoices for customer: ${subscription.customer}`,
  });
}
