import { jest } from '@jest/globals';
import { call } from '../../../infra/local/person.ts';
import { cancelPackage } from '../../../shared/billing/cancel-package.ts';
import { handleBillingEvent } from '../../../shared/billing/handle-billing-event.ts';
import { readSubscriptions } from '../../../shared/billing/read-subscriptions.ts';
import { reconcile } from '../../../shared/billing/reconcile.ts';
import { syncCustomer } from '../../../shared/billing/sync-customer.ts';
import { readRentals } from '../../../shared/entitlements/read-entitlements.ts';
import { listRentals } from '../../../shared/entitlements/rentals-table.ts';
import type { UserId } from '../../../shared/platform/ids.ts';
import { startBillingWorld, type BillingWorld } from '../../helpers/billing-world.ts';
import { CrashPlan } from '../../helpers/crash.ts';
import { eventsOf, Renter, usBox } from '../../helpers/renter.ts';

let world: BillingWorld;

beforeAll(async () => {
  world = await startBillingWorld();
});
afterAll(() => world.close());

const now = () => world.stripe.now();

async function rent(): Promise<{ userId: UserId; customerId: string; subscriptionId: string }> {
  const renter = new Renter(world);
  const { customerId = '', subscriptionId = '' } = (await renter.rent()).state;
  return { userId: renter.userId, customerId, subscriptionId };
}

async function rentalOf(userId: UserId) {
  const [rental, ...others] = await readRentals(world.table, userId);
  if (rental === undefined || others.length > 0) throw new Error('expected one rental');
  return rental;
}

/** What was logged as an alarm while something ran. */
async function alarmsDuring(work: () => Promise<unknown>): Promise<string> {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await work();
    return write.mock.calls
      .map(([line]) => String(line))
      .filter((line) => line.includes('"alarm":true'))
      .join('');
  } finally {
    write.mockRestore();
  }
}

describe('a dispute', () => {
  it('takes access while the money is withdrawn and gives it back when it is won, found by the charge alone', async () => {
    const { userId, customerId } = await rent();
    const { data } = await world.client.charges.list({ customer: customerId, limit: 1 });
    const dispute = await call(world.stripe.url, '/_local/disputes', { body: { charge: data[0]?.id } });
    const [created] = await eventsOf(world, 'charge.dispute.created');
    expect(created).toMatchObject({ customer_id: null, charge_id: data[0]?.id });
    if (created === undefined) throw new Error('no event');
    await handleBillingEvent(world.billing(), created, now());
    expect((await rentalOf(userId)).state).toMatchObject({ rule: 'disputed', paymentProblem: true });
    expect((await rentalOf(userId)).state.accessUntil).toBeUndefined();
    await call(world.stripe.url, `/_local/disputes/${String(dispute.body['id'])}/close`, { body: { outcome: 'won' } });
    const [closed] = await eventsOf(world, 'charge.dispute.closed');
    if (closed === undefined) throw new Error('no event');
    await handleBillingEvent(world.billing(), closed, now());
    expect((await rentalOf(userId)).state.rule).toBe('renewing');
  });

  it('that is lost leaves no access', async () => {
    const { userId, customerId } = await rent();
    const { data } = await world.client.charges.list({ customer: customerId, limit: 1 });
    const dispute = await call(world.stripe.url, '/_local/disputes', { body: { charge: data[0]?.id } });
    await call(world.stripe.url, `/_local/disputes/${String(dispute.body['id'])}/close`, { body: { outcome: 'lost' } });
    const [closed] = await eventsOf(world, 'charge.dispute.closed');
    if (closed === undefined) throw new Error('no event');
    await handleBillingEvent(world.billing(), closed, now());
    expect((await rentalOf(userId)).state.rule).toBe('disputed');
  });
});

describe('objects of the other mode', () => {
  it('change nothing: events, subscriptions, reconcile', async () => {
    const { userId, customerId } = await rent();
    const live = { ...world.billing(), livemode: true };
    const before = await rentalOf(userId);
    const [event] = await eventsOf(world, 'customer.subscription.created');
    if (event === undefined) throw new Error('no event');
    const records = world.ledger.length;
    await handleBillingEvent(live, event, now());
    expect(await rentalOf(userId)).toEqual(before);
    expect(world.ledger.length).toBe(records);
    expect((await readSubscriptions(world.client, { customerId, knownIds: [], livemode: true })).subscriptions).toEqual(
      [],
    );
    const found = await readSubscriptions(world.client, { customerId, knownIds: [], livemode: false });
    expect(found.subscriptions).toHaveLength(1);
  });
});

