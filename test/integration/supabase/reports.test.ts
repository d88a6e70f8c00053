import {
  type Caller,
  type Database,
  become,
  callAsService,
  migratedDatabase,
  withoutTrace,
} from '../../helpers/database.ts';

const ana = '00000000-0000-4000-8000-00000000000a';
const ben = '00000000-0000-4000-8000-00000000000b';
const midnight = Date.UTC(2027, 0, 15) / 1000;

let database: Database;

interface Analysis {
  readonly id: string;
  readonly user: string;
  readonly at: number;
  readonly databases?: readonly string[];
  readonly operation?: string;
  readonly workspace?: string;
}

const analyses: readonly Analysis[] = [
  { id: 'before', user: ana, at: midnight - 2 * 86_400 - 1 },
  { id: 'first-second', user: ana, at: midnight - 2 * 86_400 },
  { id: 'yesterday-ben', user: ben, at: midnight - 1 },
  { id: 'today-1', user: ana, at: midnight, databases: ['norms.json', 'norms_us.json'], workspace: 'ws_1' },
  { id: 'today-2', user: ana, at: midnight + 10, workspace: 'ws_1' },
  { id: 'today-export', user: ben, at: midnight + 20, operation: 'export' },
  { id: 'today-preview', user: ana, at: midnight + 30, operation: 'preview' },
  { id: 'tomorrow', user: ana, at: midnight + 86_400 },
];

beforeAll(async () => {
  database = await migratedDatabase();
  for (const { id, user, at, databases = ['norms.json'], operation = 'analysis', workspace = null } of analyses) {
    await callAsService(database, 'record_usage', {
      analysis_id: id,
      user_id: user,
      workspace_id: workspace,
      operation,
      occurred_at: at,
      databases: databases.map((name) => ({ database: name, norms_matched: 5, norms_scanned: 10 })),
    });
  }
});
afterAll(() => database.close());

async function ask(caller: Caller, sql: string, parameters: readonly unknown[] = []): Promise<unknown[]> {
  return withoutTrace(database, async (transaction) => {
    await become(transaction, caller);
    return (await transaction.query(sql, [...parameters])).rows;
  });
}

describe('analyses_per_day', () => {
  it('counts analyses and exports, not previews, by day in UTC with both ends exact', async () => {
    const sql = 'select day::text, analyses, users from analyses_per_day($1, $2)';
    expect(await ask({ role: 'service_role' }, sql, [3, midnight + 40])).toEqual([
      { day: '2027-01-13', analyses: 1, users: 1 },
      { day: '2027-01-14', analyses: 1, users: 1 },
      { day: '2027-01-15', analyses: 3, users: 2 },
    ]);
  });
});

describe('usage_report', () => {
  const sql = 'select day::text, database, operation, workspace_id, analyses, norms_matched from usage_report($1, $2)';

  it('tells a customer of their own analyses only', async () => {
    const today = '2027-01-15';
    expect(await ask({ role: 'authenticated', userId: ana }, sql, [1, midnight])).toEqual([
      {
        day: today,
        database: 'norms.json',
        operation: 'analysis',
        workspace_id: 'ws_1',
        analyses: 2,
        norms_matched: 10,
      },
      { day: today, database: 'norms.json', operation: 'preview', workspace_id: null, analyses: 1, norms_matched: 5 },
      {
        day: today,
        database: 'norms_us.json',
        operation: 'analysis',
        workspace_id: 'ws_1',
        analyses: 1,
        norms_matched: 5,
      },
    ]);
    expect(await ask({ role: 'authenticated', userId: ben }, sql, [1, midnight])).toEqual([
      { day: today, database: 'norms.json', operation: 'export', workspace_id: null, analyses: 1, norms_matched: 5 },
    ]);
  });

  it('means today by default', async () => {
    const now = Math.floor(Date.now() / 1000);
    const databases = [{ database: 'norms.json', norms_matched: 1, norms_scanned: 1 }];
    const userId = '00000000-0000-4000-8000-00000000000d';
    await callAsService(database, 'record_usage', {
      analysis_id: 'now',
      user_id: userId,
      operation: 'analysis',
      occurred_at: now,
      databases,
    });
    expect(await ask({ role: 'authenticated', userId }, 'select analyses from usage_report(2)')).toEqual([
      { analyses: 1 },
    ]);
  });
});

describe('rental_totals', () => {
  it('counts rentals that are alike together', async () => {
    const rental = `insert into user_packages (user_id, package_type, source, status, rule, "interval", unit_amount_cents, currency, version, updated_at, paused)
      values (gen_random_uuid(), $1, 'stripe', $2, $2 || '-rule', 'month', $3, 'usd', 1, now(), $4)`;
    for (const values of [
      ['us_box', 'active', 2999, false],
      ['us_box', 'active', 2999, false],
      ['us_box', 'active', 2999, true],
      ['us_box', 'trialing', 2999, false],
      ['iso_box', 'active', 4999, false],
    ]) {
      await database.query(rental, values);
    }
    const common = { source: 'stripe', interval: 'month', payment_problem: false, currency: 'usd' };
    expect(await ask({ role: 'service_role' }, 'select * from rental_totals()')).toEqual([
      {
        ...common,
        package_type: 'iso_box',
        status: 'active',
        rule: 'active-rule',
        paused: false,
        unit_amount_cents: 4999,
        rentals: 1,
      },
      {
        ...common,
        package_type: 'us_box',
        status: 'active',
        rule: 'active-rule',
        paused: false,
        unit_amount_cents: 2999,
        rentals: 2,
      },
      {
        ...common,
        package_type: 'us_box',
        status: 'active',
        rule: 'active-rule',
        paused: true,
        unit_amount_cents: 2999,
        rentals: 1,
      },
      {
        ...common,
        package_type: 'us_box',
        status: 'trialing',
        rule: 'trialing-rule',
        paused: false,
        unit_amount_cents: 2999,
        rentals: 1,
      },
    ]);
  });
});
