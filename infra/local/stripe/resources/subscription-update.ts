import * as z from 'zod';
import type { Account } from '../account.ts';
import { integer, mergeMetadata, orUnset } from '../api/params.ts';
import { redeem, redeemable, type DiscountRequest } from '../billing/discounts.ts';
import { creditLine, planChange } from '../billing/plan-change.ts';
import { switchPlan } from '../billing/plan-switch.ts';
import { dropPendingUpdate } from '../billing/pending-update.ts';
import { beginPeriod } from '../billing/renewing.ts';
import { isOver, periodOf, withItems, type Subscription } from '../objects/subscription.ts';
import { invalid } from '../stripe-error.ts';
import { ownPaymentMethod } from './payment-methods.ts';
import { itemsAfter } from './subscription-items.ts';
import { cancellationDetails, itemChange, pauseCollection, subscriptionFields } from './subscription-params.ts';

export const updateParams = {
  ...subscriptionFields,
  billing_cycle_anchor: z.enum(['now', 'unchanged']).optional(),
  cancel_at: z
    .union([z.literal('').transform(() => null), z.enum(['min_period_end', 'max_period_end']), integer])
    .optional(),
  cancellation_details: cancellationDetails.optional(),
  items: z.array(itemChange).max(20).optional(),
  pause_collection: orUnset(pauseCollection).optional(),
  proration_date: integer.optional(),
};

type UpdateParams = z.output<z.ZodObject<typeof updateParams>>;

const ALLOWED_WHEN_PENDING = new Set([
  'billing_cycle_anchor',
  'expand',
  'items',
  'off_session',
  'payment_behavior',
  'proration_behavior',
  'proration_date',
  'trial_end',
]);

/** Carries an update out. A change that waits for its payment replaces one that waited before. */
export function updateSubscription(
  account: Account,
  options: { subscription: Subscription; params: UpdateParams },
): Subscription {
  const { params } = options;
  assertAllowed(options);
  const changesPlan = params.items !== undefined || params.billing_cycle_anchor === 'now';
  if (changesPlan && options.subscription.pending_update !== null) dropPendingUpdate(account, options.subscription);
  const before = account.subscriptions.must(options.subscription.id);
  const patch = fieldsPatch(account, { before, params });
  if (params.trial_end !== undefined) return moveTrial(account, { before, params, patch });
  if (changesPlan) return changePlan(account, { before, params, patch });
  return account.change({
    collection: account.subscriptions,
    row: before,
    patch,
    type: 'customer.subscription.updated',
  });
}

function assertAllowed(options: { subscription: Subscription; params: UpdateParams }): void {
  const given = Object.entries(options.params).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (isOver(options.subscription)) {
    const strange = given.find((key) => !['cancellation_details', 'expand', 'metadata'].includes(key));
    if (strange !== undefined) {
      const message = 'A canceled subscription can only update its cancellation_details and metadata.';
      throw invalid({ message, param: strange });
    }
  }
  if (options.params.payment_behavior !== 'pending_if_incomplete') return;
  const strange = given.find((key) => !ALLOWED_WHEN_PENDING.has(key));
  if (strange !== undefined) {
    throw invalid({
      message: `You cannot set \`${strange}\` if \`payment_behavior\` is set to \`pending_if_incomplete\`.`,
      param: strange,
    });
  }
}

function fieldsPatch(account: Account, options: { before: Subscription; params: UpdateParams }): Partial<Subscription> {
  const { before, params } = options;
  const { description, default_payment_method: method, payment_settings: payment, trial_settings: trial } = params;
  return {
    metadata: mergeMetadata(before.metadata, params.metadata),
    ...(description === undefined ? {} : { description }),
    ...(trial === undefined ? {} : { trial_settings: trial }),
    ...(method === undefined ? {} : { default_payment_method: ownMethod(account, { before, method }) }),
    ...(payment?.save_default_payment_method === undefined
      ? {}
      : {
          payment_settings: {
            ...before.payment_settings,
            save_default_payment_method: payment.save_default_payment_method,
          },
        }),
    ...(params.discounts === undefined
      ? {}
      : { discounts: newDiscounts(account, { before, asked: params.discounts }) }),
    ...pausePatch(account, params),
    ...cancelPatch(account, options),
  };
}

function ownMethod(account: Account, options: { before: Subscription; method: string }): string {
  const { before, method } = options;
  return ownPaymentMethod(account, { id: method, param: 'default_payment_method', customer: before.customer }).id;
}

function newDiscounts(
  account: Account,
  options: { before: Subscription; asked: readonly DiscountRequest[] },
): string[] {
  const { customer, id: subscription } = options.before;
  return options.asked.map((request, index) => {
    const found = redeemable(account, { request, customer, param: `discounts[${index}]` });
    return redeem(account, { ...found, customer, subscription }).id;
  });
}

