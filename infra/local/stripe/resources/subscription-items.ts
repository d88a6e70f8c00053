import type { Account } from '../account.ts';
import { paging, page } from '../api/list.ts';
import { id, mergeMetadata } from '../api/params.ts';
import { route } from '../api/route.ts';
import { planOf, type Price } from '../objects/price.ts';
import { newItem, periodOf, type Subscription, type SubscriptionItem } from '../objects/subscription.ts';
import { invalid } from '../stripe-error.ts';
import type { ItemChange } from './subscription-params.ts';

/** The items of a subscription after the asked changes; nothing is stored. */
export function itemsAfter(
  account: Account,
  options: { subscription: Subscription; changes: readonly ItemChange[]; param: string },
): SubscriptionItem[] {
  const { subscription, changes, param } = options;
  let items = [...subscription.items.data];
  changes.forEach((change, index) => {
    const place = `${param}[${index}]`;
    if (change.id === undefined) {
      items = [...items, addedItem(account, { subscription, change, place })];
      return;
    }
    const before = items.find((item) => item.id === change.id);
    if (before === undefined) {
      throw invalid({
        message: `No such subscription_item: '${change.id}'`,
        code: 'resource_missing',
        param: `${place}[id]`,
      });
    }
    items =
      change.deleted === true
        ? items.filter((item) => item !== before)
        : items.map((item) => (item === before ? changedItem(account, { item, change, place }) : item));
  });
  assertValid(items, param);
  return items;
}

function addedItem(
  account: Account,
  options: { subscription: Subscription; change: ItemChange; place: string },
): SubscriptionItem {
  const { subscription, change, place } = options;
  if (change.price === undefined) throw invalid({ message: `Missing required param: ${place}[price].`, param: place });
  const { start, end } = periodOf(subscription);
  return newItem({
    price: recurringPrice(account, { id: change.price, param: `${place}[price]` }),
    quantity: change.quantity ?? 1,
    metadata: mergeMetadata({}, change.metadata),
    created: account.now(),
    current_period_start: start,
    current_period_end: end,
    subscription: subscription.id,
  });
}

function changedItem(
  account: Account,
  options: { item: SubscriptionItem; change: ItemChange; place: string },
): SubscriptionItem {
  const { item, change, place } = options;
  const price =
    change.price === undefined
      ? item.price
      : recurringPrice(account, { id: change.price, param: `${place}[price]`, kept: item.price.id });
  return {
    ...item,
    price,
    plan: planOf(price),
    quantity: change.quantity ?? item.quantity,
    metadata: mergeMetadata(item.metadata, change.metadata),
  };
}

/** An active recurring price; the one that an item has already may be inactive. */
export function recurringPrice(account: Account, options: { id: string; param: string; kept?: string }): Price {
  const { param } = options;
  const price = account.prices.must(options.id, param);
  if (!price.active && price.id !== options.kept) {
    throw invalid({ message: `The price specified is inactive: ${price.id}.`, code: 'price_inactive', param });
  }
  if (price.recurring === null) {
    throw invalid({
      message:
        'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.',
      param,
    });
  }
  return price;
}

function assertValid(items: readonly SubscriptionItem[], param: string): void {
  if (items.length === 0) throw invalid({ message: 'A subscription must have at least one active plan.', param });
  const intervals = new Set(items.map(({ plan }) => `${plan.interval} ${plan.interval_count}`));
  if (intervals.size > 1) {
    throw invalid({ message: 'The local Stripe keeps all items of a subscription on one interval.', param });
  }
  const prices = new Set(items.map(({ price }) => price.id));
  if (prices.size < items.length) {
    throw invalid({ message: 'Cannot add multiple subscription items with the same plan.', param });
  }
}

export const subscriptionItemRoutes = [
  route({
    method: 'GET',
    path: '/v1/subscription_items',
    params: { ...paging, subscription: id },
    handle({ account, params }) {
      const rows = account.subscriptions.must(params.subscription, 'subscription').items.data;
      return page({ rows, url: '/v1/subscription_items', params });
    },
  }),
];
