import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import * as z from 'zod';
import { secretReader } from '../aws/secrets.ts';
import { text, url } from '../config.ts';
import { Secret } from '../secret.ts';

const SupabaseSecret = z.object({
  secret_key: z
    .string()
    .min(1)
    .transform((value) => new Secret(value)),
});
/** The settings of every function that writes to Postgres or reports from it. */
export const postgresSettings = { SUPABASE_URL: url, SUPABASE_SECRET_NAME: text };

const serverSide = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };

/** Postgres as the service role, past row level security: for recorder and reports only. */
export function supabaseAsService(config: {
  readonly SUPABASE_URL: string;
  readonly SUPABASE_SECRET_NAME: string;
}): () => Promise<SupabaseClient> {
  const readSecret = secretReader(config.SUPABASE_SECRET_NAME, SupabaseSecret);
  return async () => createClient(config.SUPABASE_URL, (await readSecret()).secret_key.reveal(), serverSide);
}

/** Postgres as the caller: row level security shows them their own rows and nothing else. */
export function supabaseAsCaller(settings: { url: string; publishableKey: string }, token: string): SupabaseClient {
  return createClient(settings.url, settings.publishableKey, {
    ...serverSide,
    global: { headers: { Authorization: `Bearer ${token}` } },
  });
}