function pausePatch(account: Account, params: UpdateParams): Partial<Subscription> {
  const { pause_collection: pause } = params;
  if (pause === undefined) return {};
  if (pause === null) return { pause_collection: null };
  if (pause.resumes_at !== undefined && pause.resumes_at <= account.now()) {
    throw invalid({ message: 'resumes_at must be in the future.', param: 'pause_collection[resumes_at]' });
  }
  return { pause_collection: { behavior: pause.behavior, resumes_at: pause.resumes_at ?? null } };
}

function cancelPatch(account: Account, options: { before: Subscription; params: UpdateParams }): Partial<Subscription> {
  const { before, params } = options;
  const { comment, feedback } = params.cancellation_details ?? {};
  const details = {
    ...before.cancellation_details,
    ...(comment === undefined ? {} : { comment }),
    ...(feedback === undefined ? {} : { feedback }),
  };
  if (params.cancel_at_period_end !== undefined && params.cancel_at !== undefined) {
    throw invalid({ message: 'You may only specify one of these parameters: cancel_at, cancel_at_period_end.' });
  }
  const at = cancelTime(account, options);
  if (at === undefined) return { cancellation_details: details };
  const atPeriodEnd = params.cancel_at_period_end === true;
  if (at === null) {
    return {
      cancel_at: null,
      cancel_at_period_end: false,
      canceled_at: null,
      cancellation_details: { ...details, reason: null },
    };
  }
  return {
    cancel_at: at,
    cancel_at_period_end: atPeriodEnd,
    canceled_at: account.now(),
    cancellation_details: { ...details, reason: 'cancellation_requested' },
  };
}

/** When the subscription shall end; null takes that back, undefined leaves it. */
function cancelTime(
  account: Account,
  options: { before: Subscription; params: UpdateParams },
): number | null | undefined {
  const { cancel_at: at, cancel_at_period_end: atPeriodEnd } = options.params;
  if (atPeriodEnd !== undefined) return atPeriodEnd ? periodOf(options.before).end : null;
  if (at === 'min_period_end' || at === 'max_period_end') return periodOf(options.before).end;
  if (typeof at === 'number' && at <= account.now()) {
    throw invalid({ message: 'cancel_at must be in the future.', param: 'cancel_at' });
  }
  return at;
}

interface Step {
  before: Subscription;
  params: UpdateParams;
  patch: Partial<Subscription>;
}

function changePlan(account: Account, { before, params, patch }: Step): Subscription {
  const at = prorationTime(account, { before, wanted: params.proration_date });
  const behavior = params.proration_behavior ?? 'create_prorations';
  const items = itemsAfter(account, { subscription: before, changes: params.items ?? [], param: 'items' });
  const restart = params.billing_cycle_anchor === 'now';
  const change = planChange(account, { subscription: before, items, at, behavior, restart });
  const paymentBehavior = params.payment_behavior ?? 'allow_incomplete';
  return switchPlan(account, { before, change, at, behavior, paymentBehavior, patch });
}

/** The second from which a change counts: now, or a time inside the current period. */
export function prorationTime(account: Account, options: { before: Subscription; wanted: number | undefined }): number {
  if (options.wanted === undefined) return account.now();
  const { start, end } = periodOf(options.before);
  if (options.wanted < start || options.wanted > end) {
    throw invalid({
      message: 'Cannot specify proration date outside of current subscription period.',
      param: 'proration_date',
    });
  }
  return options.wanted;
}

function moveTrial(account: Account, { before, params, patch }: Step): Subscription {
  const now = account.now();
  const items = itemsAfter(account, { subscription: before, changes: params.items ?? [], param: 'items' });
  const { start } = periodOf(before);
  if (params.trial_end === 'now') {
    if (before.status !== 'trialing') return changePlan(account, { before, params, patch });
    beginPeriod(account, {
      subscription: before,
      items,
      start: now,
      anchor: now,
      reason: 'subscription_update',
      lastPeriod: { start, end: now },
      patch: { ...patch, trial_end: now },
    });
    return account.subscriptions.must(before.id);
  }
  const trialEnd = params.trial_end ?? now;
  if (trialEnd <= now) throw invalid({ message: 'Invalid trial_end: it must be in the future.', param: 'trial_end' });
  if (before.status !== 'trialing' && params.proration_behavior !== 'none') {
    const credits = before.items.data.flatMap((item) => creditLine(account, { subscription: before, item, at: now }));
    account.pendingLines.set(before.id, [...(account.pendingLines.get(before.id) ?? []), ...credits]);
  }
  const moved = items.map((item) => ({
    ...item,
    current_period_start: before.status === 'trialing' ? item.current_period_start : now,
    current_period_end: trialEnd,
  }));
  return account.change({
    collection: account.subscriptions,
    row: before,
    patch: {
      ...patch,
      ...withItems(before.id, moved),
      status: 'trialing',
      trial_start: before.status === 'trialing' ? before.trial_start : now,
      trial_end: trialEnd,
      billing_cycle_anchor: trialEnd,
    },
    type: 'customer.subscription.updated',
  });
}
