import { call } from '../../../infra/local/person.ts';
import { activatePackage } from '../../../shared/billing/activate-package.ts';
import { cancelPackage } from '../../../shared/billing/cancel-package.ts';
import { handleBillingEvent } from '../../../shared/billing/handle-billing-event.ts';
import { reconcile } from '../../../shared/billing/reconcile.ts';
import { findOwner } from '../../../shared/billing/customers-table.ts';
import { startBillingWorld, type BillingWorld } from '../../helpers/billing-world.ts';
import { catalogue } from '../../helpers/catalogue.ts';
import { eventsOf, Renter, usBox } from '../../helpers/renter.ts';

const day = 86_400;
let world: BillingWorld;
beforeAll(async () => {
  world = await startBillingWorld();
});
afterAll(() => world.close());

const control = (path: string, body: unknown) => call(world.stripe.url, path, { body });
const cancel = ({ userId }: Renter) =>
  cancelPackage(world.billing(), { userId, packageType: usBox, reason: undefined, now: world.stripe.now() });
const activate = (renter: Renter, subscriptionId: string) =>
  activatePackage(
    { billing: world.billing(), catalogue, accountExists: async () => true },
    {
      userId: renter.userId,
      packageType: usBox,
      adminId: renter.userId,
      reason: 'case 1',
      days: undefined,
      subscriptionId,
      now: world.stripe.now(),
    },
  );

describe('connecting a subscription whose owner got lost', () => {
  it('gives it to its user, and reads its state from Stripe', async () => {
    const renter = new Renter(world);
    const customer = await world.client.customers.create({ email: 'paid-by-phone@example.com' });
    const [price] = (await world.client.prices.list({ lookup_keys: ['us_box_month'] })).data;
    const items = [{ price: price?.id ?? '' }];
    const subscription = await world.client.subscriptions.create({
      customer: customer.id,
      items,
      trial_period_days: 5,
    });
    expect(await activate(renter, subscription.id)).toMatchObject({
      kind: 'activated',
      rental: { state: { status: 'trialing' } },
    });
    expect(await activate(new Renter(world), subscription.id)).toEqual({ kind: 'subscription-not-found' });
  });

  it('refuses a subscription to something else, and leaves its customer without an owner', async () => {
    const renter = new Renter(world);
    const product = await world.client.products.create({ name: 'Coffee' });
    const price = await world.client.prices.create({
      product: product.id,
      currency: 'usd',
      unit_amount: 100,
      recurring: { interval: 'month' },
      lookup_key: 'gold',
    });
    const customer = await world.client.customers.create({ email: 'coffee@example.com' });
    const items = [{ price: price.id }];
    const subscription = await world.client.subscriptions.create({
      customer: customer.id,
      items,
      trial_period_days: 5,
    });
    expect(await activate(renter, subscription.id)).toEqual({ kind: 'subscription-not-found' });
    expect(await findOwner(world.table, customer.id)).toBeUndefined();
    // A foreign subscription is nobody's lost purchase either.
    const [created] = (await eventsOf(world, 'customer.subscription.created')).filter(
      ({ customer_id: id }) => id === customer.id,
    );
    if (created === undefined) throw new Error('no event');
    await handleBillingEvent(world.billing(), created, world.stripe.now());
  });

  it('keeps the payment method of each customer apart, so that reconcile settles', async () => {
    const renter = new Renter(world);
    await renter.rent();
    const customer = await world.client.customers.create({ email: 'second@example.com' });
    const [price] = (await world.client.prices.list({ lookup_keys: ['iso_box_month'] })).data;
    const items = [{ price: price?.id ?? '' }];
    const second = await world.client.subscriptions.create({ customer: customer.id, items, trial_period_days: 5 });
    await activatePackage(
      { billing: world.billing(), catalogue, accountExists: async () => true },
      {
        userId: renter.userId,
        packageType: catalogue.packages.flatMap(() => usBox)[0] ?? usBox,
        adminId: renter.userId,
        reason: 'case 2',
        days: undefined,
        subscriptionId: second.id,
        now: world.stripe.now(),
      },
    );
    const run = () => reconcile(world.billing(), { scope: 'all', dryRun: false, now: world.stripe.now() });
    await run();
    expect((await run()).repaired.filter(({ userId }) => userId === renter.userId)).toEqual([]);
  });
});

