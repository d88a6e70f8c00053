import type { PostgrestClient } from '@supabase/postgrest-js';
import * as z from 'zod/mini';
import type { UserId } from '../platform/ids.ts';

/** Whether somebody has an account with this id. Throws when Postgres cannot tell. */
export async function accountExists(postgresAsService: PostgrestClient, userId: UserId): Promise<boolean> {
  const { data, error } = await postgresAsService.rpc('user_exists', { account_id: userId });
  if (error !== null) throw new Error(`user_exists failed: ${error.code}`, { cause: error });
  return z.boolean().parse(data);
}
