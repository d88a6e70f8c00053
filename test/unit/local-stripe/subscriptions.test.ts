import type Stripe from 'stripe';
import { control, DAY, idOf, only, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});

async function rent(
  params: Partial<Stripe.SubscriptionCreateParams> = {},
  card?: string,
): Promise<Stripe.Subscription> {
  const customer = await shop.customer(card);
  return shop.stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: await shop.price('box_month') }],
    ...params,
  });
}

function endOf(subscription: Stripe.Subscription): number {
  return only(subscription.items.data).current_period_end;
}

async function again(subscription: Stripe.Subscription): Promise<Stripe.Subscription> {
  return shop.stripe.subscriptions.retrieve(subscription.id);
}

async function invoicesOf(subscription: Stripe.Subscription): Promise<Stripe.Invoice[]> {
  return (await shop.stripe.invoices.list({ subscription: subscription.id, limit: 100 })).data;
}

async function typesSince(subscription: Stripe.Subscription): Promise<string[]> {
  const events = await shop.stripe.events.list({ limit: 100 }).autoPagingToArray({ limit: 1000 });
  const later = events.findIndex(({ type }) => type === 'customer.subscription.created');
  expect(subscription.id).toMatch(/^sub_/);
  return events
    .slice(0, later)
    .map(({ type }) => type)
    .reverse();
}

describe('renewal', () => {
  it('bills each period at its end, in full, and says so in order', async () => {
    const subscription = await rent();
    await shop.local.advance(endOf(subscription) - 1);
    expect(await invoicesOf(subscription)).toHaveLength(1);
    await shop.local.advance(endOf(subscription));
    const renewed = await again(subscription);
    expect(only(renewed.items.data).current_period_start).toBe(endOf(subscription));
    const [invoice] = await invoicesOf(subscription);
    expect(invoice).toMatchObject({
      billing_reason: 'subscription_cycle',
      status: 'paid',
      amount_due: 1000,
      amount_paid: 1000,
      amount_remaining: 0,
      attempt_count: 1,
      created: endOf(subscription),
      period_end: endOf(subscription),
    });
    expect(only(invoice?.lines.data ?? []).period).toEqual({ start: endOf(subscription), end: endOf(renewed) });
    expect((await typesSince(subscription)).slice(-8)).toEqual([
      'invoice.created',
      'customer.subscription.updated',
      'payment_intent.created',
      'invoice.finalized',
      'charge.succeeded',
      'payment_intent.succeeded',
      'invoice.paid',
      'invoice.payment_succeeded',
    ]);
  });

  it('bills twelve months one by one when the clock jumps a year', async () => {
    const subscription = await rent();
    await shop.local.advance(shop.local.now() + 366 * DAY);
    const invoices = await invoicesOf(subscription);
    expect(invoices).toHaveLength(13);
    const starts = invoices.map((invoice) => only(invoice.lines.data).period);
    starts.slice(1).forEach((period, index) => expect(period.end).toBe(starts[index]?.start));
  });

  it('announces the end of a trial three days before, then charges', async () => {
    const subscription = await rent({ trial_period_days: 14 });
    const trialEnd = subscription.trial_end ?? 0;
    const sent = () => shop.stripe.events.list({ type: 'customer.subscription.trial_will_end' });
    await shop.local.advance(trialEnd - 3 * DAY - 1);
    expect((await sent()).data).toHaveLength(0);
    await shop.local.advance(trialEnd - 3 * DAY);
    expect(only((await sent()).data).created).toBe(trialEnd - 3 * DAY);
    await shop.local.advance(trialEnd);
    expect((await again(subscription)).status).toBe('active');
    expect((await invoicesOf(subscription)).map(({ total }) => total)).toEqual([1000, 0]);
  });
});

