import { randomUUID } from 'node:crypto';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { SignJWT } from 'jose';
import Stripe from 'stripe';
import { localClient } from '../../../infra/local/aws/place.ts';
import { eventually } from '../../../infra/local/eventually.ts';
import { call, signIn, signUp, type Person } from '../../../infra/local/person.ts';
import { payCheckout, cards } from '../../../infra/local/pay-checkout.ts';
import { startStack, type Stack } from '../../../infra/local/stack.ts';
import { AnalysisRecordSchema } from '../../../shared/analysis/records.ts';
import { ProblemAnswer } from '../../../shared/contract/answers.ts';
import { operations, type Operation } from '../../../shared/contract/operations.ts';
import { NormSchema } from '../../../shared/norms/norm-schema.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import { stripeClient } from '../../../shared/platform/stripe/client.ts';

const product = { name: 'Hair dryer', description: 'Hair dryer for consumers, 230 V AC, 2000 W, no radio.' };
let stack: Stack;
let newcomer: Person;
let bundle: Person;
let admin: Person;

beforeAll(async () => {
  stack = await startStack({ port: 0, log: () => undefined });
  [newcomer, bundle, admin] = await Promise.all([
    signIn(stack.doors, 'customer@example.com', 'customer-password'),
    signIn(stack.doors, 'bundle@example.com', 'bundle-password'),
    signIn(stack.doors, 'admin@example.com', 'admin-password'),
  ]);
}, 60_000);
afterAll(() => stack.close());

const api = () => stack.doors.api;
const all = Object.entries<Operation>(operations).map(([id, operation]) => ({ id, ...operation }));
const guarded = all.filter(({ who }) => who === 'signed-in' || who === 'admin');
const withBody = all.filter(({ bodySchema }) => bodySchema !== undefined);

interface RawReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const pathOf = (path: string) =>
  path.replace('{package_type}', 'us_box').replace('{id+}', encodeURIComponent('2014/35/EU'));

