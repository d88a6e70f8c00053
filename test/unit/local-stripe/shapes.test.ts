import { readFileSync } from 'node:fs';
import { control, only, openShop, submit, type Shop } from './shop.ts';

let shop: Shop;
const seen = new Map<string, Record<string, unknown>>();

/** The fields that the official client's types give an object: all of them, and those always present. */
function fieldsOf(file: string, name: string): { all: Set<string>; always: Set<string> } {
  const path = new URL(`../../../node_modules/stripe/esm/resources/${file}.d.ts`, import.meta.url);
  const source = readFileSync(path, 'utf8').replaceAll(/\/\*\*.*?\*\//gs, '');
  const start = source.search(new RegExp(`export interface ${name}( extends [^{]+)? \\{`));
  const body = source.slice(source.indexOf('{', start) + 1, source.indexOf('\n}', start));
  const fields = [...body.matchAll(/^ {4}(\w+)(\??): /gm)];
  return {
    all: new Set(fields.map(([, field]) => field ?? '')),
    always: new Set(fields.filter(([, , optional]) => optional === '').map(([, field]) => field ?? '')),
  };
}

async function keep(path: string): Promise<void> {
  const answer = await fetch(`${shop.local.url}/v1/${path}`, {
    headers: { authorization: `Bearer ${shop.local.apiKey}` },
  });
  const found: { object: string; data?: Record<string, unknown>[] } = await answer.json();
  const object: Record<string, unknown> = found.object === 'list' ? (found.data?.[0] ?? {}) : { ...found };
  seen.set(String(object['object']), object);
}

beforeAll(async () => {
  shop = await openShop();
  const customer = await shop.customer();
  const coupon = await shop.stripe.coupons.create({ percent_off: 10, duration: 'forever' });
  await shop.stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, code: 'TEN' });
  await shop.stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:9/none', enabled_events: ['topup.failed'] });
  const session = await shop.stripe.checkout.sessions.create({
    mode: 'subscription',
    customer: customer.id,
    line_items: [{ price: await shop.price('box_month'), quantity: 1 }],
    discounts: [{ coupon: coupon.id }],
    success_url: 'http://shop.test/',
  });
  await submit(session.url ?? '', { number: '4242424242424242', expiry: '12/40' });
  const charge = only((await shop.stripe.charges.list({ customer: customer.id })).data);
  await shop.stripe.refunds.create({ charge: charge.id, amount: 1 });
  await control(shop.local, 'disputes', { charge: charge.id });
  await shop.stripe.testHelpers.testClocks.create({ frozen_time: shop.local.now() });
  const [subscription] = (await shop.stripe.subscriptions.list({ expand: ['data.discounts'] })).data;
  const [invoice] = (await shop.stripe.invoices.list()).data;
  const [discount] = subscription?.discounts ?? [];
  if (typeof discount === 'object') seen.set('discount', JSON.parse(JSON.stringify(discount)));
  const portal = await shop.stripe.billingPortal.sessions.create({ customer: customer.id });
  seen.set('billing_portal.session', JSON.parse(JSON.stringify(portal)));
  for (const path of [
    'customers',
    'products',
    'prices',
    'payment_methods',
    'coupons',
    'promotion_codes',
    'checkout/sessions',
    `checkout/sessions/${session.id}/line_items`,
    'subscriptions',
    `subscription_items?subscription=${subscription?.id}`,
    'invoices',
    `invoices/${invoice?.id}/lines`,
    'invoice_payments',
    'payment_intents',
    'charges',
    'refunds',
    'disputes',
    `balance_transactions/${String(charge.balance_transaction)}`,
    'webhook_endpoints',
    'test_helpers/test_clocks',
  ]) {
    await keep(path);
  }
});
afterAll(async () => {
  await shop.close();
});

/** Fields that the real API sends and the client's types leave out. */
const UNTYPED: Record<string, string[]> = { subscription: ['plan', 'quantity'] };

it.each([
  ['customer', 'Customers', 'Customer'],
  ['product', 'Products', 'Product'],
  ['price', 'Prices', 'Price'],
  ['payment_method', 'PaymentMethods', 'PaymentMethod'],
  ['coupon', 'Coupons', 'Coupon'],
  ['promotion_code', 'PromotionCodes', 'PromotionCode'],
  ['discount', 'Discounts', 'Discount'],
  ['checkout.session', 'Checkout/Sessions', 'Session'],
  ['item', 'LineItems', 'LineItem'],
  ['subscription', 'Subscriptions', 'Subscription'],
  ['subscription_item', 'SubscriptionItems', 'SubscriptionItem'],
  ['invoice', 'Invoices', 'Invoice'],
  ['line_item', 'InvoiceLineItems', 'InvoiceLineItem'],
  ['invoice_payment', 'InvoicePayments', 'InvoicePayment'],
  ['payment_intent', 'PaymentIntents', 'PaymentIntent'],
  ['charge', 'Charges', 'Charge'],
  ['refund', 'Refunds', 'Refund'],
  ['dispute', 'Disputes', 'Dispute'],
  ['balance_transaction', 'BalanceTransactions', 'BalanceTransaction'],
  ['webhook_endpoint', 'WebhookEndpoints', 'WebhookEndpoint'],
  ['test_helpers.test_clock', 'TestHelpers/TestClocks', 'TestClock'],
  ['billing_portal.session', 'BillingPortal/Sessions', 'Session'],
])('a %s has every field of the pinned version and no other', (object, file, name) => {
  const { all, always } = fieldsOf(file, name);
  expect(always.size).toBeGreaterThan(5);
  const keys = Object.keys(seen.get(object) ?? {});
  const strange = keys.filter((key) => !all.has(key) && !(UNTYPED[object] ?? []).includes(key));
  const missing = [...always].filter((key) => !keys.includes(key));
  expect({ strange, missing }).toEqual({ strange: [], missing: [] });
});