describe('an item that sells no package', () => {
  it('beside one that does leaves the rental as it is and does not stop the others', async () => {
    const renter = new Renter(world);
    const { state } = await renter.rent();
    const product = await world.client.products.create({ name: 'Support' });
    const addOn = await world.client.prices.create({
      product: product.id,
      currency: 'usd',
      unit_amount: 1,
      recurring: { interval: 'month' },
    });
    const items = [{ price: addOn.id }];
    await world.client.subscriptions.update(state.subscriptionId ?? '', { items, proration_behavior: 'none' });
    await renter.sync();
    expect((await renter.rental()).state.rule).toBe('renewing');
  });

  it('in place of the package keeps what is stored until somebody has looked', async () => {
    const renter = new Renter(world);
    const before = await renter.rent();
    const [price] = (await world.client.prices.list({ lookup_keys: ['us_box_month'] })).data;
    await world.client.prices.update(price?.id ?? '', { metadata: { package_type: '' } });
    await renter.sync();
    expect(await renter.rental()).toEqual(before);
    await world.client.prices.update(price?.id ?? '', { metadata: { package_type: 'us_box' } });
  });
});

describe('cancelling', () => {
  it('of what has already ended at Stripe answers with the truth', async () => {
    const renter = new Renter(world);
    const { state } = await renter.rent();
    await world.client.subscriptions.cancel(state.subscriptionId ?? '');
    expect(await cancel(renter)).toMatchObject({ kind: 'cancelled', rental: { state: { rule: 'ended' } } });
  });
});

describe('over time', () => {
  it('a dispute of an earlier period closes access until it is won', async () => {
    const renter = new Renter(world);
    const { state } = await renter.rent();
    const first = await renter.lastCharge();
    await world.stripe.advance((state.currentPeriodEnd ?? 0) + 3600);
    await renter.sync();
    expect(await renter.lastCharge()).not.toBe(first);
    const dispute = await control('/_local/disputes', { charge: first });
    await renter.sync();
    expect((await renter.rental()).state.rule).toBe('disputed');
    await control(`/_local/disputes/${String(dispute.body['id'])}/close`, { outcome: 'won' });
    await renter.sync();
    expect((await renter.rental()).state.rule).toBe('renewing');
  });

  it('a full refund counts although an attempt to charge had failed before', async () => {
    const renter = new Renter(world);
    const { state } = await renter.rent();
    await control(`/_local/customers/${await renter.customerId()}/fail-next-payment`, { times: 1 });
    await world.stripe.advance((state.currentPeriodEnd ?? 0) + 4 * day);
    await renter.sync();
    expect((await renter.rental()).state.rule).toBe('renewing');
    await world.client.refunds.create({ charge: await renter.lastCharge() });
    await renter.sync();
    expect((await renter.rental()).state.rule).toBe('refunded');
  });

  it('cancelling a past due rental ends it, and nothing is collected afterwards', async () => {
    const renter = new Renter(world);
    const { state } = await renter.rent();
    await control(`/_local/customers/${await renter.customerId()}/fail-next-payment`, { times: 1 });
    await world.stripe.advance((state.currentPeriodEnd ?? 0) + day);
    await renter.sync();
    expect((await renter.rental()).state.status).toBe('past_due');
    const charge = await renter.lastCharge();
    expect(await cancel(renter)).toMatchObject({
      kind: 'cancelled',
      rental: { state: { status: 'canceled', rule: 'ended' } },
    });
    await world.stripe.advance(world.stripe.now() + 40 * day);
    expect(await renter.lastCharge()).toBe(charge);
    const open = await world.client.invoices.list({ customer: await renter.customerId(), status: 'open' });
    expect(open.data).toEqual([]);
    expect((await renter.purchase()).kind).toBe('created');
  });

  it('a rental under a coupon over the whole amount was never paid, so it has no grace', async () => {
    const coupon = await world.client.coupons.create({ percent_off: 100, duration: 'once' });
    await world.client.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, code: 'FREE1' });
    const renter = new Renter(world);
    const { state } = await renter.rent({ promotionCode: 'FREE1' });
    expect(state.rule).toBe('renewing');
    await control(`/_local/customers/${await renter.customerId()}/fail-next-payment`, { times: 9 });
    await world.stripe.advance((state.currentPeriodEnd ?? 0) + 3600);
    await renter.sync();
    expect((await renter.rental()).state).toMatchObject({ status: 'past_due', rule: 'never-paid' });
  });
});
