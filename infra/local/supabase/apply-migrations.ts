import { readFile, readdir } from 'node:fs/promises';

/** Anything that runs a text of several SQL statements, like PGlite. */
interface SqlRunner {
  exec(sql: string): Promise<unknown>;
}

interface Migration {
  readonly name: string;
  readonly sql: string;
}

const supabaseFolder = new URL('../../supabase/', import.meta.url);

/**
 * What a hosted project has before its first migration: the request roles, and their full privileges on everything
 * made later in `public`. The privileges are given here too, so that a forgotten `revoke` shows as it would there.
 */
export const hostedPrelude = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin bypassrls;
  end if;
end
$$;
grant usage on schema public, auth to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant execute on functions to anon, authenticated, service_role;
`;

/** Reads the migrations in the order of their numbers. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const folder = new URL('migrations/', supabaseFolder);
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, folder), 'utf8') })));
}

/** Prepares a database that has the `auth` schema like a hosted project, then applies every migration and the seed. */
export async function applyMigrations(database: SqlRunner): Promise<void> {
  await database.exec(hostedPrelude);
  for (const migration of await readMigrations()) {
    // One transaction per file, like `supabase db push`: a migration applies whole or not at all.
    await database.exec(`begin;\n${migration.sql}\ncommit;`).catch(async (cause: unknown) => {
      await database.exec('rollback');
      throw new Error(`migration ${migration.name} failed`, { cause });
    });
  }
  await database.exec(await readFile(new URL('seed.sql', supabaseFolder), 'utf8'));
}