describe('a failing renewal', () => {
  it('goes past_due, is retried after 3, 5 and 7 days, then ends', async () => {
    const subscription = await rent({ trial_period_days: 7 }, 'pm_card_chargeCustomerFail');
    const end = subscription.trial_end ?? 0;
    await shop.local.advance(end);
    expect((await again(subscription)).status).toBe('past_due');
    expect((await invoicesOf(subscription))[0]).toMatchObject({
      status: 'open',
      attempt_count: 1,
      next_payment_attempt: end + 3 * DAY,
      amount_remaining: 1000,
    });
    await shop.local.advance(end + 8 * DAY);
    expect((await invoicesOf(subscription))[0]).toMatchObject({
      attempt_count: 3,
      next_payment_attempt: end + 15 * DAY,
    });
    await shop.local.advance(end + 15 * DAY);
    expect(await again(subscription)).toMatchObject({
      status: 'canceled',
      ended_at: end + 15 * DAY,
      cancellation_details: { reason: 'payment_failed' },
    });
    expect((await invoicesOf(subscription))[0]).toMatchObject({ status: 'open', next_payment_attempt: null });
    const failures = await shop.stripe.events.list({ type: 'invoice.payment_failed' });
    expect(failures.data).toHaveLength(4);
  });

  it('recovers when the next try works', async () => {
    const subscription = await rent();
    await control(shop.local, `customers/${idOf(subscription.customer)}/fail-next-payment`);
    await shop.local.advance(endOf(subscription));
    expect((await again(subscription)).status).toBe('past_due');
    await shop.local.advance(endOf(subscription) + 3 * DAY);
    expect((await again(subscription)).status).toBe('active');
    expect((await invoicesOf(subscription))[0]).toMatchObject({ status: 'paid', attempt_count: 2 });
  });

  it('recovers when a person pays, and the refusal before is a card error', async () => {
    const subscription = await rent({ trial_period_days: 7 }, 'pm_card_chargeCustomerFail');
    await shop.local.advance(subscription.trial_end ?? 0);
    const [invoice] = await invoicesOf(subscription);
    await expect(shop.stripe.invoices.pay(invoice?.id ?? '')).rejects.toMatchObject({
      type: 'StripeCardError',
      code: 'card_declined',
    });
    const method = await shop.stripe.paymentMethods.attach('pm_card_visa', { customer: idOf(subscription.customer) });
    await shop.stripe.subscriptions.update(subscription.id, { default_payment_method: method.id });
    const paid = await shop.stripe.invoices.pay(invoice?.id ?? '');
    expect(paid.status).toBe('paid');
    expect((await again(subscription)).status).toBe('active');
  });

  it('can leave the subscription unpaid instead of ending it', async () => {
    await control(shop.local, 'settings', { after_retries: 'unpaid' });
    const subscription = await rent({ trial_period_days: 7 }, 'pm_card_chargeCustomerFail');
    await shop.local.advance((subscription.trial_end ?? 0) + 15 * DAY);
    expect((await again(subscription)).status).toBe('unpaid');
  });
});