async function send(
  method: string,
  path: string,
  options: { token?: string; text?: string; headers?: Record<string, string> } = {},
): Promise<RawReply> {
  const response = await fetch(`${api()}${pathOf(path)}`, {
    method: method.toUpperCase(),
    headers: {
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    ...(options.text === undefined ? {} : { body: options.text }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function problemOf(reply: RawReply) {
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  const problem = ProblemAnswer.parse(JSON.parse(reply.text));
  expect(problem.status).toBe(reply.status);
  return problem;
}

function tokenWith(claims: { expires: string; secret?: string; role?: string }): Promise<string> {
  return new SignJWT({ email: newcomer.email, app_metadata: { role: claims.role } })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(newcomer.userId)
    .setAudience('authenticated')
    .setIssuedAt()
    .setExpirationTime(claims.expires)
    .sign(new TextEncoder().encode(claims.secret ?? stack.supabase.jwtSecret));
}

describe('who may call', () => {
  it.each(guarded)('$id refuses a missing, malformed, forged and expired token with 401', async ({ method, path }) => {
    const tokens = [
      undefined,
      'nonsense',
      'a.b.c',
      await tokenWith({ expires: '1h', secret: 'x'.repeat(40) }),
      await tokenWith({ expires: '-1m' }),
      `${await tokenWith({ expires: '1h' })}x`,
    ];
    for (const token of tokens) {
      const text = method === 'post' ? { text: 'nonsense' } : {};
      const reply = await send(method, path, { ...(token === undefined ? {} : { token }), ...text });
      expect(reply.status).toBe(401);
      expect(problemOf(reply).code).toBe('unauthorized');
      expect(reply.headers.get('access-control-allow-origin')).toBe(api());
    }
  });

  it.each(all.filter(({ who }) => who === 'admin'))('$id refuses a customer with 403', async ({ method, path }) => {
    const reply = await send(method, path, { token: newcomer.token, ...(method === 'post' ? { text: '{}' } : {}) });
    expect(reply.status).toBe(403);
    expect(problemOf(reply).code).toBe('forbidden');
  });

  it('does not let a user make themselves an administrator', async () => {
    const auth = `${stack.doors.supabase.url}/auth/v1`;
    const headers = { apikey: stack.doors.supabase.publishable_key, 'content-type': 'application/json' };
    await signUp(stack.doors, 'climber@example.com', 'climber-password');
    const climber = await signIn(stack.doors, 'climber@example.com', 'climber-password');
    await fetch(`${auth}/user`, {
      method: 'PUT',
      headers: { ...headers, authorization: `Bearer ${climber.token}` },
      body: JSON.stringify({ data: { role: 'admin' }, app_metadata: { role: 'admin' } }),
    });
    const again = await signIn(stack.doors, 'climber@example.com', 'climber-password');
    expect((await again.get('/api/packages/admin/stats')).status).toBe(403);
  });

  it('answers an unknown route 404 with a problem that a browser may read', async () => {
    const reply = await send('get', '/api/nothing');
    expect(reply.status).toBe(404);
    expect(problemOf(reply).code).toBe('not-found');
    expect(reply.headers.get('access-control-allow-origin')).toBe(api());
  });

  it('answers a preflight for our own site', async () => {
    const reply = await send('options', '/api/analyze', {
      headers: {
        origin: api(),
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(reply.status).toBe(204);
    expect(reply.headers.get('access-control-allow-origin')).toBe(api());
    expect(reply.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization');
  });
});

async function tableItems(): Promise<readonly unknown[]> {
  const client = new DynamoDBClient(localClient(stack.aws.endpoints.dynamodb));
  const items: unknown[] = [];
  const scan = { TableName: stack.aws.outputs['TableName'], ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client }, scan)) items.push(...Items);
  client.destroy();
  return items;
}

async function countOf(list: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _entry of list) count += 1;
  return count;
}

const recordTables = ['user_packages', 'user_stripe_mapping', 'package_usage', 'package_audit_log'];

async function recordedRows(): Promise<readonly unknown[]> {
  const { url, secretKey } = stack.supabase;
  const headers = { apikey: secretKey, authorization: `Bearer ${secretKey}` };
  return Promise.all(
    recordTables.map(async (name) => {
      const response = await fetch(`${url}/rest/v1/${name}?select=*`, { headers });
      expect(response.status).toBe(200);
      return [name, await response.json()];
    }),
  );
}

/** Everything a request could leave behind, once all that follows from it has been worked off. */
async function traces() {
  // Sooner than the test's own time is over, so that the failure names the queue.
  await stack.aws.idle(15_000);
  const stripe = stripeClient(new Secret(stack.stripe.apiKey), stack.stripe.url);
  return {
    items: await tableItems(),
    customers: await countOf(stripe.customers.list({ limit: 100 })),
    sessions: await countOf(stripe.checkout.sessions.list({ limit: 100 })),
    rows: await recordedRows(),
    queues: await stack.aws.queueDepths(),
  };
}

describe('bad input', () => {
  let before: Awaited<ReturnType<typeof traces>>;
  beforeAll(async () => {
    before = await traces();
  });

  const tokenFor = (who: Operation['who']) => (who === 'admin' ? admin.token : newcomer.token);

  it.each(withBody)('$id answers a body that is no JSON with 400', async ({ path, who }) => {
    const reply = await send('post', path, { token: tokenFor(who), text: '{"a":' });
    expect([reply.status, problemOf(reply).code]).toEqual([400, 'invalid-json']);
  });

  it.each(withBody)('$id answers a body that is too large with 413', async ({ path, who }) => {
    const reply = await send('post', path, { token: tokenFor(who), text: JSON.stringify({ x: 'x'.repeat(400_000) }) });
    expect([reply.status, problemOf(reply).code]).toEqual([413, 'payload-too-large']);
  });

  it.each(withBody)('$id names an unknown field', async ({ path, who }) => {
    const reply = await send('post', path, { token: tokenFor(who), text: '{"surprise":1}' });
    expect(reply.status).toBe(422);
    expect(problemOf(reply).fields?.map(({ path: field }) => field)).toContain('surprise');
  });

  it.each([
    ['/api/packages/purchase', { package_type: 1, is_trial: false }, 'package_type'],
    ['/api/packages/purchase', { package_type: 'us_box', is_trial: 'yes' }, 'is_trial'],
    ['/api/packages/purchase', { package_type: 'us_box', is_trial: true, interval: 'week' }, 'interval'],
    ['/api/packages/cancel', { package_type: 'us_box', reason: 7 }, 'reason'],
    ['/api/packages/sync', { session_id: '../../x' }, 'session_id'],
    ['/api/analyze', { product: { name: '' } }, 'product.name'],
    [
      '/api/analyze',
      { product: { name: 'x', facts: { 'power.rated_power_w': 'much' } } },
      'product.facts.power.rated_power_w',
    ],
    ['/api/analyze', { product: { name: 'x', facts: { 'no.such.fact': true } } }, 'product.facts.no.such.fact'],
    ['/api/analyze', { product: { name: 'x', facts: { markets: ['MOON'] } } }, 'product.facts.markets'],
    ['/api/analyze', { product: { name: 'x' }, databases: ['../secrets.json'] }, 'databases.0'],
    ['/api/analyze', { product: { name: 'x' }, databases: ['norms_mars.json'] }, 'databases.0'],
    ['/api/analyze', { product: { name: 'x' }, workspace_id: 'a b' }, 'workspace_id'],
  ])('%s %j names %s', async (path, body, field) => {
    const reply = await send('post', path, { token: newcomer.token, text: JSON.stringify(body) });
    expect(reply.status).toBe(422);
    const fields = problemOf(reply).fields?.map((entry) => entry.path) ?? [];
    expect(fields.some((entry) => entry.startsWith(field))).toBe(true);
  });

  it('answers a description beyond 20,000 characters with 413', async () => {
    const text = JSON.stringify({ product: { name: 'x', description: 'x'.repeat(20_001) } });
    const reply = await send('post', '/api/analyze', { token: newcomer.token, text });
    expect([reply.status, problemOf(reply).code]).toEqual([413, 'payload-too-large']);
  });

  it.each(['0', '-1', '367', 'x', '1e3', ''])('refuses usage over %j days', async (days) => {
    const reply = await send('get', `/api/packages/usage?days=${days}`, { token: newcomer.token });
    expect(reply.status).toBe(422);
    expect(problemOf(reply).fields?.[0]?.path).toBe('days');
  });

  it.each([
    ['get', '/api/packages/mars_box', undefined],
    ['get', '/api/packages/mars_box/preview', undefined],
    ['get', '/api/packages/..%2f..%2fetc', undefined],
    ['post', '/api/packages/purchase', { package_type: 'mars_box', is_trial: false }],
    ['post', '/api/packages/cancel', { package_type: 'mars_box' }],
    ['post', '/api/packages/cancel', { package_type: 'us_box' }],
    ['post', '/api/packages/sync', { session_id: 'cs_test_unknown' }],
  ])('%s %s %j answers 404', async (method, path, body) => {
    const reply = await send(method, path, {
      token: newcomer.token,
      ...(body === undefined ? {} : { text: JSON.stringify(body) }),
    });
    expect(reply.status).toBe(404);
    expect(problemOf(reply).code).toBe('not-found');
  });

  // The last of this block: it looks at what all the requests above have left.
  it('writes nothing for any of it', async () => {
    // The bundle was rented through Stripe, so that a look at the wrong place cannot pass for no change.
    expect(before.items.length).toBeGreaterThan(0);
    expect(before).toMatchObject({ customers: 1, sessions: 1 });
    expect(await traces()).toEqual(before);
  });
});

describe('answers', () => {
  it.each(all.filter(({ method, mediaTypes }) => method === 'get' && mediaTypes === undefined))(
    '$id fits its published schema',
    async ({ path, who, answer }) => {
      const token = who === 'admin' ? admin.token : bundle.token;
      const reply = await send('get', path, who === 'anyone' ? {} : { token });
      expect(reply.status).toBe(200);
      expect(answer.safeParse(JSON.parse(reply.text)).error).toBeUndefined();
    },
  );

  it('count norms from the data and open every database with the bundle', async () => {
    const list = await call(api(), '/api/packages/list');
    const packages = list.body['packages'];
    if (!Array.isArray(packages)) throw new Error('no packages');
    const mega = packages.find((entry) => entry.package_type === 'mega_bundle');
    expect(mega.norm_count).toBe(
      mega.databases.reduce((sum: number, entry: { norm_count: number }) => sum + entry.norm_count, 0),
    );
    const allowed = await bundle.get('/api/packages/allowed-databases');
    expect(allowed.body['databases']).toEqual(mega.databases.map((entry: { file: string }) => entry.file));
  });

  it('describe themselves at /api/openapi.json', async () => {
    const { body } = await call(api(), '/api/openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    expect(body['servers']).toEqual([{ url: api() }]);
  });

  it.each(['/', '/packages', '/packages/manage', '/develop'])(
    '%s is a page with a strict content security policy',
    async (path) => {
      const reply = await send('get', path);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toContain('text/html');
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(reply.text).not.toMatch(/<script(?![^>]*\bsrc=)/);
      for (const [, asset] of reply.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
        expect((await send('get', asset ?? '')).status).toBe(200);
      }
    },
  );

  it('do not serve files that are no assets', async () => {
    for (const path of ['/assets/nothing.js', '/assets/..%2findex.js', '/assets/index.js.map']) {
      expect((await send('get', path)).status).toBe(404);
    }
  });
});

describe('recommendations', () => {
  it('count what the analysis counts as locked, most first, in numbers only', async () => {
    const { status, body } = await newcomer.post('/api/packages/recommend', { product });
    expect(status).toBe(200);
    const { recommendations } = operations['recommend-packages'].answer.parse(body);
    const locked = (await newcomer.analyze({ product })).filter(({ event }) => event === 'locked');
    const counts = locked.map(({ package_type, count }) => [package_type, count]);
    expect(Object.fromEntries(recommendations.map((one) => [one.package_type, one.added_norms]))).toEqual(
      Object.fromEntries(counts),
    );
    const added = recommendations.map(({ added_norms }) => added_norms);
    expect(added[0]).toBeGreaterThan(0);
    expect(added).toEqual(added.toSorted((a, b) => b - a));
    expect((await bundle.post('/api/packages/recommend', { product })).body).toEqual({ recommendations: [] });
  });
});

describe('one norm', () => {
  const get = (id: string, { token } = bundle) => send('get', `/api/norms/${id}`, { token });

  it.each([
    ['2014%2F35%2FEU', '2014/35/EU'],
    ['2014/35/EU', '2014/35/EU'],
    ['(EU)%202023/1230', '(EU) 2023/1230'],
    ['%28EU%29%202023%2F1230', '(EU) 2023/1230'],
    ['47%20CFR%20Part%2015', '47 CFR Part 15'],
  ])('%s is %s, whole', async (path, id) => {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(NormSchema.parse(JSON.parse(reply.text)).id).toBe(id);
  });

  it('of a database not rented answers exactly like one that does not exist', async () => {
    const [locked, unknown] = await Promise.all(
      ['47%20CFR%20Part%2015', '47%20CFR%20Part%20999999'].map((id) => get(id, newcomer)),
    );
    if (locked === undefined || unknown === undefined) throw new Error('no answers');
    expect(locked.status).toBe(404);
    expect({ ...problemOf(locked), instance: '' }).toEqual({ ...problemOf(unknown), instance: '' });
    expect([...locked.headers.keys()]).toEqual([...unknown.headers.keys()]);
    expect((await get('2014%2F35%2FEU', newcomer)).status).toBe(200);
  });

  it.each(['x'.repeat(201), 'a%00b', '%2525', '..%2f..%2fmanifest.json'])('%s is none', async (id) => {
    const reply = await get(id);
    expect([reply.status, problemOf(reply).code]).toEqual([404, 'not-found']);
  });
});

describe('analysis', () => {
  it('streams records of the published shape, in the published order', async () => {
    const records = (await bundle.analyze({ product })).map((record) => AnalysisRecordSchema.parse(record));
    const events = records.map(({ event }) => event);
    expect(events[0]).toBe('start');
    expect(events[1]).toBe('facts');
    expect(events.at(-1)).toBe('end');
    const order = ['start', 'facts', 'match', 'questions', 'locked', 'end'];
    const ranks = events.filter((event) => event !== 'progress').map((event) => order.indexOf(event));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const end = records.at(-1);
    expect(end).toMatchObject({ complete: true, matches: events.filter((event) => event === 'match').length });
  });

  it('shows nobody a norm of a database they did not pay for, only how many there are', async () => {
    const records = (await newcomer.analyze({ product })).map((record) => AnalysisRecordSchema.parse(record));
    const databases = new Set(records.flatMap((record) => (record.event === 'match' ? [record.norm.db] : [])));
    expect([...databases]).toEqual(['norms']);
    const locked = records.filter((record) => record.event === 'locked');
    expect(locked.map((record) => record.package_type)).toContain('us_box');
    expect(locked.every((record) => Object.keys(record).length === 3 && record.count >= 0)).toBe(true);
  });

  it('refuses a locked database with the package that opens it, before a byte of it is read', async () => {
    const reply = await newcomer.post('/api/analyze', { product, databases: ['norms.json', 'norms_us.json'] });
    expect(reply.status).toBe(403);
    expect(reply.body).toMatchObject({ code: 'database-locked', database: 'norms_us.json', package_type: 'us_box' });
  });

  it('gives the same answer twice, byte for byte apart from its id and duration', async () => {
    const strip = (records: readonly Readonly<Record<string, unknown>>[]) =>
      records
        .filter(({ event }) => event !== 'progress')
        .map(({ analysis_id: _id, duration_ms: _ms, ...rest }) => rest);
    const [first, second] = [await bundle.analyze({ product }), await bundle.analyze({ product })];
    expect(JSON.stringify(strip(first))).toBe(JSON.stringify(strip(second)));
  });

  it.each([
    ['text/event-stream', /^event: start\ndata: \{.*\}\n\n/],
    ['text/csv', /^\uFEFF?tier,score,id,/],
    ['application/x-ndjson', /^\{"event":"start"/],
  ])('comes as %s', async (accept, pattern) => {
    const reply = await send('post', '/api/analyze', {
      token: newcomer.token,
      headers: { accept },
      text: JSON.stringify({ product }),
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toContain(accept);
    expect(reply.text).toMatch(pattern);
  });

  it('is counted for its user and for nobody else, exports apart', async () => {
    const person = await signUp(stack.doors, 'counted@example.com', 'counted-password');
    await person.analyze({ product, workspace_id: 'lab-1' });
    await send('post', '/api/analyze', {
      token: person.token,
      headers: { accept: 'text/csv' },
      text: JSON.stringify({ product }),
    });
    await eventually(
      'both are counted',
      async () => JSON.stringify((await person.get('/api/packages/usage')).body).split('norms.json').length === 3,
    );
    const { body } = await person.get('/api/packages/usage?days=1');
    expect(body['usage']).toEqual([
      expect.objectContaining({ database: 'norms.json', operation: 'analysis', workspace_id: 'lab-1', analyses: 1 }),
      expect.objectContaining({ database: 'norms.json', operation: 'export', workspace_id: null, analyses: 1 }),
    ]);
    const other = await signUp(stack.doors, 'uncounted@example.com', 'uncounted-password');
    expect((await other.get('/api/packages/usage')).body['usage']).toEqual([]);
  });
});

describe('renting', () => {
  it('keeps the Checkout open after a declined card and gives nothing for an abandoned one', async () => {
    const person = await signUp(stack.doors, 'declined@example.com', 'declined-password');
    const { body } = await person.post('/api/packages/purchase', { package_type: 'us_box', is_trial: false });
    await expect(payCheckout(String(body['checkout_url']), cards.declined)).rejects.toThrow(/declined/);
    expect((await person.get('/api/packages/my-packages')).body['packages']).toEqual([]);
    expect((await person.get('/api/packages/allowed-databases')).body['databases']).toEqual(['norms.json']);
    await payCheckout(String(body['checkout_url']));
    await eventually('the second card opens the package', async () =>
      JSON.stringify((await person.get('/api/packages/allowed-databases')).body).includes('norms_us.json'),
    );
    const again = await person.post('/api/packages/purchase', { package_type: 'us_box', is_trial: false });
    expect([again.status, again.body['code']]).toEqual([409, 'already-rented']);
  });

  it('shows a rental on return from Checkout to its buyer, and to nobody else', async () => {
    const person = await signUp(stack.doors, 'returning@example.com', 'returning-password');
    const purchase = await person.post('/api/packages/purchase', {
      package_type: 'us_box',
      is_trial: true,
      interval: 'year',
    });
    await payCheckout(String(purchase.body['checkout_url']));
    const sync = { session_id: purchase.body['session_id'] };
    expect((await newcomer.post('/api/packages/sync', sync)).status).toBe(404);
    const { status, body } = await person.post('/api/packages/sync', sync);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      complete: true,
      packages: [{ package_type: 'us_box', status: 'trialing', interval: 'year', has_access: true }],
    });
  });

  it('lets an administrator grant a package, and writes who, whom, why and when into the audit log', async () => {
    const person = await signUp(stack.doors, 'helped@example.com', 'helped-password');
    const body = { user_id: person.userId, package_type: 'medical_box', days: 3, reason: 'case 17' };
    expect((await admin.post('/api/packages/activate', { ...body, package_type: 'mars_box' })).status).toBe(404);
    expect((await admin.post('/api/packages/activate', { ...body, user_id: randomUUID() })).status).toBe(404);
    expect((await admin.post('/api/packages/activate', body)).status).toBe(200);
    const allowed = await person.get('/api/packages/allowed-databases');
    expect(allowed.body['databases']).toEqual(['norms.json', 'norms_medical.json']);
    const rows = async () => {
      const url = `${stack.doors.supabase.url}/rest/v1/package_audit_log?select=actor,cause,to_state`;
      const headers = { apikey: stack.doors.supabase.publishable_key, authorization: `Bearer ${person.token}` };
      return JSON.stringify(await (await fetch(url, { headers })).json());
    };
    await eventually('the audit row is there', async () => (await rows()).includes('case 17'));
    expect(await rows()).toContain(`admin:${admin.userId}`);
    const cancel = await person.post('/api/packages/cancel', { package_type: 'medical_box' });
    expect([cancel.status, cancel.body['code']]).toEqual([409, 'not-cancellable']);
  });

  it('counts recurring revenue from what is rented', async () => {
    await stack.aws.idle();
    const { body } = await admin.get('/api/packages/admin/stats');
    // The bundle at 99.99 and the US box at 29.99; trials and grants are no revenue.
    expect(body['monthly_recurring_revenue_cents']).toEqual({ usd: 9_999 + 2_999 });
    expect(body['rentals_by_status']).toEqual({ active: 3, trialing: 1 });
  });
});

describe('webhook', () => {
  const payload = JSON.stringify({
    id: 'evt_forged',
    object: 'event',
    type: 'invoice.paid',
    created: 1_900_000_000,
    livemode: false,
    api_version: '2026-10-28.endive',
    data: { object: { id: 'in_1', object: 'invoice', customer: 'cus_1' } },
  });
  const now = () => Math.floor(Date.now() / 1000);
  const sign = (secret: string, timestamp: number, body = payload) =>
    Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });

  it('refuses a bad signature, a stale and a future timestamp with 400 and queues nothing', async () => {
    await stack.aws.idle();
    const headers = [
      sign('whsec_forged', now()),
      sign(stack.webhookSecret, now() - 301),
      sign(stack.webhookSecret, now() + 400),
      'x',
    ];
    for (const header of headers) {
      const reply = await send('post', '/api/payment/webhook', {
        headers: { 'stripe-signature': header },
        text: payload,
      });
      expect([reply.status, problemOf(reply).code]).toEqual([400, 'invalid-signature']);
    }
    expect(Object.values(await stack.aws.queueDepths()).every((depth) => depth === 0)).toBe(true);
  });

  it('acknowledges what it does not use: other types, and the other mode', async () => {
    for (const change of [{ type: 'product.created' }, { livemode: true }]) {
      const body = JSON.stringify({ ...JSON.parse(payload), ...change });
      const header = sign(stack.webhookSecret, now(), body);
      const reply = await send('post', '/api/payment/webhook', { headers: { 'stripe-signature': header }, text: body });
      expect([reply.status, reply.text]).toEqual([200, '{"received":true}']);
    }
    expect(Object.values(await stack.aws.queueDepths()).every((depth) => depth === 0)).toBe(true);
  });

  it.each(['null', '1', '[]', '"x"', '{"id":"evt_1"}'])('refuses the signed body %s', async (body) => {
    const header = sign(stack.webhookSecret, now(), body);
    const reply = await send('post', '/api/payment/webhook', { headers: { 'stripe-signature': header }, text: body });
    expect(reply.status).toBe(422);
  });
});
