import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';

const cacheMilliseconds = 300_000;

function parseSecret<T>(schema: z.core.$ZodType<T>, text: string | undefined): T | undefined {
  try {
    return z.safeParse(schema, JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** A secret by name, parsed, kept for five minutes so that a rotated value is picked up without a deploy. */
export function secretReader<T>(name: string, schema: z.core.$ZodType<T>): () => Promise<T> {
  const client = new SecretsManagerClient({ maxAttempts: 3 });
  let cached: { readonly value: T; readonly until: number } | undefined;
  return async () => {
    if (cached !== undefined && Date.now() < cached.until) return cached.value;
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    const value = parseSecret(schema, SecretString);
    // The reason is not passed on: it could quote the secret.
    if (value === undefined) throw new Error(`the secret ${name} is not JSON with the expected fields`);
    cached = { value, until: Date.now() + cacheMilliseconds };
    return value;
  };
}
