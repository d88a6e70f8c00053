import Stripe from 'stripe';
import type { Secret } from '../secret.ts';
import { stripeApiVersion, stripeSecretReader } from './settings.ts';

/** Settings of the Stripe connection, from the environment. */
export interface StripeSettings {
  readonly secretName: string;
  readonly apiUrl: string;
}

/** Makes a client for an API key; sockets are not kept because they can be dead after a frozen Lambda wakes. */
export function stripeClient(apiKey: Secret, apiUrl: string): Stripe {
  const { hostname, port, protocol } = new URL(apiUrl);
  const secure = protocol === 'https:';
  return new Stripe(apiKey.reveal(), {
    apiVersion: stripeApiVersion,
    host: hostname,
    port: port === '' ? (secure ? 443 : 80) : Number(port),
    protocol: secure ? 'https' : 'http',
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
  });
}

/** Gives the client, remade when the key in Secrets Manager changes. */
export function stripeConnection(settings: StripeSettings): () => Promise<Stripe> {
  const readSecret = stripeSecretReader(settings.secretName);
  let current: { readonly key: string; readonly client: Stripe } | undefined;
  return async () => {
    const { api_key: apiKey } = await readSecret();
    if (current?.key !== apiKey.reveal()) {
      current = { key: apiKey.reveal(), client: stripeClient(apiKey, settings.apiUrl) };
    }
    return current.client;
  };
}
