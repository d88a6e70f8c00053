import { parseArgs } from 'node:util';
import Stripe from 'stripe';
import { eventually } from './eventually.ts';
import { discoverDoors } from './discover-doors.ts';
import { payCheckout } from './pay-checkout.ts';
import { call, signUp, type Doors, type Person } from './person.ts';
import { startStack } from './stack.ts';

const daySeconds = 86_400;
const product = {
  name: 'Bluetooth speaker',
  description:
    'Portable speaker for consumers with Bluetooth 5.3, rechargeable Li-ion battery 3.7 V 18 Wh, charged by USB-C.',
};

type Records = Awaited<ReturnType<Person['analyze']>>;

/** Fails the step with what was expected and what came. */
function expect(condition: boolean, expectation: string, found: unknown): void {
  if (!condition) throw new Error(`expected ${expectation}, found ${JSON.stringify(found)}`);
}

async function step<T>(name: string, work: () => Promise<readonly [T, string]>): Promise<T> {
  const startedAt = performance.now();
  try {
    const [result, summary] = await work();
    console.log(`ok    ${name}: ${summary} (${Math.round(performance.now() - startedAt)} ms)`);
    return result;
  } catch (error) {
    console.log(`FAIL  ${name}`);
    throw error;
  }
}

function databasesOf(records: Records): readonly string[] {
  const databases = records.find(({ event }) => event === 'start')?.['databases'];
  return Array.isArray(databases) ? databases.map(String) : [];
}

/** The databases from which norms that apply came. */
function matchedDatabases(records: Records): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { event, tier, norm } of records) {
    if (event !== 'match' || (tier !== 'applies' && tier !== 'upcoming')) continue;
    const database = typeof norm === 'object' && norm !== null && 'db' in norm ? String(norm.db) : '?';
    counts.set(database, (counts.get(database) ?? 0) + 1);
  }
  return counts;
}

function describeAnalysis(records: Records): string {
  const counts = [...matchedDatabases(records)].map(([database, count]) => `${count} from ${database}`);
  return `${records.length} records, norms that apply: ${counts.join(', ')}`;
}

async function analyse(person: Person, expected: readonly string[]): Promise<readonly [Records, string]> {
  const records = await person.analyze({ product: { ...product, facts: { markets: ['EU', 'US'] } } });
  const databases = databasesOf(records);
  expect(databases.join() === expected.join(), `the databases ${expected.join()}`, databases);
  for (const database of databases) {
    const found = matchedDatabases(records).get(database.replace('.json', '')) ?? 0;
    expect(found > 0, `norms that apply from ${database}`, found);
  }
  expect(records.at(-1)?.['complete'] === true, 'a complete end record', records.at(-1));
  return [records, describeAnalysis(records)];
}

type Rental = Readonly<Record<string, unknown>>;

async function rentals(person: Person): Promise<readonly Rental[]> {
  const { status, body } = await person.get('/api/packages/my-packages');
  expect(status === 200 && Array.isArray(body['packages']), 'a list of packages', body);
  return Array.isArray(body['packages']) ? body['packages'] : [];
}

async function usBox(person: Person): Promise<Rental> {
  const found = (await rentals(person)).find((rental) => rental['package_type'] === 'us_box');
  expect(found !== undefined, 'a rental of us_box', found);
  return found ?? {};
}

function seconds(value: unknown): number {
  expect(typeof value === 'number', 'a time in epoch seconds', value);
  return Number(value);
}

const asDate = (value: unknown) => new Date(seconds(value) * 1000).toISOString();

/** Moves the one clock of the embedded stack to a second. */
async function advanceTo(stripeUrl: string, epochSeconds: number): Promise<void> {
  const { status, body } = await call(stripeUrl, '/_local/clock', { body: { advance_to: epochSeconds } });
  expect(status === 200, 'the clock to move', body);
}

async function refuseForgery(doors: Doors): Promise<readonly [undefined, string]> {
  const payload = JSON.stringify({
    id: 'evt_forged',
    object: 'event',
    type: 'invoice.paid',
    created: 1,
    livemode: false,
  });
  const header = Stripe.webhooks.generateTestHeaderString({ payload, secret: 'whsec_forged' });
  const response = await fetch(`${doors.api}/api/payment/webhook`, {
    method: 'POST',
    headers: { 'stripe-signature': header, 'content-type': 'application/json' },
    body: payload,
  });
  expect(response.status === 400, 'status 400', response.status);
  return [undefined, `refused with ${response.status}`];
}

