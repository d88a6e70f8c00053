import { createServer } from 'node:http';
import Stripe from 'stripe';
import { startLocalStripe, type LocalStripe } from '../../../infra/local/stripe/server.ts';

export const DAY = 86_400;

/** A local Stripe with the official client and a small catalogue. */
export interface Shop {
  local: LocalStripe;
  stripe: Stripe;
  /** Prices by lookup key: `box_month` 1000, `box_year` 10000, `big_month` 3000 cents. */
  price(lookupKey: string): Promise<string>;
  /** A customer with a card that is its default. */
  customer(card?: string): Promise<Stripe.Customer>;
  close(): Promise<void>;
}

/** The official client for a local Stripe. */
export function clientOf(local: LocalStripe, options: { maxNetworkRetries?: number } = {}): Stripe {
  const { port } = new URL(local.url);
  return new Stripe(local.apiKey, {
    host: '127.0.0.1',
    port: Number(port),
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: options.maxNetworkRetries ?? 0,
  });
}

export async function openShop(): Promise<Shop> {
  const local = await startLocalStripe({});
  const stripe = clientOf(local);
  const prices = [
    { lookup_key: 'box_month', unit_amount: 1000, interval: 'month' },
    { lookup_key: 'box_year', unit_amount: 10_000, interval: 'year' },
    { lookup_key: 'big_month', unit_amount: 3000, interval: 'month' },
  ] as const;
  const product = await stripe.products.create({ name: 'Box', description: 'Norms in a box' });
  for (const { lookup_key, unit_amount, interval } of prices) {
    await stripe.prices.create({
      product: product.id,
      currency: 'usd',
      unit_amount,
      lookup_key,
      recurring: { interval },
    });
  }
  return {
    local,
    stripe,
    async price(lookupKey) {
      const { data } = await stripe.prices.list({ lookup_keys: [lookupKey] });
      return only(data).id;
    },
    async customer(card = 'pm_card_visa') {
      const customer = await stripe.customers.create({ email: 'ada@example.test' });
      const method = await stripe.paymentMethods.attach(card, { customer: customer.id });
      return stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
    },
    close: () => local.close(),
  };
}

/** The one element of a list that must have one. */
export function only<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined || list.length !== 1) throw new Error(`Expected one element, got ${list.length}`);
  return first;
}

/** The id behind an expandable field. */
export function idOf(field: string | { id: string } | null | undefined): string {
  if (field === null || field === undefined) throw new Error('Expected an id');
  return typeof field === 'string' ? field : field.id;
}

/** Sends a form as the hosted pages do. */
export async function submit(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

/** POST to a control route. */
export async function control(local: LocalStripe, path: string, body: object = {}): Promise<Response> {
  return fetch(`${local.url}/_local/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

export interface Received {
  body: string;
  signature: string;
}

/** A webhook receiver that answers what `answer` says and keeps what came. */
export async function openReceiver(answer: (received: Received, index: number) => number = () => 200) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = {
        body: Buffer.concat(chunks).toString('utf8'),
        signature: String(request.headers['stripe-signature']),
      };
      received.push(one);
      response.writeHead(answer(one, received.length - 1)).end();
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    received,
    types: () => received.map(({ body }): string => JSON.parse(body).type),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Waits until `holds`, at most five seconds. */
export async function eventually(holds: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come true');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
