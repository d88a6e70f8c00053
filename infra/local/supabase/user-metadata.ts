import type { PgliteConnection } from '@supabase/lite/pglite';
import * as z from 'zod';

export interface UserMetadata {
  readonly appMetadata: unknown;
  readonly userMetadata: unknown;
}

const MetadataRow = z.object({ raw_app_meta_data: z.unknown(), raw_user_meta_data: z.unknown() });

/** What Auth keeps about a user: what operators say in `appMetadata`, what the user says in `userMetadata`. */
export async function findMetadata(connection: PgliteConnection, userId: string): Promise<UserMetadata> {
  const { rows } = await connection.driver.query(
    'select raw_app_meta_data::jsonb, raw_user_meta_data::jsonb from auth.users where id = $1',
    [userId],
  );
  const user = MetadataRow.parse(rows[0]);
  return { appMetadata: user.raw_app_meta_data, userMetadata: user.raw_user_meta_data };
}

/** Sets app_metadata.role; fails for an address nobody signed up with. */
export async function setRole(connection: PgliteConnection, email: string, role: string): Promise<void> {
  const { affectedRows } = await connection.driver.query(
    `update auth.users
     set raw_app_meta_data = coalesce(raw_app_meta_data::jsonb, '{}') || jsonb_build_object('role', $2::text)
     where lower(email) = lower($1)`,
    [email, role],
  );
  if (affectedRows !== 1) {
    throw new Error(`no user ${email}`);
  }
}
