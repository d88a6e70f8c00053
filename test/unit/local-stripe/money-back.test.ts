import { control, idOf, only, openShop, submit, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop.close();
});

async function paidCharge() {
  const customer = await shop.customer();
  await shop.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: await shop.price('box_month') }],
  });
  return only((await shop.stripe.charges.list({ customer: customer.id })).data);
}

describe('refunds', () => {
  it('give back in part, then the rest, never more', async () => {
    const charge = await paidCharge();
    await shop.stripe.refunds.create({ charge: charge.id, amount: 400, reason: 'requested_by_customer' });
    const partly = await shop.stripe.charges.retrieve(charge.id, { expand: ['refunds'] });
    expect([partly.amount_refunded, partly.refunded, partly.refunds?.data.length]).toEqual([400, false, 1]);
    await expect(shop.stripe.refunds.create({ charge: charge.id, amount: 700 })).rejects.toMatchObject({
      param: 'amount',
    });
    await shop.stripe.refunds.create({ payment_intent: idOf(charge.payment_intent) });
    expect((await shop.stripe.charges.retrieve(charge.id)).refunded).toBe(true);
    await expect(shop.stripe.refunds.create({ charge: charge.id })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    const refunds = await shop.stripe.refunds.list({ charge: charge.id });
    expect(refunds.data.map(({ amount }) => amount)).toEqual([600, 400]);
    const events = await shop.stripe.events.list({ type: 'charge.refunded' });
    expect(events.data.map(({ data }) => data.previous_attributes)).toMatchObject([
      { amount_refunded: 400, refunded: false },
      { amount_refunded: 0 },
    ]);
  });
});

describe('disputes', () => {
  it('take the money when opened and bring it back when won', async () => {
    const charge = await paidCharge();
    const opened = await (await control(shop.local, 'disputes', { charge: charge.id })).json();
    const [dispute] = (await shop.stripe.disputes.list({ payment_intent: idOf(charge.payment_intent) })).data;
    expect(dispute).toMatchObject({
      id: opened.id,
      status: 'needs_response',
      amount: 1000,
      balance_transactions: [{ amount: -1000, fee: 1500 }],
    });
    expect((await shop.stripe.charges.retrieve(charge.id)).disputed).toBe(true);
    await control(shop.local, `disputes/${opened.id}/close`, { outcome: 'won' });
    const won = await shop.stripe.disputes.retrieve(opened.id);
    expect(won.status).toBe('won');
    expect(won.balance_transactions.map(({ amount }) => amount)).toEqual([-1000, 1000]);
    const events = await shop.stripe.events.list({ types: ['charge.dispute.created', 'charge.dispute.closed'] });
    expect(events.data.map(({ type }) => type)).toEqual(['charge.dispute.closed', 'charge.dispute.created']);
  });

  it('are lost when so closed', async () => {
    const charge = await paidCharge();
    const opened = await (await control(shop.local, 'disputes', { charge: charge.id })).json();
    await control(shop.local, `disputes/${opened.id}/close`, { outcome: 'lost' });
    expect((await shop.stripe.disputes.retrieve(opened.id)).status).toBe('lost');
  });
});

describe('the portal', () => {
  it('schedules the end by its time, takes it back, changes the card', async () => {
    const customer = await shop.customer();
    const subscription = await shop.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: await shop.price('box_month') }],
    });
    const session = await shop.stripe.billingPortal.sessions.create({
      customer: customer.id,
      return_url: 'http://shop.test/manage',
    });
    const html = await (await fetch(session.url)).text();
    expect(html).toContain('http://shop.test/manage');
    expect(html).toContain('visa •••• 4242');
    const look = () => shop.stripe.subscriptions.retrieve(subscription.id);
    expect((await submit(session.url, { action: 'cancel', subscription: subscription.id })).status).toBe(303);
    expect(await look()).toMatchObject({
      cancel_at: only(subscription.items.data).current_period_end,
      cancel_at_period_end: false,
    });
    await submit(session.url, { action: 'keep', subscription: subscription.id });
    expect((await look()).cancel_at).toBeNull();
    await submit(session.url, { action: 'card', number: '5555 5555 5555 4444', expiry: '01 / 41', cvc: '1' });
    expect(await (await fetch(session.url)).text()).toContain('mastercard •••• 4444');
    const refused = await submit(session.url, {
      action: 'card',
      number: '4000 0000 0000 0002',
      expiry: '1/41',
      cvc: '1',
    });
    expect(refused.status).toBe(402);
  });

  it('shows nobody else’s subscriptions', async () => {
    const charge = await paidCharge();
    const other = only((await shop.stripe.subscriptions.list({ customer: idOf(charge.customer) })).data);
    const me = await shop.customer();
    const session = await shop.stripe.billingPortal.sessions.create({ customer: me.id });
    expect((await submit(session.url, { action: 'cancel', subscription: other.id })).status).toBe(400);
    expect((await shop.stripe.subscriptions.retrieve(other.id)).cancel_at).toBeNull();
  });
});

it('shows what is in the account and moves the clock from the root page', async () => {
  const before = shop.local.now();
  expect((await submit(`${shop.local.url}/`, { action: 'advance', days: '1' })).status).toBe(303);
  expect(shop.local.now() - before).toBeGreaterThanOrEqual(86_400);
  const html = await (await fetch(`${shop.local.url}/`)).text();
  for (const title of ['Customers', 'Subscriptions', 'Invoices', 'Charges', 'Events']) expect(html).toContain(title);
});
