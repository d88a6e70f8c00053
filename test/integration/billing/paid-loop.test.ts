import { randomUUID } from 'node:crypto';
import { payCheckout } from '../../../infra/local/pay-checkout.ts';
import { StripeEvent, toBillingEvent, type BillingEvent } from '../../../shared/billing/billing-event.ts';
import { cancelPackage } from '../../../shared/billing/cancel-package.ts';
import { handleBillingEvent } from '../../../shared/billing/handle-billing-event.ts';
import type { Purchase } from '../../../shared/billing/purchase.ts';
import { purchasePackage } from '../../../shared/billing/purchase-package.ts';
import { reconcile } from '../../../shared/billing/reconcile.ts';
import { syncCheckout } from '../../../shared/billing/sync-checkout.ts';
import { defaultDurations, hasAccess } from '../../../shared/entitlements/access-policy.ts';
import { readRentals } from '../../../shared/entitlements/read-entitlements.ts';
import { listRentals } from '../../../shared/entitlements/rentals-table.ts';
import { PackageType, type UserId } from '../../../shared/platform/ids.ts';
import { startBillingWorld, type BillingWorld } from '../../helpers/billing-world.ts';
import { catalogue } from '../../helpers/catalogue.ts';
import { CrashPlan } from '../../helpers/crash.ts';
import { purchaseOf, usBox } from '../../helpers/renter.ts';

const day = 86_400;
let world: BillingWorld;

beforeAll(async () => {
  world = await startBillingWorld();
});
afterAll(() => world.close());

const purchase = (userId: UserId, change: Partial<Purchase> = {}) => purchaseOf(world, userId, change);

async function openCheckout(userId: UserId, change: Partial<Purchase> = {}) {
  const outcome = await purchasePackage(world.billing(), catalogue, purchase(userId, change));
  if (outcome.kind !== 'created') throw new Error(`purchase answered ${outcome.kind}`);
  return outcome;
}

/** Every event that concerns a customer, as hints, oldest first. */
async function eventsOf(userId: UserId): Promise<readonly BillingEvent[]> {
  const events: BillingEvent[] = [];
  for await (const event of world.client.events.list({ limit: 100 })) {
    const hint = toBillingEvent(StripeEvent.parse(event));
    if (hint !== undefined && JSON.stringify(event).includes(userId)) events.push(hint);
  }
  return events.toReversed();
}

const rentalsOf = (userId: UserId) => readRentals(world.table, userId);

async function usBoxOf(userId: UserId) {
  const found = (await rentalsOf(userId)).find(({ packageType }) => packageType === usBox);
  if (found === undefined) throw new Error('no rental');
  return found;
}

async function deliver(events: readonly BillingEvent[]): Promise<void> {
  for (const event of events) await handleBillingEvent(world.billing(), event, world.stripe.now());
}

async function rent(userId: UserId, change: Partial<Purchase> = {}): Promise<void> {
  const { checkoutUrl } = await openCheckout(userId, change);
  await payCheckout(checkoutUrl);
  await deliver(await eventsOf(userId));
}

const transitionsOf = (userId: UserId) =>
  new Set(world.ledger.flatMap((m) => (m.kind === 'transition' && m.user_id === userId ? m.transition_id : [])));

