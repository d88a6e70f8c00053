import type { Transaction } from './database.ts';

const openToClients = ['packages'];
const callableByUsers = ['usage_report'];
const definers = ['erase_account', 'user_exists'];

const queries: Readonly<Record<string, string>> = {
  'row level security is not enabled and forced': `
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'private') and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'not exactly one policy': `
    select c.relname as name
    from pg_class c left join pg_policy p on p.polrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.relname having count(p.oid) <> 1`,
  'a policy lets through more than it should': `
    select tablename || '.' || policyname as name
    from pg_policies
    where schemaname in ('public', 'private') and not (
      cmd = 'SELECT' and with_check is null and case
        when tablename = any ($1::name[]) then roles = '{anon,authenticated}'
        else roles = '{authenticated}' and qual = '(( SELECT auth.uid() AS uid) = user_id)'
      end)`,
  'a client may do more than read': `
    select c.relname || ' ' || a.privilege_type || ' ' || coalesce(r.rolname, 'public') as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace,
    aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
    left join pg_roles r on r.oid = a.grantee
    where n.nspname in ('public', 'private') and c.relkind in ('r', 'p', 'v', 'm')
      and coalesce(r.rolname, 'public') in ('public', 'anon', 'authenticated')
      and not (
        n.nspname = 'public' and a.privilege_type = 'SELECT'
        and (r.rolname = 'authenticated' or (r.rolname = 'anon' and c.relname = any ($1::name[])))
      )`,
  'a view reads with the rights of its owner': `
    select relname as name from pg_class
    where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind = 'v'
      and not coalesce(reloptions @> '{security_invoker=true}' or reloptions @> '{security_invoker=on}', false)`,
  'a function leaves its search path to the caller': `
    select proname as name from pg_proc
    where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and not coalesce(proconfig @> '{"search_path=\\"\\""}', false)`,
  'a client may call a function': `
    select p.proname || ' ' || coalesce(r.rolname, 'public') as name
    from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    left join pg_roles r on r.oid = a.grantee
    where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and coalesce(r.rolname, 'public') in ('public', 'anon', 'authenticated')
      and not (r.rolname = 'authenticated' and p.proname = any ($2::name[]))`,
  'a function runs with the rights of its owner': `
    select proname as name from pg_proc
    where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and prosecdef and proname <> all ($3::name[])`,
};

/** Reads the catalogue of the database and names everything that breaks the rules of access. */
export async function schemaFaults(transaction: Transaction): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [fault, query] of Object.entries(queries)) {
    const { rows } = await transaction.query<{ name: string }>(
      `with allowed as (select $1::name[], $2::name[], $3::name[]) select found.name from (${query}) as found order by 1`,
      [openToClients, callableByUsers, definers],
    );
    faults.push(...rows.map(({ name }) => `${fault}: ${name}`));
  }
  return faults;
}
