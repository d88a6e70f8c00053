import type Stripe from 'stripe';
import { startLocalStripe, type LocalStripe } from '../../../infra/local/stripe/server.ts';
import { planCatalogueSync } from '../../../shared/billing/sync-catalogue.ts';
import { Secret } from '../../../shared/platform/secret.ts';
import { stripeClient } from '../../../shared/platform/stripe/client.ts';
import { catalogue } from '../../helpers/catalogue.ts';

const webhookUrl = 'https://norms.example/api/payment/webhook';
let local: LocalStripe;
let stripe: Stripe;

beforeEach(async () => {
  local = await startLocalStripe({});
  stripe = stripeClient(new Secret(local.apiKey), local.url);
});
afterEach(() => local.close());

async function sync(packages = catalogue.packages) {
  const steps = await planCatalogueSync(stripe, packages, webhookUrl);
  const results = [];
  for (const step of steps) results.push(await step.apply());
  return { descriptions: steps.map(({ description }) => description), results };
}

describe('catalogue sync', () => {
  it('sells every package by the month and by the year, found by lookup key', async () => {
    const { descriptions, results } = await sync();
    expect(descriptions).toHaveLength(catalogue.packages.length * 3 + 1);
    expect(results.flatMap(({ webhookSecret }) => webhookSecret ?? [])).toEqual([expect.stringMatching(/^whsec_/)]);
    const { data } = await stripe.prices.list({ lookup_keys: ['mega_bundle_year'] });
    expect(data[0]).toMatchObject({
      unit_amount: 99_990,
      currency: 'usd',
      recurring: { interval: 'year' },
      active: true,
    });
    const endpoints = await stripe.webhookEndpoints.list();
    expect(endpoints.data).toEqual([
      expect.objectContaining({ url: webhookUrl, api_version: '2026-10-28.endive', status: 'enabled' }),
    ]);
  });

  it('changes nothing the second time, and nothing at all while it only plans', async () => {
    await planCatalogueSync(stripe, catalogue.packages, webhookUrl);
    expect((await stripe.products.list()).data).toEqual([]);
    await sync();
    expect((await sync()).descriptions).toEqual([]);
  });

  it('replaces a price that changed: the new one takes the lookup key, the old one is switched off', async () => {
    await sync();
    const [old] = (await stripe.prices.list({ lookup_keys: ['us_box_month'] })).data;
    const dearer = catalogue.packages.map((entry) =>
      entry.package_type === 'us_box' ? { ...entry, name: 'US', price: { ...entry.price, month: 3499 } } : entry,
    );
    expect((await sync(dearer)).descriptions).toEqual([
      'update product norms_us_box',
      'replace price us_box_month (3499 usd per month)',
    ]);
    const { data } = await stripe.prices.list({ lookup_keys: ['us_box_month'] });
    expect(data.map(({ unit_amount, active }) => ({ unit_amount, active }))).toEqual([
      { unit_amount: 3499, active: true },
    ]);
    const before = await stripe.prices.retrieve(old?.id ?? '');
    // Running subscriptions keep it, so it must still say which package it sells.
    expect(before).toMatchObject({ active: false, lookup_key: null, metadata: { package_type: 'us_box' } });
  });

  it('repairs an endpoint with other events, and makes one of another API version anew', async () => {
    await sync();
    const [endpoint] = (await stripe.webhookEndpoints.list()).data;
    await stripe.webhookEndpoints.update(endpoint?.id ?? '', { enabled_events: ['invoice.paid'] });
    expect((await sync()).descriptions).toEqual([`update the events of webhook endpoint ${endpoint?.id}`]);
    await stripe.webhookEndpoints.del(endpoint?.id ?? '');
    const outdated = await stripe.webhookEndpoints.create({
      url: webhookUrl,
      enabled_events: ['*'],
      api_version: '2025-03-31.basil',
    });
    expect((await sync()).descriptions).toEqual([
      `create webhook endpoint ${webhookUrl} (2026-10-28.endive)`,
      `delete webhook endpoint ${outdated.id}`,
    ]);
  });
});
