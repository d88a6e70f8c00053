import { PostgrestClient } from '@supabase/postgrest-js';
import * as z from 'zod/mini';
import { secretReader } from '../aws/secrets.ts';
import { text, url } from '../config.ts';
import { Secret } from '../secret.ts';

const SupabaseSecret = z.object({
  secret_key: z.pipe(
    text,
    z.transform((value) => new Secret(value)),
  ),
});
/** The settings of every function that writes to Postgres or reports from it. */
export const postgresSettings = { SUPABASE_URL: url, SUPABASE_SECRET_NAME: text };

/** What supabase-js sends to its data API, without its clients for sign-in, files and live changes. */
function postgres(supabaseUrl: string, apiKey: string, token: string): PostgrestClient {
  return new PostgrestClient(`${supabaseUrl}/rest/v1`, {
    headers: { apikey: apiKey, Authorization: `Bearer ${token}` },
  });
}

/** Postgres as the service role, past row level security: for recorder and reports only. */
export function supabaseAsService(config: {
  readonly SUPABASE_URL: string;
  readonly SUPABASE_SECRET_NAME: string;
}): () => Promise<PostgrestClient> {
  const readSecret = secretReader(config.SUPABASE_SECRET_NAME, SupabaseSecret);
  return async () => {
    const key = (await readSecret()).secret_key.reveal();
    return postgres(config.SUPABASE_URL, key, key);
  };
}

/** Postgres as the caller: row level security shows them their own rows and nothing else. */
export function supabaseAsCaller(settings: { url: string; publishableKey: string }, token: string): PostgrestClient {
  return postgres(settings.url, settings.publishableKey, token);
}
