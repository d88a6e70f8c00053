import { userId } from '../helpers/proxy-event.ts';

const day = 86_400;
const now = Math.floor(Date.now() / 1000);

/** The customer, the subscription and the package that every stand-in speaks of. */
export const rented = {
  packageType: 'us_box',
  customerId: 'cus_1',
  subscriptionId: 'sub_1',
  periodEnd: now + 20 * day,
} as const;

const price = {
  id: 'price_1',
  object: 'price',
  currency: 'usd',
  unit_amount: 2999,
  lookup_key: 'us_box_month',
  metadata: { package_type: rented.packageType },
  recurring: { interval: 'month' },
};

const subscription = {
  id: rented.subscriptionId,
  object: 'subscription',
  created: now - 10 * day,
  livemode: false,
  status: 'active',
  customer: rented.customerId,
  metadata: { user_id: userId, package_type: rented.packageType },
  cancel_at: null,
  cancel_at_period_end: false,
  trial_end: null,
  default_payment_method: 'pm_1',
  pause_collection: null,
  items: { object: 'list', data: [{ id: 'si_1', current_period_end: rented.periodEnd, price }] },
};

const invoice = {
  id: 'in_1',
  object: 'invoice',
  created: now - 10 * day,
  billing_reason: 'subscription_create',
  amount_paid: 2999,
  total: 2999,
  lines: {
    object: 'list',
    data: [
      {
        amount: 2999,
        period: { start: now - 10 * day, end: rented.periodEnd },
        parent: {
          type: 'subscription_item_details',
          subscription_item_details: { proration: false, subscription_item: 'si_1' },
        },
      },
    ],
    has_more: false,
  },
};

const session = {
  id: 'cs_1',
  object: 'checkout.session',
  customer: rented.customerId,
  status: 'complete',
  url: 'https://checkout.example.com/cs_1',
  expires_at: now + 1860,
  metadata: {},
};

const customer = { id: rented.customerId, object: 'customer', email: 'somebody@example.com', invoice_settings: {} };
const listOf = (...data: readonly unknown[]) => ({ object: 'list', url: '/v1/list', has_more: false, data });

const answers: readonly (readonly [path: RegExp, answer: unknown])[] = [
  [/^\/v1\/subscriptions$/, listOf(subscription)],
  [/^\/v1\/subscriptions\/\w+$/, subscription],
  [/^\/v1\/customers(\/\w+)?$/, customer],
  [/^\/v1\/prices$/, listOf(price)],
  [/^\/v1\/invoices$/, listOf(invoice)],
  [/^\/v1\/checkout\/sessions(\/\w+)?$/, session],
  [/^\/v1\/(charges|disputes|invoice_payments|promotion_codes)$/, listOf()],
];

/** What Stripe answers to a path; `undefined` for one that no measured request uses. */
export function stripeAnswer(path: string): unknown {
  return answers.find(([pattern]) => pattern.test(path))?.[1];
}