/** Delivers the latest invoice event again and compares what the customer has before and after. */
async function redeliver(person: Person, stripeUrl: string): Promise<readonly [undefined, string]> {
  const before = await rentals(person);
  const deliveries = await call(stripeUrl, '/_local/deliveries');
  const paid = JSON.stringify(deliveries.body).match(/"event":"(evt_[A-Za-z0-9]+)","type":"invoice\.paid"/)?.[1];
  expect(paid !== undefined, 'a delivered invoice.paid', deliveries.body);
  const again = await call(stripeUrl, `/_local/events/${paid}/redeliver`, { body: { times: 2 } });
  expect(again.status === 200, 'two more deliveries', again);
  const after = await rentals(person);
  expect(JSON.stringify(after) === JSON.stringify(before), `rentals as before: ${JSON.stringify(before)}`, after);
  return [undefined, `${paid} delivered twice more, nothing changed`];
}

async function story(doors: Doors): Promise<void> {
  const email = `demo-${Date.now()}@example.com`;
  const person = await step('sign up', async () => {
    const signedUp = await signUp(doors, email, 'demo-password-1');
    return [signedUp, email];
  });
  await step('analyse on the free EU base', () => analyse(person, ['norms.json']));
  await step('my packages are empty', async () => {
    const list = await rentals(person);
    expect(list.length === 0, 'no rentals', list);
    return [list, 'none'];
  });
  await step('a locked database is refused, with the package that opens it', async () => {
    const reply = await person.post('/api/analyze', { product, databases: ['norms_us.json'] });
    expect(reply.status === 403 && reply.body['package_type'] === 'us_box', '403 that names us_box', reply);
    return [reply, `${reply.status}, ${String(reply.body['package_type'])}`];
  });
  const checkout = await step('purchase us_box with trial', async () => {
    const reply = await person.post('/api/packages/purchase', { package_type: 'us_box', is_trial: true });
    expect(reply.status === 201, 'status 201', reply);
    return [new URL(String(reply.body['checkout_url'])), String(reply.body['checkout_url'])];
  });
  await step('pay at the Checkout page', async () => {
    const back = await payCheckout(checkout.href);
    expect(back.startsWith(`${doors.api}/packages/manage?session_id=cs_`), 'a redirect to the success page', back);
    return [back, `sent back to ${back}`];
  });
  await step('the webhook opens the package', async () => {
    await eventually('us_box is trialing', async () => (await rentals(person)).length === 1);
    const rental = await usBox(person);
    expect(rental['status'] === 'trialing', 'status trialing', rental);
    return [rental, `${String(rental['status'])}, trial ends ${asDate(rental['trial_end'])}`];
  });
  await step('analyse again, with the US database', () => analyse(person, ['norms.json', 'norms_us.json']));
  await step('a forged webhook is refused', () => refuseForgery(doors));
  await step('usage is recorded', async () => {
    const lines = async () => (await person.get('/api/packages/usage?days=7')).body['usage'];
    await eventually('three usage lines', async () => {
      const usage = await lines();
      return Array.isArray(usage) && usage.length >= 2;
    });
    return [undefined, JSON.stringify(await lines())];
  });
  await step('the clock passes the trial end and the invoice is paid', async () => {
    const { trial_end: trialEnd } = await usBox(person);
    await advanceTo(checkout.origin, seconds(trialEnd) + daySeconds);
    await eventually('us_box is active', async () => (await usBox(person))['status'] === 'active');
    const rental = await usBox(person);
    expect(seconds(rental['access_until']) > seconds(trialEnd), 'access beyond the trial', rental);
    return [rental, `${String(rental['status'])}, paid until ${asDate(rental['current_period_end'])}`];
  });
  await step('a duplicate delivery has no effect', () => redeliver(person, checkout.origin));
  const end = await step('cancel', async () => {
    const reply = await person.post('/api/packages/cancel', { package_type: 'us_box', reason: 'end of the demo' });
    expect(reply.status === 200, 'status 200', reply);
    expect(reply.body['access_until'] === reply.body['current_period_end'], 'access to the paid second', reply.body);
    return [seconds(reply.body['access_until']), `access until ${asDate(reply.body['access_until'])}`];
  });
  await step('one day before the end the US database is still open', async () => {
    await advanceTo(checkout.origin, end - daySeconds);
    return analyse(person, ['norms.json', 'norms_us.json']);
  });
  await step('at the end of the paid time it closes', async () => {
    await advanceTo(checkout.origin, end);
    return analyse(person, ['norms.json']);
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  if (values.url !== undefined) return story(await discoverDoors(values.url));
  console.log('starting the embedded stack …');
  const stack = await startStack({ port: 0, log: () => undefined, withAccounts: false });
  try {
    await story(stack.doors);
  } finally {
    await stack.close();
  }
}

await main().then(
  () => {
    console.log('every step held');
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
