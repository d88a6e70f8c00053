import { BillingEvent, StripeEvent, toBillingEvent } from '../../../shared/billing/billing-event.ts';

function event(type: string, object: Record<string, unknown>) {
  return StripeEvent.parse({
    id: 'evt_1',
    object: 'event',
    type,
    created: 1_900_000_000,
    livemode: false,
    api_version: '2026-10-28.endive',
    data: { object },
  });
}

describe('billing event', () => {
  it('is a hint that survives the queue', () => {
    const hint = toBillingEvent(
      event('invoice.paid', {
        id: 'in_1',
        object: 'invoice',
        customer: 'cus_1',
        amount_paid: 2999,
        currency: 'usd',
        parent: { subscription_details: { subscription: 'sub_1', metadata: { package_type: 'us_box' } } },
      }),
    );
    expect(BillingEvent.parse(JSON.parse(JSON.stringify(hint)))).toEqual({
      event_id: 'evt_1',
      type: 'invoice.paid',
      created: 1_900_000_000,
      livemode: false,
      customer_id: 'cus_1',
      subscription_id: 'sub_1',
      invoice_id: 'in_1',
      charge_id: null,
      session_id: null,
      package_type: 'us_box',
      reservation_id: null,
      amount_cents: 2999,
      currency: 'usd',
    });
  });

  it.each([
    [
      'customer.subscription.deleted',
      { id: 'sub_1', object: 'subscription', customer: 'cus_1' },
      'subscription_id',
      'sub_1',
    ],
    ['customer.deleted', { id: 'cus_1', object: 'customer' }, 'customer_id', 'cus_1'],
    ['charge.refunded', { id: 'ch_1', object: 'charge', customer: 'cus_1', amount_refunded: 5 }, 'charge_id', 'ch_1'],
    ['charge.dispute.created', { id: 'dp_1', object: 'dispute', charge: 'ch_1', amount: 5 }, 'charge_id', 'ch_1'],
    ['charge.dispute.created', { id: 'dp_1', object: 'dispute', charge: { id: 'ch_2' } }, 'charge_id', 'ch_2'],
    ['checkout.session.completed', { id: 'cs_1', object: 'checkout.session', customer: 'cus_1' }, 'session_id', 'cs_1'],
  ] as const)('%s knows where to look', (type, object, key, id) => {
    expect(toBillingEvent(event(type, object))?.[key]).toBe(id);
  });

  it('is undefined for a type nobody asked for', () => {
    expect(toBillingEvent(event('product.created', { id: 'prod_1', object: 'product' }))).toBeUndefined();
    expect(toBillingEvent(event('toString', { id: 'x', object: 'x' }))).toBeUndefined();
  });
});
