import * as z from 'zod/mini';
import { secretReader } from '../aws/secrets.ts';
import { text } from '../config.ts';
import { Secret } from '../secret.ts';

/** The API version every object is read in; the webhook endpoint is created with the same one. */
export const stripeApiVersion = '2026-10-28.endive';

const Hidden = z.pipe(
  text,
  z.transform((value) => new Secret(value)),
);

const StripeSecret = z.object({
  api_key: Hidden,
  webhook_secrets: z.array(Hidden).check(z.minLength(1), z.maxLength(2)),
});
export type StripeSecret = z.infer<typeof StripeSecret>;

/** Reads the API key and the accepted webhook secrets (current, then previous). */
export function stripeSecretReader(secretName: string): () => Promise<StripeSecret> {
  return secretReader(secretName, StripeSecret);
}
