import fc from 'fast-check';
import { Account } from '../../../infra/local/stripe/account.ts';
import { Api } from '../../../infra/local/stripe/api/api.ts';
import { apiRoutes } from '../../../infra/local/stripe/routes.ts';
import { idOf, openShop, type Shop } from './shop.ts';

const KEYS = [
  'customer',
  'email',
  'metadata',
  'metadata[a]',
  'items[0][price]',
  'items[0][id]',
  'items[0][quantity]',
  'items[0]',
  'line_items[0][price]',
  'mode',
  'success_url',
  'trial_end',
  'trial_period_days',
  'cancel_at',
  'cancel_at_period_end',
  'pause_collection',
  'pause_collection[behavior]',
  'proration_behavior',
  'payment_behavior',
  'amount',
  'charge',
  'subscription',
  'subscription_details[items][0][price]',
  'limit',
  'starting_after',
  'expand[]',
  'expand[0]',
  'status',
  'frozen_time',
  'url',
  'enabled_events[]',
  'promotion[coupon]',
  'percent_off',
  'duration',
  'currency',
  'unit_amount',
  'product',
  'recurring[interval]',
  'name',
  '__proto__',
  '__proto__[a]',
  'constructor[prototype]',
  'a[',
  ']',
  '[]',
  '',
  'items[99999999][price]',
  'invoice_settings[default_payment_method]',
  'payment_method',
  'created[gte]',
  'discounts',
];

let shop: Shop;
let ids: string[];
beforeAll(async () => {
  shop = await openShop();
  const customer = await shop.customer();
  const subscription = await shop.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: await shop.price('box_month') }],
  });
  const charges = await shop.stripe.charges.list({ customer: customer.id });
  ids = [customer.id, subscription.id, idOf(subscription.latest_invoice), await shop.price('big_month')];
  ids.push(...charges.data.map(({ id }) => id));
});
afterAll(async () => {
  await shop.close();
});

it('answers no malformed call with a 5xx', async () => {
  const routes = apiRoutes(async () => undefined);
  const value = fc.oneof(
    fc.constantFrom('', 'true', 'false', '0', '1', '-1', 'now', 'all', 'void', 'subscription', 'card', 'usd', 'data.x'),
    fc.integer().map(String),
    fc.string({ maxLength: 30 }),
    fc.nat(5).map((index) => ids[index] ?? ''),
  );
  const pairs = fc.array(fc.tuple(fc.constantFrom(...KEYS), value), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), fc.nat(6), pairs, async ({ method, path }, which, given) => {
      const form = new URLSearchParams(given);
      const target = path.replace('{id}', encodeURIComponent(ids[which] ?? '%2e%2e'));
      const inQuery = method === 'GET' ? `?${form}` : '';
      const answer = await fetch(`${shop.local.url}${target}${inQuery}`, {
        method,
        headers: { authorization: `Bearer ${shop.local.apiKey}` },
        ...(method === 'GET' ? {} : { body: form }),
      });
      const body: { error?: { type: string; message: string } } = await answer.json();
      expect({ status: answer.status, body }).not.toMatchObject({ status: 500 });
      if (answer.status !== 200) expect(body.error?.type).toMatch(/_error$/);
    }),
    { numRuns: 1500 },
  );
});

it('says of a route it does not know that it does not know it', () => {
  const api = new Api({ account: new Account(), apiKey: 'sk_test_x', routes: apiRoutes(async () => undefined) });
  const call = {
    query: '',
    body: '',
    authorization: 'Bearer sk_test_x',
    idempotencyKey: undefined,
    version: undefined,
  };
  expect(api.answer({ ...call, method: 'PUT', path: '/v1/customers' }).status).toBe(404);
  expect(api.answer({ ...call, method: 'GET', path: '/v1/customers/' }).status).toBe(404);
});