describe('the paid loop', () => {
  it('opens a package after payment, once, whatever the order and number of deliveries', async () => {
    const userId = world.newUserId();
    const { checkoutUrl } = await openCheckout(userId);
    expect(await rentalsOf(userId)).toEqual([]);
    await payCheckout(checkoutUrl);
    const events = await eventsOf(userId);
    expect(events.length).toBeGreaterThanOrEqual(3);
    await deliver([...events.toReversed(), ...events, ...events]);
    const rental = await usBoxOf(userId);
    expect(rental).toMatchObject({ version: 1, state: { status: 'active', rule: 'renewing', unitAmountCents: 2999 } });
    expect(rental.state.accessUntil).toBe((rental.state.currentPeriodEnd ?? 0) + defaultDurations.leewaySeconds);
    expect(transitionsOf(userId).size).toBe(1);
  });

  it('gives the same end to three consumers at the same time', async () => {
    const userId = world.newUserId();
    const { checkoutUrl } = await openCheckout(userId);
    await payCheckout(checkoutUrl);
    const events = await eventsOf(userId);
    await Promise.all([deliver(events), deliver(events.toReversed()), deliver(events)]);
    expect(await usBoxOf(userId)).toMatchObject({ version: 1, state: { status: 'active' } });
    expect(transitionsOf(userId).size).toBe(1);
  });

  it('syncs on return from Checkout, before any webhook, and only for the buyer', async () => {
    const userId = world.newUserId();
    const { checkoutUrl, sessionId } = await openCheckout(userId, { isTrial: true });
    await payCheckout(checkoutUrl);
    const now = world.stripe.now();
    expect(await syncCheckout(world.billing(), { userId: world.newUserId(), sessionId, now })).toEqual({
      kind: 'not-found',
    });
    expect(await syncCheckout(world.billing(), { userId, sessionId: 'cs_test_none', now })).toEqual({
      kind: 'not-found',
    });
    const outcome = await syncCheckout(world.billing(), { userId, sessionId, now });
    expect(outcome).toMatchObject({ kind: 'synced', complete: true });
    expect((await usBoxOf(userId)).state.rule).toBe('trial-renewing');
  });

  it('lets a user rent a package once, try it once, and check out once at a time', async () => {
    const userId = world.newUserId();
    const first = await openCheckout(userId, { isTrial: true });
    const second = await openCheckout(userId, { isTrial: true });
    const abandoned = await world.client.checkout.sessions.retrieve(first.sessionId);
    expect(abandoned.status).toBe('expired');
    await payCheckout(second.checkoutUrl);
    // The redirect beats the webhook, and a second click beats both.
    expect(await purchasePackage(world.billing(), catalogue, purchase(userId))).toEqual({
      kind: 'already-rented',
      by: usBox,
    });
    await deliver(await eventsOf(userId));
    expect(await purchasePackage(world.billing(), catalogue, purchase(userId))).toEqual({
      kind: 'already-rented',
      by: usBox,
    });
    const subscriptionId = (await usBoxOf(userId)).state.subscriptionId ?? '';
    await world.client.subscriptions.cancel(subscriptionId);
    await deliver(await eventsOf(userId));
    expect(await purchasePackage(world.billing(), catalogue, purchase(userId, { isTrial: true }))).toEqual({
      kind: 'trial-used',
    });
    expect((await purchasePackage(world.billing(), catalogue, purchase(userId))).kind).toBe('created');
  });

  it('lets one of many parallel purchases through', async () => {
    const userId = world.newUserId();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => purchasePackage(world.billing(), catalogue, purchase(userId))),
    );
    const open = await world.client.checkout.sessions.list({ status: 'open', limit: 100 });
    const own = open.data.filter((session) => session.client_reference_id === userId);
    expect(own).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'created').length).toBeGreaterThanOrEqual(1);
  });

  it('refuses what the bundle already opens, unknown packages and unknown promotion codes', async () => {
    const userId = world.newUserId();
    const megaBundle = PackageType.parse('mega_bundle');
    await rent(userId, { packageType: megaBundle });
    expect(await purchasePackage(world.billing(), catalogue, purchase(userId))).toEqual({
      kind: 'already-rented',
      by: megaBundle,
    });
    const mars = PackageType.parse('mars_box');
    const other = world.newUserId();
    expect(await purchasePackage(world.billing(), catalogue, purchase(other, { packageType: mars }))).toEqual({
      kind: 'unknown-package',
    });
    expect(await purchasePackage(world.billing(), catalogue, purchase(other, { promotionCode: 'NOPE' }))).toEqual({
      kind: 'promotion-code-invalid',
    });
    expect((await purchasePackage(world.billing(), catalogue, purchase(other))).kind).toBe('created');
  });

  it('cancels at the end of the paid time, and twice is once', async () => {
    const userId = world.newUserId();
    await rent(userId);
    const now = world.stripe.now();
    const cancel = () => cancelPackage(world.billing(), { userId, packageType: usBox, reason: 'too dear', now });
    expect(
      await cancelPackage(world.billing(), { userId: world.newUserId(), packageType: usBox, reason: undefined, now }),
    ).toEqual({
      kind: 'not-rented',
    });
    expect((await cancel()).kind).toBe('cancelled');
    expect((await cancel()).kind).toBe('cancelled');
    const { state, version } = await usBoxOf(userId);
    expect(version).toBe(2);
    expect(state).toMatchObject({
      rule: 'cancelling',
      accessUntil: state.currentPeriodEnd,
      cancelsAt: state.currentPeriodEnd,
    });
    expect(hasAccess(state, (state.currentPeriodEnd ?? 0) - 1)).toBe(true);
    expect(hasAccess(state, state.currentPeriodEnd ?? 0)).toBe(false);
  });

  it('heals a customer that was deleted at Stripe', async () => {
    const userId = world.newUserId();
    await rent(userId);
    const { customerId } = (await usBoxOf(userId)).state;
    await world.client.customers.del(customerId ?? '');
    await deliver([{ ...base(), type: 'customer.deleted', customer_id: customerId ?? null }]);
    expect((await usBoxOf(userId)).state.rule).toBe('ended');
    await rent(userId);
    const healed = await usBoxOf(userId);
    expect(healed.state.rule).toBe('renewing');
    expect(healed.state.customerId).not.toBe(customerId);
  });

  it('ends access on a full refund of the current period, not on a partial one', async () => {
    const userId = world.newUserId();
    await rent(userId);
    const { customerId } = (await usBoxOf(userId)).state;
    const { data } = await world.client.charges.list({ customer: customerId ?? '', limit: 1 });
    const charge = data[0]?.id ?? '';
    await world.client.refunds.create({ charge, amount: 1000 });
    await deliver(await eventsOf(userId));
    expect((await usBoxOf(userId)).state.rule).toBe('renewing');
    await world.client.refunds.create({ charge });
    await deliver((await eventsOf(userId)).filter(({ type }) => type === 'charge.refunded'));
    expect((await usBoxOf(userId)).state).toMatchObject({ rule: 'refunded' });
    expect((await usBoxOf(userId)).state.accessUntil).toBeUndefined();
  });

  it('throws for a paid subscription that belongs to nobody, so that it ends in the dead-letter queue', async () => {
    const customer = await world.client.customers.create({ email: 'lost@example.com' });
    const { data } = await world.client.prices.list({ lookup_keys: ['us_box_month'] });
    await world.client.subscriptions.create({
      customer: customer.id,
      items: [{ price: data[0]?.id ?? '' }],
      trial_period_days: 3,
    });
    const hint = { ...base(), customer_id: customer.id };
    await expect(handleBillingEvent(world.billing(), hint, world.stripe.now())).rejects.toThrow('belongs to no user');
    const stranger = await world.client.customers.create({ email: 'stranger@example.com' });
    await handleBillingEvent(world.billing(), { ...base(), customer_id: stranger.id }, world.stripe.now());
  });
});