describe('cancelling', () => {
  it('at the end of the period takes effect at that second, without another invoice', async () => {
    const subscription = await rent();
    const asked = await shop.stripe.subscriptions.update(subscription.id, {
      cancel_at_period_end: true,
      cancellation_details: { feedback: 'too_expensive' },
    });
    expect(asked).toMatchObject({
      status: 'active',
      cancel_at: endOf(subscription),
      cancellation_details: { reason: 'cancellation_requested', feedback: 'too_expensive' },
    });
    const [event] = (await shop.stripe.events.list({ type: 'customer.subscription.updated' })).data;
    expect(event?.data.previous_attributes).toMatchObject({
      cancel_at: null,
      cancel_at_period_end: false,
      canceled_at: null,
    });
    await shop.local.advance(endOf(subscription) - 1);
    expect((await again(subscription)).status).toBe('active');
    await shop.local.advance(endOf(subscription));
    expect(await again(subscription)).toMatchObject({ status: 'canceled', ended_at: endOf(subscription) });
    expect(await invoicesOf(subscription)).toHaveLength(1);
    expect((await shop.stripe.subscriptions.list({ customer: idOf(subscription.customer) })).data).toHaveLength(0);
    const all = await shop.stripe.subscriptions.list({ customer: idOf(subscription.customer), status: 'all' });
    expect(all.data).toHaveLength(1);
  });

  it('can be taken back', async () => {
    const subscription = await rent();
    await shop.stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
    const kept = await shop.stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false });
    expect([kept.cancel_at, kept.canceled_at, kept.cancellation_details?.reason]).toEqual([null, null, null]);
    await shop.local.advance(endOf(subscription));
    expect((await again(subscription)).status).toBe('active');
  });

  it('at a chosen time ends there, and a last period that it cuts is billed in part', async () => {
    const subscription = await rent();
    const end = endOf(subscription);
    await shop.stripe.subscriptions.update(subscription.id, { cancel_at: end + 10 * DAY });
    await shop.local.advance(end);
    const [last] = await invoicesOf(subscription);
    const line = only(last?.lines.data ?? []);
    expect(line.period).toEqual({ start: end, end: end + 10 * DAY });
    expect(line.amount).toBeLessThan(400);
    expect(line.amount).toBeGreaterThan(300);
    await shop.local.advance(end + 10 * DAY);
    expect(await again(subscription)).toMatchObject({ status: 'canceled', ended_at: end + 10 * DAY });
  });

  it('now ends at once, and a deleted customer takes its subscriptions along', async () => {
    const first = await rent();
    expect((await shop.stripe.subscriptions.cancel(first.id)).status).toBe('canceled');
    await expect(shop.stripe.subscriptions.cancel(first.id)).rejects.toMatchObject({ code: 'resource_missing' });
    const second = await rent();
    const deleted = await shop.stripe.customers.del(idOf(second.customer));
    expect(deleted).toMatchObject({ deleted: true });
    expect((await again(second)).status).toBe('canceled');
    expect(await shop.stripe.customers.retrieve(idOf(second.customer))).toMatchObject({ deleted: true });
    expect((await shop.stripe.events.list({ type: 'customer.deleted' })).data).toHaveLength(1);
  });

  it('now with proration gives the unused time back as credit', async () => {
    const subscription = await rent();
    const start = only(subscription.items.data).current_period_start;
    await shop.local.advance(start + 10 * DAY);
    await shop.stripe.subscriptions.cancel(subscription.id, { prorate: true, invoice_now: true });
    const [invoice] = await invoicesOf(subscription);
    const at = only(invoice?.lines.data ?? []).period.start;
    const share = Math.round((1000 * (endOf(subscription) - at)) / (endOf(subscription) - start));
    expect(invoice?.total).toBe(-share);
    expect(await shop.stripe.customers.retrieve(idOf(subscription.customer))).toMatchObject({ balance: -share });
  });
});

describe('a trial that ends without a card', () => {
  it.each([
    ['cancel', 'canceled'],
    ['pause', 'paused'],
    ['create_invoice', 'past_due'],
  ] as const)('with %s is %s', async (missing_payment_method, status) => {
    const customer = await shop.stripe.customers.create({ email: 'cardless@example.test' });
    const subscription = await shop.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: await shop.price('box_month') }],
      trial_period_days: 14,
      trial_settings: { end_behavior: { missing_payment_method } },
    });
    await shop.local.advance(subscription.trial_end ?? 0);
    expect((await again(subscription)).status).toBe(status);
  });

  it('paused, resumes with a card and a new period', async () => {
    const customer = await shop.stripe.customers.create({});
    const subscription = await shop.stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: await shop.price('box_month') }],
      trial_period_days: 14,
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    });
    await shop.local.advance((subscription.trial_end ?? 0) + 5 * DAY);
    const method = await shop.stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await shop.stripe.subscriptions.update(subscription.id, { default_payment_method: method.id });
    const resumed = await shop.stripe.subscriptions.resume(subscription.id);
    expect(resumed.status).toBe('active');
    expect((await invoicesOf(subscription))[0]).toMatchObject({ status: 'paid', total: 1000 });
  });
});

