import { type Caller, type Database, become, migratedDatabase, refusal, withoutTrace } from '../../helpers/database.ts';
import { schemaFaults } from '../../helpers/schema-faults.ts';

const ana = '00000000-0000-4000-8000-00000000000a';
const ben = '00000000-0000-4000-8000-00000000000b';
const denied = '42501';

const callers = {
  anonymous: { role: 'anon' },
  customer: { role: 'authenticated', userId: ana },
  'customer without an id': { role: 'authenticated' },
  service: { role: 'service_role' },
} as const satisfies Record<string, Caller>;
type CallerName = keyof typeof callers;
const callerNames = ['anonymous', 'customer', 'customer without an id', 'service'] as const;

/** A row of each table, so that a refusal is about the caller and never about the row. */
const rowOf = {
  packages: (_user: string, key: string) =>
    `insert into packages (package_type, name, description, databases, currency, month_cents, year_cents, trial_days,
       icon, color) values ('${key}', 'n', 'd', '[]', 'usd', 1, 10, 14, 'i', '#000')`,
  user_packages: (user: string, key: string) =>
    `insert into user_packages (user_id, package_type, source, status, rule, version, updated_at)
     values ('${user}', '${key}', 'stripe', 'active', 'renewing', 1, now())`,
  user_stripe_mapping: (user: string, key: string) =>
    `insert into user_stripe_mapping (user_id, customer_id, livemode, mapped_at)
     values ('${key === 'new' ? ana.replace('a', 'c') : user}', 'cus_${key}', false, now())`,
  package_usage: (user: string, key: string) =>
    `insert into package_usage (analysis_id, database, user_id, operation, norms_matched, norms_scanned, occurred_at)
     values ('${key}', 'norms.json', '${user}', 'analysis', 1, 2, now())`,
  package_billing_events: (user: string, key: string) =>
    `insert into package_billing_events (event_id, user_id, type, livemode, occurred_at)
     values ('${key}', '${user}', 'invoice.paid', false, now())`,
  package_audit_log: (user: string, key: string) =>
    `insert into package_audit_log (transition_id, user_id, package_type, source, version, actor, cause, to_state,
       occurred_at) values ('${key}', '${user}', 'us_box', 'stripe', 1, 'stripe', 'paid', '{}', now())`,
} as const;
type Table = keyof typeof rowOf;
const tables = [
  'packages',
  'user_packages',
  'user_stripe_mapping',
  'package_usage',
  'package_billing_events',
  'package_audit_log',
] as const satisfies readonly Table[];
const history: readonly Table[] = ['package_billing_events', 'package_audit_log'];

const columnOf = (table: Table): string => (table === 'packages' ? 'package_type' : 'user_id');
const commands = {
  select: (table: Table) => `select * from ${table}`,
  insert: (table: Table) => rowOf[table](ana, 'new'),
  update: (table: Table) => `update ${table} set ${columnOf(table)} = ${columnOf(table)}`,
  delete: (table: Table) => `delete from ${table}`,
  truncate: (table: Table) => `truncate ${table}`,
} as const;
type CommandName = keyof typeof commands;
const commandNames = ['select', 'insert', 'update', 'delete', 'truncate'] as const;

/** The whole policy in one place: how many of the two rows in each table are reached, or the refusal. */
function allowed(table: Table, caller: CallerName, command: CommandName): number | string {
  if (command === 'truncate') {
    return denied;
  }
  if (caller === 'service') {
    const appendOnly = history.includes(table) && (command === 'update' || command === 'delete');
    return appendOnly ? denied : command === 'insert' ? 1 : 2;
  }
  if (command !== 'select') {
    return denied;
  }
  if (table === 'packages') {
    return 2;
  }
  return caller === 'anonymous' ? denied : caller === 'customer' ? 1 : 0;
}

let database: Database;

beforeAll(async () => {
  database = await migratedDatabase();
  for (const table of tables) {
    await database.exec(rowOf[table](ana, 'of-ana'));
    await database.exec(rowOf[table](ben, 'of-ben'));
  }
});
afterAll(() => database.close());

async function attempt(caller: Caller, sql: string, before = ''): Promise<unknown> {
  return withoutTrace(database, async (transaction) => {
    await transaction.exec(before);
    await become(transaction, caller);
    const result = transaction.query(sql);
    return (await refusal(result)) ?? reached(await result);
  }).catch((error: unknown) => error);
}

function reached(result: { rows: unknown[]; affectedRows?: number }): number {
  return result.rows.length > 0 ? result.rows.length : (result.affectedRows ?? 0);
}

