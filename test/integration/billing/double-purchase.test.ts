import { call } from '../../../infra/local/person.ts';
import { startBillingWorld, type BillingWorld } from '../../helpers/billing-world.ts';
import { Renter, usBox } from '../../helpers/renter.ts';

let world: BillingWorld;
beforeAll(async () => {
  world = await startBillingWorld();
});
afterAll(() => world.close());

const fault = (body: unknown) => call(world.stripe.url, '/_local/faults', { body });

describe('a second purchase', () => {
  it('is refused after a full refund, while the refunded subscription would still be charged', async () => {
    const renter = new Renter(world);
    await renter.rent();
    await world.client.refunds.create({ charge: await renter.lastCharge() });
    await renter.sync();
    expect((await renter.rental()).state.rule).toBe('refunded');
    expect(await renter.purchase()).toEqual({ kind: 'already-rented', by: usBox });
    const { subscriptionId = '' } = (await renter.rental()).state;
    await world.client.subscriptions.cancel(subscriptionId);
    await renter.sync();
    expect((await renter.purchase()).kind).toBe('created');
  });

  it('works again after Stripe failed once: a failure is not replayed for a day', async () => {
    const renter = new Renter(world);
    await fault({ kind: '500_after', method: 'POST', path: '/v1/customers', times: 1 });
    expect((await renter.purchase()).kind).toBe('payments-unavailable');
    expect((await renter.purchase()).kind).toBe('created');
    await fault({ kind: '500_after', method: 'POST', path: '/v1/checkout/sessions', times: 1 });
    expect((await renter.purchase()).kind).toBe('payments-unavailable');
    expect((await renter.purchase()).kind).toBe('created');
  });

  it('answers an outage as an outage also on re-entry, when the earlier session has to be ended', async () => {
    const renter = new Renter(world);
    await renter.purchase();
    await fault({ kind: '500_before', method: 'GET', path: '/v1/checkout/sessions', times: 1 });
    expect((await renter.purchase()).kind).toBe('payments-unavailable');
    expect((await renter.purchase()).kind).toBe('created');
  });

  it('names a promotion code that Stripe refuses for this customer', async () => {
    const renter = new Renter(world);
    const coupon = await world.client.coupons.create({ percent_off: 10, duration: 'once' });
    const promotion = { type: 'coupon', coupon: coupon.id } as const;
    const other = await world.client.customers.create({ email: 'other@example.com' });
    await world.client.promotionCodes.create({ promotion, code: 'MINE', customer: other.id });
    expect(await renter.purchase({ promotionCode: 'MINE' })).toEqual({ kind: 'promotion-code-invalid' });
    await world.client.promotionCodes.create({
      promotion,
      code: 'FIRST',
      restrictions: { first_time_transaction: true },
    });
    expect((await renter.purchase({ promotionCode: 'FIRST' })).kind).toBe('created');
    await renter.rent();
    const { subscriptionId = '' } = (await renter.rental()).state;
    await world.client.subscriptions.cancel(subscriptionId);
    await renter.sync();
    expect(await renter.purchase({ promotionCode: 'FIRST' })).toEqual({ kind: 'promotion-code-invalid' });
  });

  // Last: these move the clock.
  it.each([true, false])('is refused although the event of the first is late by hours (trial: %s)', async (isTrial) => {
    const renter = new Renter(world);
    await renter.pay({ isTrial });
    await world.stripe.advance(world.stripe.now() + 3 * 3600);
    expect(await renter.purchase({ isTrial })).toEqual({ kind: 'already-rented', by: usBox });
    expect(await renter.liveSubscriptions()).toBe(1);
    expect((await renter.rental()).state.rule).toBe(isTrial ? 'trial-renewing' : 'renewing');
  });

  it('is refused a trial when the first trial ended unheard of', async () => {
    const renter = new Renter(world);
    await renter.pay({ isTrial: true });
    const { data } = await world.client.subscriptions.list({ customer: await renter.customerId() });
    await world.client.subscriptions.cancel(data[0]?.id ?? '');
    await world.stripe.advance(world.stripe.now() + 3600);
    expect(await renter.purchase({ isTrial: true })).toEqual({ kind: 'trial-used' });
  });
});