function base(): BillingEvent {
  return {
    event_id: `evt_${randomUUID()}`,
    type: 'customer.subscription.updated',
    created: world.stripe.now(),
    livemode: false,
    customer_id: null,
    subscription_id: null,
    invoice_id: null,
    charge_id: null,
    session_id: null,
    package_type: null,
    reservation_id: null,
    amount_cents: null,
    currency: null,
  };
}

describe('killing the consumer', () => {
  it.each(['before', 'after'] as const)(
    '%s any call and delivering again leaves the same state and history',
    async (moment) => {
      let at = 0;
      for (let finished = false; !finished; at += 1) {
        const userId = world.newUserId();
        const { checkoutUrl } = await openCheckout(userId, { isTrial: true });
        await payCheckout(checkoutUrl);
        const events = await eventsOf(userId);
        const [completed] = events.filter(({ type }) => type === 'checkout.session.completed');
        if (completed === undefined) throw new Error('no completed event');
        const plan = new CrashPlan(at, moment);
        const now = world.stripe.now();
        finished = await handleBillingEvent(world.billing(plan), completed, now).then(
          () => true,
          () => false,
        );
        await handleBillingEvent(world.billing(), completed, now);
        expect(await usBoxOf(userId)).toMatchObject({ version: 1, state: { rule: 'trial-renewing' } });
        expect([...transitionsOf(userId)]).toEqual([`${userId}:us_box:stripe:1`]);
        expect((await listRentals(world.table, userId)).flatMap(({ outbox }) => outbox)).toEqual([]);
        const recorded = world.ledger.filter((m) => m.kind === 'billing-event' && m.event_id === completed.event_id);
        expect(recorded.length).toBeGreaterThanOrEqual(1);
      }
      expect(at).toBeGreaterThan(10);
    },
  );
});

