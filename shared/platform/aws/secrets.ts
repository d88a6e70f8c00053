import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod';

const cacheMilliseconds = 300_000;

/** A secret by name, parsed, kept for five minutes so that a rotated value is picked up without a deploy. */
export function secretReader<T>(name: string, schema: z.ZodType<T>): () => Promise<T> {
  const client = new SecretsManagerClient({ maxAttempts: 3 });
  let cached: { readonly value: T; readonly until: number } | undefined;
  return async () => {
    if (cached !== undefined && Date.now() < cached.until) return cached.value;
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    const parsed = schema.safeParse(JSON.parse(SecretString ?? 'null'));
    // The schema error is not passed on: it could quote the secret.
    if (!parsed.success) throw new Error(`the secret ${name} does not have the expected fields`);
    cached = { value: parsed.data, until: Date.now() + cacheMilliseconds };
    return parsed.data;
  };
}