describe('an upgrade that is not paid', () => {
  it('gives the old items only (pending_update)', async () => {
    const { userId, customerId, subscriptionId } = await rent();
    const [dearer] = (await world.client.prices.list({ lookup_keys: ['mega_bundle_month'] })).data;
    const subscription = await world.client.subscriptions.retrieve(subscriptionId);
    await call(world.stripe.url, `/_local/customers/${customerId}/fail-next-payment`, { body: { times: 1 } });
    const updated = await world.client.subscriptions.update(subscriptionId, {
      items: [{ id: subscription.items.data[0]?.id ?? '', price: dearer?.id ?? '' }],
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
    });
    expect(updated.pending_update).not.toBeNull();
    await syncCustomer(world.billing(), { userId, customerId, cause: { actor: 'stripe', cause: 'test' }, now: now() });
    expect(await rentalOf(userId)).toMatchObject({ packageType: 'us_box', state: { rule: 'renewing' } });
  });
});

describe('the operator is told', () => {
  it('of two live subscriptions to one package', async () => {
    const { userId, customerId } = await rent();
    const [price] = (await world.client.prices.list({ lookup_keys: ['us_box_month'] })).data;
    await world.client.subscriptions.create({
      customer: customerId,
      items: [{ price: price?.id ?? '' }],
      trial_period_days: 9,
    });
    const cause = { actor: 'stripe', cause: 'test' };
    const alarms = await alarmsDuring(() => syncCustomer(world.billing(), { userId, customerId, cause, now: now() }));
    expect(alarms).toContain('more than one live subscription');
    expect(alarms).toContain(userId);
  });
});

describe('cancelling', () => {
  it('while Stripe can be written but not read is an outage, and trying again finishes it', async () => {
    const { userId } = await rent();
    const cancel = () => cancelPackage(world.billing(), { userId, packageType: usBox, reason: undefined, now: now() });
    const fault = { kind: '500_before', method: 'GET', path: '/v1/subscriptions', times: 1 };
    await call(world.stripe.url, '/_local/faults', { body: fault });
    expect((await cancel()).kind).toBe('payments-unavailable');
    expect(await cancel()).toMatchObject({ kind: 'cancelled', rental: { state: { rule: 'cancelling' } } });
  });

  it('again after an undo is a new request to Stripe', async () => {
    const { userId, customerId, subscriptionId } = await rent();
    const cancel = () => cancelPackage(world.billing(), { userId, packageType: usBox, reason: undefined, now: now() });
    await cancel();
    await world.client.subscriptions.update(subscriptionId, { cancel_at_period_end: false });
    await syncCustomer(world.billing(), { userId, customerId, cause: { actor: 'stripe', cause: 'undo' }, now: now() });
    expect((await rentalOf(userId)).state.rule).toBe('renewing');
    await cancel();
    expect((await rentalOf(userId)).state.rule).toBe('cancelling');
  });
});

describe('a dry run of reconcile', () => {
  it('sends nothing and writes nothing, not even what a crash left in an outbox', async () => {
    const { userId, customerId, subscriptionId } = await rent();
    await world.client.subscriptions.update(subscriptionId, { cancel_at_period_end: true });
    const cause = { actor: 'stripe', cause: 'test' };
    // Fails at ever later calls until one crash falls between the write and the ledger.
    for (let at = 0; ; at += 1) {
      const plan = new CrashPlan(at, 'before');
      await syncCustomer(world.billing(plan), { userId, customerId, cause, now: now() }).catch(() => undefined);
      const [record] = await listRentals(world.table, userId);
      if ((record?.outbox.length ?? 0) > 0) break;
      expect(at).toBeLessThan(60);
    }
    const before = await listRentals(world.table, userId);
    const records = world.ledger.length;
    await reconcile(world.billing(), { scope: 'all', dryRun: true, now: now() });
    expect(await listRentals(world.table, userId)).toEqual(before);
    expect(world.ledger.length).toBe(records);
    await reconcile(world.billing(), { scope: 'all', dryRun: false, now: now() });
    expect((await listRentals(world.table, userId))[0]?.outbox).toEqual([]);
    expect(world.ledger.length).toBe(records + 1);
  });
});
