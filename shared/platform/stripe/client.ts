import Stripe from 'stripe';
import * as z from 'zod';
import { secretReader } from '../aws/secrets.ts';
import { Secret } from '../secret.ts';

/** The API version every object is read in; the webhook endpoint is created with the same one. */
export const stripeApiVersion = '2026-10-28.endive';

const StripeSecret = z.object({
  api_key: z.string().min(1).transform((value) => new Secret(value)),
  webhook_secrets: z.array(z.string().min(1).transform((value) => new Secret(value))).min(1).max(2),
});
export type StripeSecret = z.infer<typeof StripeSecret>;

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

/** Reads the API key and the accepted webhook secrets (current, then previous). */
export function stripeSecretReader(secretName: string): () => Promise<StripeSecret> {
  return secretReader(secretName, StripeSecret);
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
