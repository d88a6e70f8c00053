import { once } from 'node:events';
import { request } from 'node:http';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import Stripe from 'stripe';
import { localClient, localEnvironment } from '../../../infra/local/aws/place.ts';
import { eventually } from '../../../infra/local/eventually.ts';
import { freePort } from '../../../infra/local/free-port.ts';
import { payCheckout } from '../../../infra/local/pay-checkout.ts';
import { call, signIn, signUp, type Person } from '../../../infra/local/person.ts';
import { startStack, type Stack } from '../../../infra/local/stack.ts';
import { proxyEvent } from '../../helpers/proxy-event.ts';

const product = { name: 'Hair dryer', description: 'Hair dryer for consumers, 230 V AC, 2000 W.' };
const logs: string[] = [];
let stack: Stack;
let bundle: Person;
let s3: S3Client;
let bucket: string;

beforeAll(async () => {
  stack = await startStack({ port: 0, log: (line) => logs.push(line) });
  bundle = await signIn(stack.doors, 'bundle@example.com', 'bundle-password');
  s3 = new S3Client(localClient(stack.aws.endpoints.s3));
  bucket = stack.aws.outputs['NormsBucketName'] ?? '';
}, 60_000);
afterAll(async () => {
  s3.destroy();
  await stack.close();
});

const put = (key: string, body: string) => s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
type Records = readonly Readonly<Record<string, unknown>>[];
/** Status and code of a problem that a handler answers. */
const told = ({ statusCode, body }: { statusCode: number; body: string }) => `${statusCode} ${JSON.parse(body).code}`;
const errorsOf = (records: Records) => records.filter(({ event }) => event === 'error');

describe('a database file', () => {
  it.each([
    [
      'that is gone',
      'norms_japan',
      'missing',
      () => s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'databases/norms_japan.json' })),
    ],
    ['that is no JSON', 'norms_india', 'invalid', () => put('databases/norms_india.json', '[{"id": broken')],
    [
      'whose norm breaks the schema',
      'norms_china',
      'invalid',
      () => put('databases/norms_china.json', '[{"id":"GB 1"}]'),
    ],
  ])('%s is reported, and the others go on', async (_name, database, code, damage) => {
    await damage();
    const reported = (answer: Records) => errorsOf(answer).find((error) => error['database'] === `${database}.json`);
    let records: Records = [];
    await eventually(`${database} is reported`, async () => {
      records = await bundle.analyze({ product });
      return reported(records) !== undefined;
    });
    expect(reported(records)).toMatchObject({ code });
    expect(
      records.some(({ event, norm }) => event === 'match' && JSON.stringify(norm).includes('"db":"norms_iec"')),
    ).toBe(true);
    expect(records.at(-1)).toMatchObject({ event: 'end', complete: false });
  });

  it('that cannot be read hides no norm of another, and what may lie in it is not denied', async () => {
    await put('databases/norms_india.json', '[{"id": broken');
    await eventually('a norm that nobody knows may lie there', async () => {
      const { status, body } = await bundle.get('/api/norms/IS%20999999');
      return status === 503 && body['code'] === 'norms-unavailable';
    });
    expect((await bundle.get('/api/norms/2014%2F35%2FEU')).status).toBe(200);
  });

  it('that cannot be counted recommends nothing', async () => {
    await put('databases/norms_india.json', '[{"id": broken');
    const customer = await signIn(stack.doors, 'customer@example.com', 'customer-password');
    await eventually('no recommendation by half a count', async () => {
      const { status, body } = await customer.post('/api/packages/recommend', { product });
      return status === 503 && body['code'] === 'norms-unavailable';
    });
  });
});

describe('a reader that goes away', () => {
  it('stops the analysis and leaves nothing running', async () => {
    const body = JSON.stringify({ product });
    const sent = request(`${stack.doors.api}/api/analyze`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bundle.token}`, 'content-type': 'application/json' },
    });
    sent.end(body);
    const [response] = await once(sent, 'response');
    await once(response, 'data');
    response.destroy();
    sent.destroy();
    await stack.aws.idle();
    expect((await bundle.get('/api/packages/my-packages')).status).toBe(200);
  });
});

describe('the webhook', () => {
  it('answers 500 when the queue does not take the event, so that Stripe tries again', async () => {
    const now = Math.floor(Date.now() / 1000);
    const closed = `http://127.0.0.1:${await freePort()}`;
    Object.assign(process.env, {
      SITE_URL: stack.doors.api,
      AWS_ENDPOINT_URL_SQS: closed,
      BILLING_EVENTS_QUEUE_URL: `${closed}/000000000000/billing-events`,
      STRIPE_SECRET_NAME: 'database-packages/stripe',
      STRIPE_LIVEMODE: 'false',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: stack.aws.endpoints.secretsManager,
      ...localEnvironment,
    });
    const { handler } = await import('../../../functions/http/stripe-webhook.ts');
    const payload = JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type: 'invoice.paid',
      created: now,
      livemode: false,
      api_version: '2026-10-28.endive',
      data: { object: { id: 'in_1', object: 'invoice', customer: 'cus_1' } },
    });
    const signature = Stripe.webhooks.generateTestHeaderString({
      payload,
      secret: stack.webhookSecret,
      timestamp: now,
    });
    for (const [body, isBase64Encoded] of [
      [payload, false],
      [Buffer.from(payload).toString('base64'), true],
    ] as const) {
      const event = proxyEvent({ body, isBase64Encoded, headers: { 'Stripe-Signature': signature } });
      const answer = await handler(event);
      expect(told(answer)).toBe('500 queue-unavailable');
    }
  });

  it('loses nothing while the consumer fails: the rental opens when Stripe can be read again', async () => {
    const person = await signUp(stack.doors, 'patient@example.com', 'patient-password');
    const purchase = await person.post('/api/packages/purchase', { package_type: 'us_box', is_trial: true });
    expect(purchase.status).toBe(201);
    const fault = { kind: '500_before', method: 'GET', path: '/v1/subscriptions', times: 4 };
    expect((await call(stack.stripe.url, '/_local/faults', { body: fault })).status).toBe(200);
    await payCheckout(String(purchase.body['checkout_url']));
    await eventually('the rental is open', async () =>
      JSON.stringify((await person.get('/api/packages/my-packages')).body).includes('"status":"trialing"'),
    );
    await stack.aws.idle();
    expect(Object.values(await stack.aws.queueDepths()).every((depth) => depth === 0)).toBe(true);
  });
});