describe('reconcile', () => {
  it('repairs what differs and writes nothing the second time', async () => {
    const userId = world.newUserId();
    await rent(userId);
    const { subscriptionId } = (await usBoxOf(userId)).state;
    await world.client.subscriptions.update(subscriptionId ?? '', { cancel_at_period_end: true });
    const now = world.stripe.now();
    const looked = await reconcile(world.billing(), { scope: 'all', dryRun: true, now });
    expect(looked.repaired).toContainEqual({ userId, packageType: usBox });
    expect((await usBoxOf(userId)).state.rule).toBe('renewing');
    await reconcile(world.billing(), { scope: 'all', dryRun: false, now });
    const repaired = await usBoxOf(userId);
    expect(repaired.state.rule).toBe('cancelling');
    const again = await reconcile(world.billing(), { scope: 'all', dryRun: false, now });
    expect(again.repaired).toEqual([]);
    expect(await usBoxOf(userId)).toEqual(repaired);
  });

  it('looks hourly only at rentals that end soon', async () => {
    const userId = world.newUserId();
    await rent(userId);
    const { accessUntil = 0 } = (await usBoxOf(userId)).state;
    const soon = await reconcile(world.billing(), { scope: 'ending-soon', dryRun: true, now: accessUntil - 3600 });
    const far = await reconcile(world.billing(), { scope: 'ending-soon', dryRun: true, now: accessUntil - 10 * day });
    expect(soon.customers).toBeGreaterThan(far.customers);
  });
});

describe('time', () => {
  // Last: the clock of the local Stripe only moves forward.
  it('turns a trial into a paid rental, keeps access through a failed renewal for the grace, then ends it', async () => {
    const userId = world.newUserId();
    await rent(userId, { isTrial: true });
    const { trialEnd = 0, customerId = '' } = (await usBoxOf(userId)).state;
    await world.stripe.advance(trialEnd + 3600);
    await deliver(await eventsOf(userId));
    const paid = await usBoxOf(userId);
    expect(paid.state).toMatchObject({ status: 'active', rule: 'renewing' });
    const paidThrough = paid.state.paidThrough ?? 0;
    await fetch(`${world.stripe.url}/_local/customers/${customerId}/fail-next-payment`, {
      method: 'POST',
      body: '{"times":20}',
    });
    await world.stripe.advance(paidThrough + 3600);
    await deliver(await eventsOf(userId));
    const failed = await usBoxOf(userId);
    expect(failed.state).toMatchObject({
      status: 'past_due',
      rule: 'grace',
      accessUntil: paidThrough + 7 * day,
      paymentProblem: true,
    });
    await world.stripe.advance(paidThrough + 20 * day);
    await deliver(await eventsOf(userId));
    expect((await usBoxOf(userId)).state.rule).toBe('ended');
  });
});
