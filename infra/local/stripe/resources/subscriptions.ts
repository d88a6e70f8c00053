import * as z from 'zod';
import type { Account } from '../account.ts';
import { paging, page } from '../api/list.ts';
import { bool, id, integer, mergeMetadata, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { markPaid } from '../billing/collecting.ts';
import { redeemable } from '../billing/discounts.ts';
import { createInvoice, finalizeInvoice } from '../billing/invoicing.ts';
import { creditLine } from '../billing/plan-change.ts';
import { beginPeriod, takePendingLines } from '../billing/renewing.ts';
import { startSubscription } from '../billing/starting.ts';
import { endSubscription } from '../billing/termination.ts';
import { expireIncomplete } from '../billing/timeline.ts';
import { isOver, periodOf, type Subscription } from '../objects/subscription.ts';
import { invalid, missing } from '../stripe-error.ts';
import { ownPaymentMethod } from './payment-methods.ts';
import { recurringPrice } from './subscription-items.ts';
import { cancellationDetails, itemChange, prorationBehavior, subscriptionFields } from './subscription-params.ts';
import { updateParams, updateSubscription } from './subscription-update.ts';

const DAY_SECONDS = 86_400;

const createParams = {
  ...subscriptionFields,
  billing_mode: z.strictObject({ type: z.enum(['flexible', 'classic']) }).optional(),
  cancel_at: integer.optional(),
  currency: text.optional(),
  customer: id,
  items: z.array(itemChange).min(1).max(20),
  trial_period_days: integer.optional(),
};

type CreateParams = z.output<z.ZodObject<typeof createParams>>;

function createSubscription(account: Account, params: CreateParams): Subscription {
  const customer = account.customers.must(params.customer, 'customer').id;
  const method = params.default_payment_method;
  const items = params.items.map((item, index) => ({
    price: recurringPrice(account, { id: item.price ?? '', param: `items[${index}][price]` }),
    quantity: item.quantity ?? 1,
    metadata: mergeMetadata({}, item.metadata),
  }));
  const started = startSubscription(account, {
    customer,
    items,
    trialEnd: trialEndOf(account, params),
    defaultPaymentMethod:
      method === undefined
        ? null
        : ownPaymentMethod(account, { id: method, param: 'default_payment_method', customer }).id,
    coupons: (params.discounts ?? []).map((request, index) =>
      redeemable(account, { request, customer, param: `discounts[${index}]` }),
    ),
    paymentBehavior: params.payment_behavior ?? 'allow_incomplete',
    metadata: mergeMetadata({}, params.metadata),
    description: params.description ?? null,
    trialSettings: params.trial_settings ?? null,
    patch: params.billing_mode?.type === 'classic' ? { billing_mode: { flexible: null, type: 'classic' } } : {},
  });
  const { cancel_at: cancelAt, cancel_at_period_end: atPeriodEnd } = params;
  if (cancelAt === undefined && atPeriodEnd !== true) return started;
  const ending = cancelAt === undefined ? { cancel_at_period_end: true } : { cancel_at: cancelAt };
  return updateSubscription(account, { subscription: started, params: ending });
}

function trialEndOf(account: Account, params: CreateParams): number | null {
  const { trial_end: end, trial_period_days: days } = params;
  if (end === 'now') return null;
  if (end !== undefined && days !== undefined) {
    throw invalid({ message: 'You may only specify one of these parameters: trial_end, trial_period_days.' });
  }
  if (end !== undefined && end <= account.now()) {
    throw invalid({ message: 'Invalid timestamp: must be in the future.', param: 'trial_end' });
  }
  if (days !== undefined) return days === 0 ? null : account.now() + days * DAY_SECONDS;
  return end ?? null;
}

function matchesStatus(status: string | undefined, row: Subscription): boolean {
  if (status === undefined) return row.status !== 'canceled';
  if (status === 'all') return true;
  return status === 'ended' ? isOver(row) : row.status === status;
}

function cancelNow(
  account: Account,
  options: {
    subscription: Subscription;
    prorate: boolean;
    invoiceNow: boolean;
    details: z.output<typeof cancellationDetails>;
  },
): Subscription {
  const { subscription, prorate, invoiceNow } = options;
  if (isOver(subscription)) throw missing({ noun: 'subscription', id: subscription.id });
  if (subscription.status === 'incomplete') {
    expireIncomplete(account, subscription);
    return account.subscriptions.must(subscription.id);
  }
  const now = account.now();
  const { comment, feedback } = options.details;
  if (prorate) {
    const credits = subscription.items.data.flatMap((item) => creditLine(account, { subscription, item, at: now }));
    account.pendingLines.set(subscription.id, [...(account.pendingLines.get(subscription.id) ?? []), ...credits]);
  }
  const lines = invoiceNow ? takePendingLines(account, subscription.id) : [];
  if (lines.length > 0) {
    const invoice = createInvoice(account, {
      subscription,
      lines,
      reason: 'subscription_update',
      period: { start: periodOf(subscription).start, end: now },
    });
    account.emit({ type: 'invoice.created', object: invoice });
    const finalized = finalizeInvoice(account, invoice);
    if (finalized.amount_due === 0) markPaid(account, finalized);
  }
  return endSubscription(account, {
    subscription,
    details: {
      reason: 'cancellation_requested',
      ...(comment === undefined ? {} : { comment }),
      ...(feedback === undefined ? {} : { feedback }),
    },
  });
}

function resumePaused(account: Account, subscription: Subscription): Subscription {
  if (subscription.status !== 'paused') {
    throw invalid({ message: `Subscription ${subscription.id} cannot be resumed: it is ${subscription.status}.` });
  }
  const now = account.now();
  beginPeriod(account, {
    subscription,
    start: now,
    anchor: now,
    reason: 'subscription_update',
    lastPeriod: { start: periodOf(subscription).start, end: now },
  });
  const resumed = account.subscriptions.must(subscription.id);
  account.emit({ type: 'customer.subscription.resumed', object: resumed });
  return resumed;
}

export const subscriptionRoutes = [
  route({
    method: 'POST',
    path: '/v1/subscriptions',
    params: createParams,
    handle: ({ account, params }) => createSubscription(account, params),
  }),
  route({
    method: 'GET',
    path: '/v1/subscriptions',
    params: {
      ...paging,
      collection_method: text.optional(),
      created: timeFilter.optional(),
      current_period_end: timeFilter.optional(),
      current_period_start: timeFilter.optional(),
      customer: id.optional(),
      price: id.optional(),
      status: z
        .enum([
          'active',
          'all',
          'canceled',
          'ended',
          'incomplete',
          'incomplete_expired',
          'past_due',
          'paused',
          'trialing',
          'unpaid',
        ])
        .optional(),
      test_clock: id.optional(),
    },
    handle({ account, params }) {
      const { customer, price, status } = params;
      const rows = account.subscriptions.newestFirst(
        (row) =>
          matchesStatus(status, row) &&
          (customer === undefined || row.customer === customer) &&
          (price === undefined || row.items.data.some((item) => item.price.id === price)) &&
          (params.test_clock === undefined || row.test_clock === params.test_clock) &&
          passes(params.created, row.created) &&
          passes(params.current_period_start, periodOf(row).start) &&
          passes(params.current_period_end, periodOf(row).end),
      );
      return page({ rows, url: '/v1/subscriptions', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/subscriptions/{id}',
    params: {},
    handle: ({ account, id: subscriptionId }) => account.subscriptions.must(subscriptionId),
  }),
  route({
    method: 'POST',
    path: '/v1/subscriptions/{id}',
    params: updateParams,
    handle: ({ account, id: subscriptionId, params }) =>
      updateSubscription(account, { subscription: account.subscriptions.must(subscriptionId), params }),
  }),
  route({
    method: 'DELETE',
    path: '/v1/subscriptions/{id}',
    params: {
      cancellation_details: cancellationDetails.optional(),
      invoice_now: bool.optional(),
      prorate: bool.optional(),
    },
    handle: ({ account, id: subscriptionId, params }) =>
      cancelNow(account, {
        subscription: account.subscriptions.must(subscriptionId),
        prorate: params.prorate ?? false,
        invoiceNow: params.invoice_now ?? false,
        details: params.cancellation_details ?? {},
      }),
  }),
  route({
    method: 'POST',
    path: '/v1/subscriptions/{id}/resume',
    params: {
      billing_cycle_anchor: z.enum(['now', 'unchanged']).optional(),
      payment_behavior: z.enum(['resume_on_payment_attempt', 'resume_on_payment_success']).optional(),
      proration_behavior: prorationBehavior.optional(),
    },
    handle: ({ account, id: subscriptionId }) => resumePaused(account, account.subscriptions.must(subscriptionId)),
  }),
];
