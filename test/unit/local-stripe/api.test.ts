import Stripe from 'stripe';
import { clientOf, control, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop.close();
});

async function failure(call: Promise<unknown>): Promise<InstanceType<typeof Stripe.errors.StripeError>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('The call should have failed');
}

describe('answers of the API', () => {
  it('refuses a wrong key', async () => {
    const stranger = new Stripe('sk_test_wrong', {
      host: '127.0.0.1',
      port: Number(new URL(shop.local.url).port),
      protocol: 'http',
      maxNetworkRetries: 0,
    });
    expect((await failure(stranger.customers.list())).statusCode).toBe(401);
  });

  it('echoes the version and names each request', async () => {
    const { lastResponse } = await shop.stripe.customers.list();
    expect(lastResponse.requestId).toMatch(/^req_/);
    expect(lastResponse.apiVersion).toBe('2026-10-28.endive');
  });

  it('names an unknown parameter, also a nested one', async () => {
    const raw = { method: 'POST', headers: { authorization: `Bearer ${shop.local.apiKey}` } };
    const answer = await fetch(`${shop.local.url}/v1/customers`, {
      ...raw,
      body: new URLSearchParams({ 'invoice_settings[colour]': 'red' }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { type: 'invalid_request_error', code: 'parameter_unknown', param: 'invoice_settings[colour]' },
    });
  });

  it('says what is missing and which integer is none', async () => {
    const missing = await failure(shop.stripe.rawRequest('POST', '/v1/products', {}));
    expect([missing.code, missing.param]).toEqual(['parameter_missing', 'name']);
    const wrong = await failure(shop.stripe.rawRequest('GET', '/v1/customers?limit=ten'));
    expect([wrong.code, wrong.param]).toEqual(['parameter_invalid_integer', 'limit']);
    expect((await failure(shop.stripe.customers.list({ limit: 101 }))).param).toBe('limit');
  });

  it('answers unknown ids and unknown paths as errors', async () => {
    const unknownId = await failure(shop.stripe.customers.retrieve('cus_nobody'));
    expect([unknownId.statusCode, unknownId.code, unknownId.param]).toEqual([404, 'resource_missing', 'id']);
    const unknownPath = await failure(shop.stripe.topups.list());
    expect([unknownPath.statusCode, unknownPath.type]).toEqual([404, 'StripeInvalidRequestError']);
  });

  it('keeps metadata, deletes a key by an empty value and all by an empty whole', async () => {
    const { id } = await shop.stripe.customers.create({ metadata: { a: '1', b: '2', __proto__x: '3' } });
    const fewer = await shop.stripe.customers.update(id, { metadata: { a: '' } });
    expect(fewer.metadata).toEqual({ b: '2', __proto__x: '3' });
    expect((await shop.stripe.customers.update(id, { metadata: '' })).metadata).toEqual({});
  });

  it('refuses keys that contradict each other', async () => {
    const answer = await shop.stripe
      .rawRequest('GET', '/v1/customers?a=1&a[b]=2')
      .then(() => 200)
      .catch((error: { statusCode: number }) => error.statusCode);
    expect(answer).toBe(400);
  });
});

describe('idempotency', () => {
  it('replays the first answer and makes nothing twice', async () => {
    const email = 'once@example.test';
    const options = { idempotencyKey: 'make-once' };
    const first = await shop.stripe.customers.create({ email }, options);
    const second = await shop.stripe.customers.create({ email }, options);
    expect(second.id).toBe(first.id);
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect((await shop.stripe.customers.list({ email })).data).toHaveLength(1);
  });

  it('refuses a key that comes back with another body', async () => {
    await shop.stripe.customers.create({ email: 'a@example.test' }, { idempotencyKey: 'other-body' });
    const error = await failure(
      shop.stripe.customers.create({ email: 'b@example.test' }, { idempotencyKey: 'other-body' }),
    );
    expect([error.statusCode, error.type]).toEqual([400, 'StripeIdempotencyError']);
  });

  it('replays a 500 too, although the work was done', async () => {
    await control(shop.local, 'faults', { kind: '500_after', method: 'POST', path: '/v1/customers' });
    const make = () => shop.stripe.customers.create({ email: 'lost@example.test' }, { idempotencyKey: 'lost' });
    expect((await failure(make())).statusCode).toBe(500);
    expect((await failure(make())).statusCode).toBe(500);
    expect((await shop.stripe.customers.list({ email: 'lost@example.test' })).data).toHaveLength(1);
  });

  it('does not keep a refusal before the work began: the same key gets through later', async () => {
    await control(shop.local, 'faults', { kind: 'lock_timeout', method: 'POST', path: '/v1/customers' });
    const make = () => shop.stripe.customers.create({ email: 'patient@example.test' }, { idempotencyKey: 'patient' });
    const refused = await failure(make());
    expect([refused.statusCode, refused.code]).toEqual([429, 'lock_timeout']);
    expect((await make()).email).toBe('patient@example.test');
  });

  it('replays a 500 that came before any work too: repeating with the same key never gets through', async () => {
    await control(shop.local, 'faults', { kind: '500_before', method: 'POST', path: '/v1/customers' });
    const patient = clientOf(shop.local, { maxNetworkRetries: 1 });
    expect((await failure(patient.customers.create({ email: 'kept@example.test' }))).statusCode).toBe(500);
  });
});

describe('lists', () => {
  it('gives every row once, newest first, over many pages', async () => {
    const email = 'many@example.test';
    const made: string[] = [];
    for (let index = 0; index < 120; index += 1) made.push((await shop.stripe.customers.create({ email })).id);
    const listed = await shop.stripe.customers.list({ email, limit: 50 }).autoPagingToArray({ limit: 1000 });
    expect(listed.map(({ id }) => id)).toEqual([...made].reverse());
  });

  it('goes back with ending_before', async () => {
    const { data } = await shop.stripe.prices.list({ limit: 3 });
    const [first, second, third] = data;
    const before = await shop.stripe.prices.list({ ending_before: third?.id ?? '', limit: 1 });
    expect(before.data.map(({ id }) => id)).toEqual([second?.id]);
    expect(before.has_more).toBe(true);
    expect(first?.id).not.toBe(second?.id);
  });
});

describe('expansion', () => {
  it('puts objects in the place of their ids, at any depth', async () => {
    const price = await shop.price('box_month');
    const customer = await shop.customer();
    const subscription = await shop.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price }],
      expand: [
        'customer.invoice_settings.default_payment_method',
        'latest_invoice.payments.data.payment.payment_intent',
      ],
    });
    expect(subscription.customer).toMatchObject({
      object: 'customer',
      invoice_settings: { default_payment_method: { object: 'payment_method', card: { last4: '4242' } } },
    });
    expect(subscription.latest_invoice).toMatchObject({
      payments: { data: [{ status: 'paid', payment: { payment_intent: { status: 'succeeded', amount: 1000 } } }] },
    });
  });

  it('works inside lists and refuses what cannot be expanded', async () => {
    const { data } = await shop.stripe.prices.list({ lookup_keys: ['box_month'], expand: ['data.product'] });
    expect(data[0]?.product).toMatchObject({ object: 'product', name: 'Box' });
    expect((await failure(shop.stripe.prices.list({ expand: ['data.colour'] }))).statusCode).toBe(400);
  });
});

describe('the catalogue', () => {
  it('finds prices by lookup key and moves a key only when told to', async () => {
    const { data } = await shop.stripe.prices.list({ lookup_keys: ['box_year', 'big_month'], active: true });
    expect(data.map(({ unit_amount }) => unit_amount).sort()).toEqual([10_000, 3000]);
    const product = (await shop.stripe.products.list({ active: true })).data[0];
    const again = {
      product: product?.id ?? '',
      currency: 'usd',
      unit_amount: 1,
      lookup_key: 'moving',
      recurring: { interval: 'month' },
    } as const;
    const first = await shop.stripe.prices.create(again);
    expect((await failure(shop.stripe.prices.create(again))).param).toBe('lookup_key');
    const second = await shop.stripe.prices.create({ ...again, transfer_lookup_key: true });
    expect(second.lookup_key).toBe('moving');
    expect((await shop.stripe.prices.retrieve(first.id)).lookup_key).toBeNull();
    expect(second.unit_amount_decimal?.toString()).toBe('1');
  });
});