describe('pausing collection', () => {
  it.each([
    ['void', 'void'],
    ['keep_as_draft', 'draft'],
    ['mark_uncollectible', 'uncollectible'],
  ] as const)('with %s leaves the renewal %s, and resumes by itself', async (behavior, status) => {
    const subscription = await rent();
    const end = endOf(subscription);
    const paused = await shop.stripe.subscriptions.update(subscription.id, {
      pause_collection: { behavior, resumes_at: end + DAY },
    });
    expect(paused.pause_collection).toEqual({ behavior, resumes_at: end + DAY });
    await shop.local.advance(end);
    expect((await again(subscription)).status).toBe('active');
    expect((await invoicesOf(subscription))[0]?.status).toBe(status);
    await shop.local.advance(end + DAY);
    const resumed = await again(subscription);
    expect(resumed.pause_collection).toBeNull();
    await shop.local.advance(endOf(resumed));
    expect((await invoicesOf(subscription))[0]?.status).toBe('paid');
  });

  it('is taken back by an empty value', async () => {
    const subscription = await rent();
    await shop.stripe.subscriptions.update(subscription.id, { pause_collection: { behavior: 'void' } });
    const resumed = await shop.stripe.subscriptions.update(subscription.id, { pause_collection: '' });
    expect(resumed.pause_collection).toBeNull();
  });
});

