import type { PgliteConnection } from '@supabase/lite/pglite';
import { applyMigrations } from '../../infra/local/supabase/apply-migrations.ts';
import { openDatabase } from '../../infra/local/supabase/database.ts';

export type Database = PgliteConnection['driver'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Who asks: a role of the database and, for a person, the id in the token. */
export interface Caller {
  readonly role: 'anon' | 'authenticated' | 'service_role';
  readonly userId?: string;
}

/** What the migrations expect of a hosted project's `auth` schema, in its words. */
const hostedAuthSchema = `
create schema auth;
create table auth.users (id uuid primary key, email text);
create function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
  )::uuid
$$;
`;

/** An empty database in memory with every migration applied. Close it when done. */
export async function migratedDatabase(): Promise<Database> {
  const { driver } = await openDatabase();
  await driver.exec(hostedAuthSchema);
  await applyMigrations(driver);
  return driver;
}

/** Becomes the caller for the rest of the transaction, as the REST API does for each request. */
export async function become(transaction: Transaction, caller: Caller): Promise<void> {
  const claims = { role: caller.role, ...(caller.userId === undefined ? {} : { sub: caller.userId }) };
  await transaction.query(`select set_config('request.jwt.claims', $1, true)`, [JSON.stringify(claims)]);
  await transaction.exec(`set local role ${caller.role}`);
}

/** Runs statements in a transaction that leaves no trace, whatever they do. */
export async function withoutTrace<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(async (transaction) => {
    const result = await work(transaction);
    await transaction.rollback();
    return result;
  });
}

/** Calls a function of the database as the service role, like the recorder does, and returns its one value. */
export async function callAsService(database: Database, name: string, argument: unknown): Promise<unknown> {
  return database.transaction(async (transaction) => {
    await become(transaction, { role: 'service_role' });
    const { rows } = await transaction.query<{ answer: unknown }>(`select public.${name}($1) as answer`, [argument]);
    return rows[0]?.answer;
  });
}

/** The SQLSTATE a statement is refused with, or undefined if it succeeds. */
export async function refusal(statement: Promise<unknown>): Promise<unknown> {
  return statement.then(
    () => undefined,
    (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? error.code : error),
  );
}
