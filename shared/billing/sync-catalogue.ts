import type Stripe from 'stripe';
import type { Interval } from '../packages/interval.ts';
import type { CataloguePackage } from '../norms/manifest.ts';
import { stripeApiVersion } from '../platform/stripe/settings.ts';
import { billingEventTypes } from './billing-event.ts';
import { lookupKey } from './package-of-price.ts';
import { orMissing } from './stripe-errors.ts';

/** One difference between the catalogue and Stripe, with the step that removes it. */
export interface CatalogueStep {
  readonly description: string;
  apply(): Promise<{ readonly webhookSecret?: string }>;
}

const productId = (packageType: string) => `norms_${packageType}`;
const done = async (call: Promise<unknown>) => (await call, {});

async function productSteps(stripe: Stripe, entry: CataloguePackage): Promise<readonly CatalogueStep[]> {
  const id = productId(entry.package_type);
  const { name, description } = entry;
  const metadata = { package_type: entry.package_type };
  const found = await orMissing(stripe.products.retrieve(id));
  if (found === undefined) {
    const apply = () => done(stripe.products.create({ id, name, description, metadata }));
    return [{ description: `create product ${id}`, apply }];
  }
  const same = found.name === name && found.description === description && found.active;
  if (same && found.metadata['package_type'] === entry.package_type) return [];
  const apply = () => done(stripe.products.update(id, { name, description, metadata, active: true }));
  return [{ description: `update product ${id}`, apply }];
}

/** Prices never change: a new amount is a new price that takes the lookup key over; running subscriptions keep theirs. */
async function priceSteps(
  stripe: Stripe,
  entry: CataloguePackage,
  interval: Interval,
): Promise<readonly CatalogueStep[]> {
  const key = lookupKey(entry.package_type, interval);
  const { currency } = entry.price;
  const unitAmount = entry.price[interval];
  const { data } = await stripe.prices.list({ lookup_keys: [key], limit: 1 });
  const [found] = data;
  const same =
    found?.active === true &&
    found.unit_amount === unitAmount &&
    found.currency === currency &&
    found.recurring?.interval === interval &&
    found.metadata['package_type'] === entry.package_type;
  if (same) return [];
  const create = async () => {
    await stripe.prices.create({
      product: productId(entry.package_type),
      currency,
      unit_amount: unitAmount,
      recurring: { interval },
      lookup_key: key,
      transfer_lookup_key: true,
      metadata: { package_type: entry.package_type },
    });
    if (found !== undefined) await stripe.prices.update(found.id, { active: false });
    return {};
  };
  const verb = found === undefined ? 'create' : 'replace';
  return [{ description: `${verb} price ${key} (${unitAmount} ${currency} per ${interval})`, apply: create }];
}

const wantedEvents = Object.keys(billingEventTypes).toSorted();

function isWanted(events: readonly string[]): boolean {
  return events.toSorted().join() === wantedEvents.join();
}

/** The endpoint is pinned to our API version; Stripe cannot change the version of an endpoint, so it is made anew. */
async function webhookSteps(stripe: Stripe, webhookUrl: string): Promise<readonly CatalogueStep[]> {
  const endpoints: Stripe.WebhookEndpoint[] = [];
  for await (const endpoint of stripe.webhookEndpoints.list({ limit: 100 })) {
    if (endpoint.url === webhookUrl) endpoints.push(endpoint);
  }
  const current = endpoints.find((endpoint) => endpoint.api_version === stripeApiVersion);
  const outdated = endpoints.filter((endpoint) => endpoint !== current);
  const steps: CatalogueStep[] = [];
  if (current === undefined) {
    steps.push({
      description: `create webhook endpoint ${webhookUrl} (${stripeApiVersion})`,
      async apply() {
        const created = await stripe.webhookEndpoints.create(webhookParams(webhookUrl));
        return created.secret === undefined ? {} : { webhookSecret: created.secret };
      },
    });
  } else if (!isWanted(current.enabled_events) || current.status !== 'enabled') {
    const { enabled_events } = webhookParams(webhookUrl);
    const apply = () => done(stripe.webhookEndpoints.update(current.id, { enabled_events, disabled: false }));
    steps.push({ description: `update the events of webhook endpoint ${current.id}`, apply });
  }
  for (const { id } of outdated) {
    steps.push({ description: `delete webhook endpoint ${id}`, apply: () => done(stripe.webhookEndpoints.del(id)) });
  }
  return steps;
}

function webhookParams(url: string): Stripe.WebhookEndpointCreateParams {
  return { url, api_version: stripeApiVersion, enabled_events: eventTypes() };
}

function eventTypes(): Stripe.WebhookEndpointCreateParams.EnabledEvent[] {
  return wantedEvents.filter((type): type is keyof typeof billingEventTypes => Object.hasOwn(billingEventTypes, type));
}

/** What has to change in Stripe so that it sells the catalogue: products, then prices, then the webhook endpoint. */
export async function planCatalogueSync(
  stripe: Stripe,
  packages: readonly CataloguePackage[],
  webhookUrl: string,
): Promise<readonly CatalogueStep[]> {
  const steps: CatalogueStep[] = [];
  // Running subscriptions of a withdrawn package go on with the prices they have.
  for (const entry of packages.filter(({ withdrawn }) => withdrawn !== true)) {
    steps.push(...(await productSteps(stripe, entry)));
    steps.push(...(await priceSteps(stripe, entry, 'month')), ...(await priceSteps(stripe, entry, 'year')));
  }
  return [...steps, ...(await webhookSteps(stripe, webhookUrl))];
}