describe('changing the plan', () => {
  async function upgrade(subscription: Stripe.Subscription, params: Partial<Stripe.SubscriptionUpdateParams> = {}) {
    return shop.stripe.subscriptions.update(subscription.id, {
      items: [{ id: only(subscription.items.data).id, price: await shop.price('big_month') }],
      proration_behavior: 'always_invoice',
      ...params,
    });
  }

  it('prorates to the second, as the preview said', async () => {
    const subscription = await rent();
    const { current_period_start: start, current_period_end: end, id } = only(subscription.items.data);
    const at = start + 10 * DAY + 4321;
    await shop.local.advance(at);
    const preview = await shop.stripe.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: {
        items: [{ id, price: await shop.price('big_month') }],
        proration_behavior: 'always_invoice',
        proration_date: at,
      },
    });
    const share = (amount: number) => Math.round((amount * (end - at)) / (end - start));
    expect(preview.lines.data.map(({ amount }) => amount)).toEqual([-share(1000), share(3000)]);
    expect(preview.amount_due).toBe(share(3000) - share(1000));
    await upgrade(subscription, { proration_date: at });
    const [invoice] = await invoicesOf(subscription);
    expect(invoice).toMatchObject({
      billing_reason: 'subscription_update',
      status: 'paid',
      total: preview.total,
    });
    expect(invoice?.lines.data.map((line) => line.parent?.subscription_item_details?.proration)).toEqual([true, true]);
    const upgraded = await again(subscription);
    expect(endOf(upgraded)).toBe(end);
    await shop.local.advance(end);
    expect((await invoicesOf(subscription))[0]?.total).toBe(3000);
  });

  it('from month to year begins a new period and credits the rest of the month', async () => {
    const subscription = await rent();
    const { current_period_start: start, current_period_end: end } = only(subscription.items.data);
    await shop.local.advance(start + 15 * DAY);
    const yearly = await shop.stripe.subscriptions.update(subscription.id, {
      items: [{ id: only(subscription.items.data).id, price: await shop.price('box_year') }],
    });
    const at = only(yearly.items.data).current_period_start;
    expect(yearly.billing_cycle_anchor).toBe(at);
    expect(endOf(yearly) - at).toBeGreaterThanOrEqual(365 * DAY);
    const credit = Math.round((1000 * (end - at)) / (end - start));
    expect((await invoicesOf(subscription))[0]).toMatchObject({ status: 'paid', total: 10_000 - credit });
  });

  it('waits for its payment when told to: nothing changes until the invoice is paid', async () => {
    const subscription = await rent();
    await control(shop.local, `customers/${idOf(subscription.customer)}/fail-next-payment`);
    const waiting = await upgrade(subscription, { payment_behavior: 'pending_if_incomplete' });
    expect(waiting.status).toBe('active');
    expect(only(waiting.items.data).price.lookup_key).toBe('box_month');
    expect(waiting.pending_update?.subscription_items?.[0]?.price.lookup_key).toBe('big_month');
    const invoice = await shop.stripe.invoices.retrieve(idOf(waiting.latest_invoice));
    expect([invoice.status, invoice.next_payment_attempt]).toEqual(['open', null]);
    await shop.stripe.invoices.pay(invoice.id ?? '');
    const applied = await again(subscription);
    expect(only(applied.items.data).price.lookup_key).toBe('big_month');
    expect(applied.pending_update).toBeNull();
  });

  it('gives a waiting change up after 23 hours, or when its invoice is voided', async () => {
    const subscription = await rent();
    const failing = () => control(shop.local, `customers/${idOf(subscription.customer)}/fail-next-payment`);
    await failing();
    const first = await upgrade(subscription, { payment_behavior: 'pending_if_incomplete' });
    await shop.local.advance(shop.local.now() + 23 * 3600 + 5);
    expect((await again(subscription)).pending_update).toBeNull();
    expect((await shop.stripe.invoices.retrieve(idOf(first.latest_invoice))).status).toBe('void');
    await failing();
    const second = await upgrade(subscription, { payment_behavior: 'pending_if_incomplete' });
    await shop.stripe.invoices.voidInvoice(idOf(second.latest_invoice));
    expect((await again(subscription)).pending_update).toBeNull();
    expect((await again(subscription)).status).toBe('active');
  });

  it('refuses as a whole with error_if_incomplete, and with parameters that may not wait', async () => {
    const subscription = await rent();
    await control(shop.local, `customers/${idOf(subscription.customer)}/fail-next-payment`);
    await expect(upgrade(subscription, { payment_behavior: 'error_if_incomplete' })).rejects.toMatchObject({
      statusCode: 402,
    });
    expect(await invoicesOf(subscription)).toHaveLength(1);
    await expect(
      upgrade(subscription, { payment_behavior: 'pending_if_incomplete', metadata: { a: 'b' } }),
    ).rejects.toMatchObject({ param: 'metadata' });
  });

  it('credits what was really debited: discounts count, a voided invoice does not', async () => {
    const coupon = await shop.stripe.coupons.create({ percent_off: 50, duration: 'once' });
    const discounted = await rent({ discounts: [{ coupon: coupon.id }] });
    const { current_period_start: start, current_period_end: end } = only(discounted.items.data);
    const at = start + 86_400;
    await shop.local.advance(at);
    await upgrade(discounted, { proration_date: at });
    const share = (amount: number) => Math.round((amount * (end - at)) / (end - start));
    expect((await invoicesOf(discounted)).map(({ total }) => total)).toEqual([
      share(3000) - share(1000) + share(500),
      500,
    ]);
    const paused = await rent();
    await shop.stripe.subscriptions.update(paused.id, { pause_collection: { behavior: 'void' } });
    await shop.local.advance(endOf(paused));
    const preview = await shop.stripe.invoices.createPreview({
      subscription: paused.id,
      subscription_details: {
        items: [{ id: only(paused.items.data).id, price: await shop.price('big_month') }],
        proration_behavior: 'always_invoice',
      },
    });
    expect(preview.lines.data.filter(({ amount }) => amount < 0)).toEqual([]);
  });

  it('puts prorations on the next invoice when not told otherwise, and there and back is free', async () => {
    const subscription = await rent();
    const item = only(subscription.items.data).id;
    const at = shop.local.now();
    for (const key of ['big_month', 'box_month']) {
      await shop.stripe.subscriptions.update(subscription.id, {
        items: [{ id: item, price: await shop.price(key) }],
        proration_date: at,
      });
    }
    expect(await invoicesOf(subscription)).toHaveLength(1);
    await shop.local.advance(endOf(subscription));
    const [invoice] = await invoicesOf(subscription);
    expect(invoice?.lines.data).toHaveLength(5);
    expect(invoice?.total).toBe(1000);
  });

  it('during a trial costs nothing and keeps the trial', async () => {
    const subscription = await rent({ trial_period_days: 14 });
    const preview = await shop.stripe.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: {
        items: [{ id: only(subscription.items.data).id, price: await shop.price('big_month') }],
        proration_behavior: 'always_invoice',
      },
    });
    expect([preview.amount_due, preview.total]).toEqual([0, 0]);
    const changed = await upgrade(subscription);
    expect([changed.status, changed.trial_end]).toEqual(['trialing', subscription.trial_end]);
    await shop.local.advance(subscription.trial_end ?? 0);
    expect((await invoicesOf(subscription))[0]?.total).toBe(3000);
  });

  it('previews the next renewal, and nothing once it will not renew', async () => {
    const subscription = await rent();
    const next = await shop.stripe.invoices.createPreview({ subscription: subscription.id });
    expect([next.amount_due, only(next.lines.data).period.start]).toEqual([1000, endOf(subscription)]);
    await expect(
      shop.stripe.invoices.createPreview({
        subscription: subscription.id,
        subscription_details: { cancel_at_period_end: true },
      }),
    ).rejects.toMatchObject({ code: 'invoice_upcoming_none' });
  });

  it('ends a trial now and bills at once', async () => {
    const subscription = await rent({ trial_period_days: 14 });
    const active = await shop.stripe.subscriptions.update(subscription.id, { trial_end: 'now' });
    expect(active.status).toBe('active');
    expect((await invoicesOf(subscription))[0]).toMatchObject({ total: 1000, status: 'paid' });
  });
});