describe('when the entitlement store cannot be read', () => {
  beforeAll(async () => {
    Object.assign(process.env, {
      SITE_URL: stack.doors.api,
      TABLE_NAME: 'unreachable',
      NORMS_BUCKET: bucket,
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${await freePort()}`,
      AWS_ENDPOINT_URL_S3: stack.aws.endpoints.s3,
      ...localEnvironment,
    });
  });

  /** Breaks an object until something is told, then puts it back as it was. */
  async function whileBroken(key: string, look: () => Promise<void>): Promise<void> {
    const whole = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const text = (await whole.Body?.transformToString()) ?? '';
    await put(key, '[{"id": broken');
    await look().finally(() => put(key, text));
    await eventually('all is whole again', async () => (await getNorm('2014/35/EU')).statusCode === 200);
  }

  async function getNorm(id: string) {
    const { handler } = await import('../../../functions/http/get-norm.ts');
    return handler(proxyEvent({ role: 'customer', pathParameters: { id } }));
  }

  async function recommend() {
    const { handler } = await import('../../../functions/http/recommend-packages.ts');
    return handler(proxyEvent({ role: 'customer', body: JSON.stringify({ product }) }));
  }

  it('paid databases fail closed, the free base stays open, and the answer says so', async () => {
    const allowed = await import('../../../functions/http/allowed-databases.ts');
    const answer = await allowed.handler(proxyEvent({ role: 'customer' }));
    expect([answer.statusCode, JSON.parse(answer.body)]).toEqual([200, { databases: ['norms.json'], degraded: true }]);
    const mine = await import('../../../functions/http/my-packages.ts');
    const refused = await mine.handler(proxyEvent({ role: 'customer' }));
    expect(told(refused)).toBe('503 entitlements-unavailable');
  });

  it('a norm of the free base is shown, and any other may have been paid for', async () => {
    const shown = await getNorm('2014/35/EU');
    expect([shown.statusCode, JSON.parse(shown.body).id]).toEqual([200, '2014/35/EU']);
    expect(told(await getNorm('47 CFR Part 15'))).toBe('503 entitlements-unavailable');
    expect(told(await getNorm('no such norm'))).toBe('503 entitlements-unavailable');
  });

  it('nothing is recommended that may be rented already', async () => {
    expect(told(await recommend())).toBe('503 entitlements-unavailable');
  });

  it('a base that cannot be read either is what is told of a norm', async () => {
    await whileBroken('databases/norms.json', () =>
      eventually(
        'the base is known to be broken',
        async () => told(await getNorm('2014/35/EU')) === '503 norms-unavailable',
      ),
    );
  });

  it.each([
    ['a norm', () => getNorm('2014/35/EU')],
    ['a recommendation', recommend],
  ])('a catalogue that cannot be read either is what is told instead of %s', async (_name, ask) => {
    await whileBroken('manifest.json', () =>
      eventually('the catalogue is known to be broken', async () => told(await ask()) === '503 norms-unavailable'),
    );
  });
});

describe('logs', () => {
  it('never hold a secret or a token', async () => {
    const secrets = [
      stack.stripe.apiKey,
      stack.webhookSecret,
      stack.supabase.secretKey,
      stack.supabase.jwtSecret,
      bundle.token,
    ];
    expect(logs.length).toBeGreaterThan(0);
    for (const secret of secrets) expect(logs.some((line) => line.includes(secret))).toBe(false);
  });
});

describe('the clock', () => {
  // Last: time only moves forward.
  it('runs reconcile on schedule and repairs what a lost webhook left behind', async () => {
    const person = await signUp(stack.doors, 'forgotten@example.com', 'forgotten-password');
    const client = new Stripe(stack.stripe.apiKey, {
      host: '127.0.0.1',
      port: new URL(stack.stripe.url).port,
      protocol: 'http',
      telemetry: false,
    });
    const purchase = await person.post('/api/packages/purchase', { package_type: 'us_box', is_trial: false });
    const endpoints = await client.webhookEndpoints.list({ limit: 10 });
    await Promise.all(endpoints.data.map(({ id }) => client.webhookEndpoints.del(id)));
    await payCheckout(String(purchase.body['checkout_url']));
    expect((await person.get('/api/packages/my-packages')).body['packages']).toEqual([]);
    await call(stack.stripe.url, '/_local/clock', { body: { advance_seconds: 86_400 } });
    await eventually('the daily reconcile has found the purchase', async () =>
      JSON.stringify((await person.get('/api/packages/my-packages')).body).includes('"status":"active"'),
    );
  });
});
