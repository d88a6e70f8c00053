import type Stripe from 'stripe';
import { DAY, eventually, idOf, only, openReceiver, openShop, submit, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop.close();
});

const CARD = { action: 'pay', number: '4242 4242 4242 4242', expiry: '12 / 40', cvc: '123' };
const DECLINED = { ...CARD, number: '4000 0000 0000 0002' };
const FAILS_LATER = { ...CARD, number: '4000 0000 0000 0341' };

async function openSession(params: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const customer = await shop.stripe.customers.create({ email: 'ada@example.test' });
  return shop.stripe.checkout.sessions.create({
    mode: 'subscription',
    customer: customer.id,
    client_reference_id: 'user_1',
    line_items: [{ price: await shop.price('box_month'), quantity: 1 }],
    metadata: { user_id: 'user_1' },
    success_url: 'http://shop.test/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://shop.test/back',
    ...params,
  });
}

describe('a checkout page', () => {
  it('starts a trial with a card: trialing, $0 invoice paid, redirect with the session id', async () => {
    const session = await openSession({
      subscription_data: { trial_period_days: 14, metadata: { user_id: 'user_1' } },
      payment_method_collection: 'always',
    });
    const html = await (await fetch(session.url ?? '')).text();
    expect(html).toContain('Start trial');
    expect(html).not.toContain('without a card');
    const answer = await submit(session.url ?? '', CARD);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`http://shop.test/done?session=${session.id}`);
    const complete = await shop.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['subscription.latest_invoice', 'line_items', 'customer'],
    });
    expect(complete).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      url: null,
      client_reference_id: 'user_1',
      subscription: {
        status: 'trialing',
        metadata: { user_id: 'user_1' },
        billing_mode: { type: 'flexible' },
        latest_invoice: { amount_due: 0, status: 'paid', billing_reason: 'subscription_create' },
      },
      line_items: { data: [{ quantity: 1, price: { lookup_key: 'box_month' } }] },
    });
    const subscription = await shop.stripe.subscriptions.retrieve(idOf(complete.subscription));
    const item = only(subscription.items.data);
    expect(item.current_period_end).toBe(subscription.trial_end);
    expect((subscription.trial_end ?? 0) - (subscription.trial_start ?? 0)).toBe(14 * DAY);
    expect(subscription.default_payment_method).toMatch(/^pm_/);
  });

  it('takes money at once without a trial, with charge, payment intent and invoice payment', async () => {
    const session = await openSession();
    expect((await submit(session.url ?? '', CARD)).status).toBe(303);
    const complete = await shop.stripe.checkout.sessions.retrieve(session.id);
    expect([complete.payment_status, complete.amount_total]).toEqual(['paid', 1000]);
    const payments = await shop.stripe.invoicePayments.list({ invoice: idOf(complete.invoice) });
    const intentId = idOf(only(payments.data).payment.payment_intent);
    const intent = await shop.stripe.paymentIntents.retrieve(intentId, { expand: ['latest_charge'] });
    expect(intent).toMatchObject({ status: 'succeeded', latest_charge: { paid: true, amount: 1000 } });
    const back = await shop.stripe.invoicePayments.list({
      payment: { type: 'payment_intent', payment_intent: intentId },
    });
    expect(only(back.data).invoice).toBe(complete.invoice);
    const invoice = await shop.stripe.invoices.retrieve(idOf(complete.invoice));
    expect(invoice.parent?.subscription_details).toMatchObject({ subscription: complete.subscription });
    const line = only(invoice.lines.data);
    expect(line.pricing?.price_details?.price).toBe(await shop.price('box_month'));
    expect(line.parent?.subscription_item_details?.proration).toBe(false);
  });

  it('shows a decline, stays open, makes nothing, and takes the next card', async () => {
    const session = await openSession();
    const refused = await submit(session.url ?? '', DECLINED);
    expect(refused.status).toBe(402);
    expect(await refused.text()).toContain('Your card was declined.');
    const open = await shop.stripe.checkout.sessions.retrieve(session.id);
    expect([open.status, open.subscription]).toEqual(['open', null]);
    expect((await shop.stripe.subscriptions.list({ customer: idOf(open.customer), status: 'all' })).data).toEqual([]);
    expect((await submit(session.url ?? '', CARD)).status).toBe(303);
    expect((await submit(session.url ?? '', CARD)).status).toBe(200);
    expect((await shop.stripe.subscriptions.list({ customer: idOf(open.customer) })).data).toHaveLength(1);
  });

  it('goes on without a card where none is required', async () => {
    const session = await openSession({
      payment_method_collection: 'if_required',
      subscription_data: {
        trial_period_days: 7,
        trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
      },
    });
    expect(await (await fetch(session.url ?? '')).text()).toContain('without a card');
    expect((await submit(session.url ?? '', { action: 'without-card' })).status).toBe(303);
    const complete = await shop.stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription'] });
    expect(complete.subscription).toMatchObject({ status: 'trialing', default_payment_method: null });
  });

  it('asks for the e-mail when there is no customer, and makes one', async () => {
    const session = await shop.stripe.checkout.sessions.create({
      mode: 'subscription',
      line_items: [{ price: await shop.price('box_month') }],
      success_url: 'http://shop.test/done',
    });
    expect((await submit(session.url ?? '', CARD)).status).toBe(400);
    expect((await submit(session.url ?? '', { ...CARD, email: 'new@example.test' })).status).toBe(303);
    expect((await shop.stripe.customers.list({ email: 'new@example.test' })).data).toHaveLength(1);
  });

  it('takes a promotion code off every invoice while the coupon lasts', async () => {
    const coupon = await shop.stripe.coupons.create({ percent_off: 50, duration: 'repeating', duration_in_months: 2 });
    await shop.stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, code: 'HALF' });
    const session = await openSession({ allow_promotion_codes: true });
    const wrong = await submit(session.url ?? '', { ...CARD, action: 'apply', promotion_code: 'NOPE' });
    expect(await wrong.text()).toContain('This code is invalid.');
    const shown = await submit(session.url ?? '', { ...CARD, action: 'apply', promotion_code: 'half' });
    expect(await shown.text()).toContain('$5.00');
    expect((await submit(session.url ?? '', { ...CARD, promotion_code: 'half' })).status).toBe(303);
    const complete = await shop.stripe.checkout.sessions.retrieve(session.id);
    expect([complete.amount_total, complete.total_details?.amount_discount]).toEqual([500, 500]);
    await shop.local.advance(shop.local.now() + 31 * DAY);
    await shop.local.advance(shop.local.now() + 31 * DAY);
    const invoices = await shop.stripe.invoices.list({ subscription: idOf(complete.subscription) });
    expect(invoices.data.map(({ total }) => total)).toEqual([1000, 500, 500]);
    expect((await shop.stripe.promotionCodes.list({ code: 'HALF' })).data[0]?.times_redeemed).toBe(1);
  });

  it('accepts a card that fails when charged later', async () => {
    const session = await openSession({ subscription_data: { trial_period_days: 7 } });
    expect((await submit(session.url ?? '', FAILS_LATER)).status).toBe(303);
    const { subscription } = await shop.stripe.checkout.sessions.retrieve(session.id);
    await shop.local.advance(shop.local.now() + 7 * DAY);
    expect((await shop.stripe.subscriptions.retrieve(idOf(subscription))).status).toBe('past_due');
  });

  it('escapes what callers put into names', async () => {
    const product = await shop.stripe.products.create({ name: '<script>alert(1)</script>' });
    const price = await shop.stripe.prices.create({
      product: product.id,
      currency: 'usd',
      unit_amount: 100,
      recurring: { interval: 'month' },
    });
    const session = await openSession({ line_items: [{ price: price.id, quantity: 1 }] });
    const html = await (await fetch(session.url ?? '')).text();
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>alert');
  });
});

