import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import * as z from 'zod';
import { secretReader } from '../aws/secrets.ts';
import { Secret } from '../secret.ts';

const SupabaseSecret = z.object({
  secret_key: z
    .string()
    .min(1)
    .transform((value) => new Secret(value)),
});
const serverSide = { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } };

/** Postgres as the service role, past row level security: for recorder and reports only. */
export function supabaseAsService(settings: { url: string; secretName: string }): () => Promise<SupabaseClient> {
  const readSecret = secretReader(settings.secretName, SupabaseSecret);
  return async () => createClient(settings.url, (await readSecret()).secret_key.reveal(), serverSide);
}

/** Postgres as the caller: row level security shows them their own rows and nothing else. */
export function supabaseAsCaller(settings: { url: string; publishableKey: string }, token: string): SupabaseClient {
  return createClient(settings.url, settings.publishableKey, {
    ...serverSide,
    global: { headers: { Authorization: `Bearer ${token}` } },
  });
}