describe.each(tables)('%s', (table) => {
  const cases = callerNames.flatMap((name) => commandNames.map((command) => ({ name, command })));
  it.each(cases)('$name: $command', async ({ name, command }) => {
    expect(await attempt(callers[name], commands[command](table))).toBe(allowed(table, name, command));
  });

  it('shows a customer no row of another', async () => {
    const rows = await withoutTrace(database, async (transaction) => {
      await become(transaction, callers.customer);
      return (await transaction.query<Record<string, unknown>>(commands.select(table))).rows;
    });
    expect(rows.filter((row) => row['user_id'] === ben)).toEqual([]);
  });

  it('is protected by its policies alone, when a client is given every privilege', async () => {
    const grant = `grant all on ${table} to anon, authenticated`;
    for (const caller of [callers.anonymous, callers.customer]) {
      expect(await attempt(caller, commands.insert(table), grant)).toBe(denied);
      expect(await attempt(caller, commands.update(table), grant)).toBe(0);
      expect(await attempt(caller, commands.delete(table), grant)).toBe(0);
    }
    expect(await attempt(callers.customer, commands.select(table), grant)).toBe(table === 'packages' ? 2 : 1);
    expect(await attempt(callers.anonymous, commands.select(table), grant)).toBe(table === 'packages' ? 2 : 0);
  });

  it('is protected against writes by its privileges alone, when row level security is off', async () => {
    const off = `alter table ${table} disable row level security`;
    for (const caller of [callers.anonymous, callers.customer]) {
      expect(await attempt(caller, commands.insert(table), off)).toBe(denied);
      expect(await attempt(caller, commands.update(table), off)).toBe(denied);
      expect(await attempt(caller, commands.delete(table), off)).toBe(denied);
    }
  });

  it('holds its owner to the policies', async () => {
    const seen = await withoutTrace(database, async (transaction) => {
      await transaction.exec(`create role plain_owner; grant usage on schema public, auth to plain_owner;
        grant create on schema public to plain_owner; alter table ${table} owner to plain_owner;
        set local role plain_owner`);
      return reached(await transaction.query(commands.select(table)));
    });
    expect(seen).toBe(0);
  });
});

describe('the catalogue check', () => {
  it('finds nothing wrong with the migrations', async () => {
    expect(await withoutTrace(database, schemaFaults)).toEqual([]);
  });

  const unprotected = 'row level security is not enabled and forced';
  const tooOpen = 'a policy lets through more than it should';
  const writable = 'a client may do more than read';
  const callable = 'a client may call a function';
  it.each([
    [`${unprotected}: public.user_packages`, 'alter table user_packages disable row level security'],
    [`${unprotected}: public.package_usage`, 'alter table package_usage no force row level security'],
    [`${unprotected}: public.forgotten`, 'create table forgotten (user_id uuid)'],
    ['not exactly one policy: package_audit_log', 'drop policy package_audit_log_own on package_audit_log'],
    [`${tooOpen}: user_packages.user_packages_own`, 'alter policy user_packages_own on user_packages to public'],
    [`${tooOpen}: user_packages.user_packages_own`, 'alter policy user_packages_own on user_packages using (true)'],
    [`${tooOpen}: user_packages.w`, 'create policy w on user_packages for update to authenticated using (true)'],
    [`${writable}: user_packages UPDATE authenticated`, 'grant update on user_packages to authenticated'],
    [`${writable}: user_packages SELECT anon`, 'grant select on user_packages to anon'],
    [`${writable}: erased_accounts SELECT authenticated`, 'grant select on private.erased_accounts to authenticated'],
    ['a view reads with the rights of its owner: leak', 'create view leak as select * from user_packages'],
    [
      'a function leaves its search path to the caller: rental_totals',
      'alter function rental_totals() reset search_path',
    ],
    [`${callable}: rental_totals public`, 'grant execute on function rental_totals() to public'],
    [`${callable}: record_usage authenticated`, 'grant execute on function record_usage(jsonb) to authenticated'],
    [
      `${callable}: extra public`,
      `create function extra() returns int language sql set search_path = '' as 'select 1'`,
    ],
    ['a function runs with the rights of its owner: rental_totals', 'alter function rental_totals() security definer'],
  ])('reports: %s', async (fault, sql) => {
    const faults = await withoutTrace(database, async (transaction) => {
      await transaction.exec(sql);
      return schemaFaults(transaction);
    });
    expect(faults).toContain(fault);
  });
});