describe('an open session', () => {
  it('expires by the clock, by the API, and only within its bounds', async () => {
    const soon = await openSession({ expires_at: shop.local.now() + 1800 });
    const asked = await openSession();
    expect((await shop.stripe.checkout.sessions.expire(asked.id)).status).toBe('expired');
    await expect(shop.stripe.checkout.sessions.expire(asked.id)).rejects.toMatchObject({ statusCode: 400 });
    await shop.local.advance(shop.local.now() + 1801);
    expect((await shop.stripe.checkout.sessions.retrieve(soon.id)).status).toBe('expired');
    await expect(openSession({ expires_at: shop.local.now() + 60 })).rejects.toMatchObject({ param: 'expires_at' });
    expect(await (await fetch(soon.url ?? '')).text()).toContain('expired');
  });

  it('refuses parameters that the pinned version has not', async () => {
    await expect(
      shop.stripe.rawRequest('POST', '/v1/checkout/sessions', { payment_method_types: ['card'] }),
    ).rejects.toMatchObject({ code: 'parameter_unknown' });
  });
});

it('tells the shop before it sends the buyer back, in a realistic order', async () => {
  const receiver = await openReceiver();
  const endpoint = await shop.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['*'] });
  const session = await openSession();
  await submit(session.url ?? '', CARD);
  expect(receiver.types()).toEqual([
    'customer.created',
    'payment_method.attached',
    'customer.subscription.created',
    'invoice.created',
    'payment_intent.created',
    'invoice.finalized',
    'charge.succeeded',
    'payment_intent.succeeded',
    'invoice.paid',
    'invoice.payment_succeeded',
    'customer.subscription.updated',
    'checkout.session.completed',
  ]);
  await shop.stripe.webhookEndpoints.del(endpoint.id);
  await eventually(() => receiver.received.length === 12);
  await receiver.close();
});