describe('the clock', () => {
  it('gives the same history in one jump as in many steps', async () => {
    const make = async () => {
      const one = await rent({ trial_period_days: 3 });
      const two = await rent({}, 'pm_card_visa');
      await shop.stripe.subscriptions.update(two.id, { cancel_at: shop.local.now() + 70 * DAY });
      const three = await rent({ trial_period_days: 1 }, 'pm_card_chargeCustomerFail');
      return [one, two, three];
    };
    const history = async (subscriptions: Stripe.Subscription[]) =>
      Promise.all(
        subscriptions.map(async (subscription) => {
          const invoices = await invoicesOf(subscription);
          return {
            status: (await again(subscription)).status,
            invoices: invoices.map(({ created, status, total, attempt_count }) => ({
              after: created - subscription.created,
              status,
              total,
              attempt_count,
            })),
          };
        }),
      );
    const jumping = await make();
    const start = jumping[0]?.created ?? 0;
    await shop.local.advance(start + 90 * DAY);
    const jumped = await history(jumping);
    const other = await openShop();
    await shop.close();
    shop = other;
    const stepping = await make();
    const begin = stepping[0]?.created ?? 0;
    for (let step = 1; step <= 180; step += 1) await shop.local.advance(begin + (step * DAY) / 2);
    const stepped = await history(stepping);
    expect(stepped.map(({ status }) => status)).toEqual(['active', 'canceled', 'canceled']);
    expect(stepped).toEqual(jumped);
  });
});

describe('starting with a bad card', () => {
  it('is incomplete, then expires after 23 hours; or is refused as a whole', async () => {
    const subscription = await rent({}, 'pm_card_chargeCustomerFail');
    expect(subscription.status).toBe('incomplete');
    await shop.local.advance(shop.local.now() + 23 * 3600 + 5);
    expect((await again(subscription)).status).toBe('incomplete_expired');
    await expect(rent({ payment_behavior: 'error_if_incomplete' }, 'pm_card_chargeCustomerFail')).rejects.toMatchObject(
      { code: 'card_declined' },
    );
  });
});
