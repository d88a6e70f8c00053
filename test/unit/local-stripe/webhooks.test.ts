import { API_VERSION } from '../../../infra/local/stripe/account.ts';
import { control, DAY, eventually, only, openReceiver, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});

it('are signed so that the official client accepts them, with the full envelope', async () => {
  const receiver = await openReceiver();
  const endpoint = await shop.stripe.webhookEndpoints.create({
    url: receiver.url,
    enabled_events: ['customer.created'],
    api_version: API_VERSION,
  });
  expect((await shop.stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
  const customer = await shop.stripe.customers.create({ email: 'a@example.test' }, { idempotencyKey: 'key-1' });
  await shop.stripe.customers.update(customer.id, { name: 'not listened to' });
  await eventually(() => receiver.received.length > 0);
  const { body, signature } = only(receiver.received);
  const event = shop.stripe.webhooks.constructEvent(body, signature, endpoint.secret ?? '');
  expect(event).toMatchObject({
    object: 'event',
    type: 'customer.created',
    api_version: API_VERSION,
    livemode: false,
    pending_webhooks: 1,
    request: { idempotency_key: 'key-1' },
    data: { object: { id: customer.id } },
  });
  expect(event.request?.id).toBe(customer.lastResponse.requestId);
  expect(() => shop.stripe.webhooks.constructEvent(`${body} `, signature, endpoint.secret ?? '')).toThrow();
  await eventually(() => receiver.received.length === 1);
  expect((await shop.stripe.events.retrieve(event.id)).pending_webhooks).toBe(0);
  await receiver.close();
});

it('are tried again after a 500 until the receiver takes them, and the log shows each try', async () => {
  const receiver = await openReceiver((_, index) => (index < 2 ? 500 : 200));
  await shop.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['product.created'] });
  await shop.stripe.products.create({ name: 'Retried' });
  await eventually(() => receiver.received.length === 3);
  const ids = receiver.received.map(({ body }): string => JSON.parse(body).id);
  expect(new Set(ids).size).toBe(1);
  const log = async () => (await fetch(`${shop.local.url}/_local/deliveries?event=${ids[0]}`)).json();
  await eventually(() => receiver.received.length === 3);
  const { deliveries } = await log();
  expect(deliveries.slice(0, 2).map((row: { status: number }) => row.status)).toEqual([500, 500]);
  await receiver.close();
});

it('list what no endpoint took', async () => {
  const receiver = await openReceiver(() => 500);
  await shop.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['product.created'] });
  await shop.stripe.products.create({ name: 'Refused' });
  await shop.stripe.customers.create({});
  const undelivered = await shop.stripe.events.list({ delivery_success: false });
  expect(undelivered.data.map(({ type }) => type)).toEqual(['product.created']);
  await receiver.close();
});

it('come in the order of the events, and again when asked', async () => {
  const receiver = await openReceiver();
  await shop.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['customer.created'] });
  const made: string[] = [];
  for (let index = 0; index < 20; index += 1) made.push((await shop.stripe.customers.create({})).id);
  await eventually(() => receiver.received.length === 20);
  expect(receiver.received.map(({ body }): string => JSON.parse(body).data.object.id)).toEqual(made);
  const eventId: string = JSON.parse(receiver.received[0]?.body ?? '').id;
  await control(shop.local, `events/${eventId}/redeliver`, { times: 2 });
  expect(receiver.received.slice(20).map(({ body }): string => JSON.parse(body).id)).toEqual([eventId, eventId]);
  await receiver.close();
});

it('are attempted before an advance of the clock resolves', async () => {
  const receiver = await openReceiver();
  await shop.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['invoice.paid'] });
  const customer = await shop.customer();
  await shop.stripe.subscriptions.create({ customer: customer.id, items: [{ price: await shop.price('box_month') }] });
  await shop.local.advance(shop.local.now() + 93 * DAY);
  expect(receiver.received).toHaveLength(4);
  await receiver.close();
});

describe('the clock', () => {
  it('moves by control route and tells who listens', async () => {
    const heard: number[] = [];
    shop.local.onClockChange((offset) => heard.push(offset));
    const target = shop.local.now() + 3 * DAY;
    const answer = await (await control(shop.local, 'clock', { advance_to: target })).json();
    expect(answer.now).toBeGreaterThanOrEqual(target);
    expect(heard).toEqual([answer.offset_seconds]);
    await control(shop.local, 'clock', { advance_seconds: 60 });
    expect(heard).toHaveLength(2);
    expect((await control(shop.local, 'clock', { advance_seconds: 'x' })).status).toBe(400);
  });

  it('moves by a test clock, which reports ready', async () => {
    const start = shop.local.now();
    const clock = await shop.stripe.testHelpers.testClocks.create({ frozen_time: start, name: 'story' });
    const customer = await shop.stripe.customers.create({ test_clock: clock.id });
    expect(customer.test_clock).toBe(clock.id);
    const advancing = await shop.stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: start + 10 * DAY });
    expect(advancing.status).toBe('advancing');
    for (;;) {
      const now = await shop.stripe.testHelpers.testClocks.retrieve(clock.id);
      if (now.status === 'ready') break;
    }
    expect(shop.local.now()).toBeGreaterThanOrEqual(start + 10 * DAY);
    const ready = await shop.stripe.events.list({ type: 'test_helpers.test_clock.ready' });
    expect(ready.data).toHaveLength(1);
  });
});
