import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import {
  type Database,
  become,
  callAsService,
  migratedDatabase,
  refusal,
  withoutTrace,
} from '../../helpers/database.ts';

let database: Database;
beforeAll(async () => {
  database = await migratedDatabase();
});
afterAll(() => database.close());

async function rows(sql: string, ...parameters: unknown[]): Promise<unknown[]> {
  return (await database.query(sql, parameters)).rows;
}

function rentalMessage(userId: string, version: number, changes: object = {}): object {
  return {
    transition_id: `${userId}:us_box:stripe:${version}`,
    user_id: userId,
    package_type: 'us_box',
    source: 'stripe',
    version,
    actor: 'stripe',
    cause: 'customer.subscription.updated',
    event_id: `evt_${userId}_${version}`,
    from_state: version === 1 ? null : { version: version - 1 },
    to_state: { version },
    // All within one second: nothing but the version may decide.
    occurred_at: 1_800_000_000,
    status: `status-${version}`,
    rule: `rule-${version}`,
    interval: version % 2 === 0 ? 'month' : 'year',
    subscription_id: `sub_${version}`,
    customer_id: 'cus_1',
    unit_amount_cents: 2999,
    currency: 'usd',
    access_until: 1_800_000_000 + version,
    paid_through: null,
    trial_end: null,
    current_period_end: 1_800_000_000,
    cancels_at: null,
    paused: false,
    payment_problem: version % 3 === 0,
    ...changes,
  };
}

describe('record_rental_transition', () => {
  it('ends in the newest version with every transition kept, in whatever order and however often it is told', async () => {
    const deliveries = fc.integer({ min: 1, max: 6 }).chain((newest) =>
      fc.array(fc.integer({ min: 1, max: newest }), { maxLength: 8 }).chain((repeats) =>
        fc
          .shuffledSubarray([...Array.from({ length: newest }, (_, index) => index + 1), ...repeats], {
            minLength: newest + repeats.length,
          })
          .map((order) => ({ newest, order })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ newest, order }) => {
        const user = randomUUID();
        for (const version of order) {
          await callAsService(database, 'record_rental_transition', rentalMessage(user, version));
        }
        const current =
          'select version, status, subscription_id, payment_problem from user_packages where user_id = $1';
        expect(await rows(current, user)).toEqual([
          {
            version: newest,
            status: `status-${newest}`,
            subscription_id: `sub_${newest}`,
            payment_problem: newest % 3 === 0,
          },
        ]);
        const kept = 'select version from package_audit_log where user_id = $1 order by version';
        expect(await rows(kept, user)).toEqual(Array.from({ length: newest }, (_, index) => ({ version: index + 1 })));
      }),
      { numRuns: 40 },
    );
  });

  it('stores every field it is told, times as UTC', async () => {
    const user = randomUUID();
    const times = { paid_through: 1_800_000_100, trial_end: 1_800_000_200, cancels_at: 1_800_000_300 };
    await callAsService(database, 'record_rental_transition', rentalMessage(user, 2, times));
    const [stored] = await rows('select to_jsonb(u) as row from user_packages u where user_id = $1', user);
    expect(stored).toEqual({
      row: {
        user_id: user,
        package_type: 'us_box',
        source: 'stripe',
        status: 'status-2',
        rule: 'rule-2',
        interval: 'month',
        subscription_id: 'sub_2',
        customer_id: 'cus_1',
        unit_amount_cents: 2999,
        currency: 'usd',
        access_until: '2027-01-15T08:00:02+00:00',
        paid_through: '2027-01-15T08:01:40+00:00',
        trial_end: '2027-01-15T08:03:20+00:00',
        current_period_end: '2027-01-15T08:00:00+00:00',
        cancels_at: '2027-01-15T08:05:00+00:00',
        paused: false,
        payment_problem: false,
        version: 2,
        updated_at: '2027-01-15T08:00:00+00:00',
      },
    });
    const [audit] = await rows('select to_jsonb(a) as row from package_audit_log a where user_id = $1', user);
    expect(audit).toEqual({
      row: {
        transition_id: `${user}:us_box:stripe:2`,
        user_id: user,
        package_type: 'us_box',
        source: 'stripe',
        version: 2,
        actor: 'stripe',
        cause: 'customer.subscription.updated',
        event_id: `evt_${user}_2`,
        from_state: { version: 1 },
        to_state: { version: 2 },
        occurred_at: '2027-01-15T08:00:00+00:00',
      },
    });
  });

  it('says whether a message was new', async () => {
    const message = rentalMessage(randomUUID(), 1);
    expect(await callAsService(database, 'record_rental_transition', message)).toBe('recorded');
    expect(await callAsService(database, 'record_rental_transition', message)).toBe('repeated');
  });

  it('keeps rentals of the same package from two sources apart', async () => {
    const user = randomUUID();
    await callAsService(database, 'record_rental_transition', rentalMessage(user, 5));
    const manual = { source: 'manual', transition_id: `${user}:us_box:manual:1`, status: 'granted' };
    await callAsService(database, 'record_rental_transition', rentalMessage(user, 1, manual));
    expect(await rows('select source, status from user_packages where user_id = $1 order by 1', user)).toEqual([
      { source: 'manual', status: 'granted' },
      { source: 'stripe', status: 'status-5' },
    ]);
  });

  it.each(['transition_id', 'user_id', 'status', 'rule', 'to_state', 'paused', 'version', 'occurred_at', 'actor'])(
    'writes nothing at all without %s',
    async (field) => {
      const user = randomUUID();
      const call = callAsService(database, 'record_rental_transition', rentalMessage(user, 1, { [field]: null }));
      expect(await refusal(call)).toBe('23502');
      expect(await rows('select from user_packages where user_id = $1', user)).toEqual([]);
      expect(await rows('select from package_audit_log where user_id = $1', user)).toEqual([]);
    },
  );

  it('is not the only guard: no update may take a rental back to an older version', async () => {
    const user = randomUUID();
    await callAsService(database, 'record_rental_transition', rentalMessage(user, 3));
    expect(await refusal(database.query('update user_packages set version = 2 where user_id = $1', [user]))).toBe(
      '23514',
    );
  });
});

describe('record_usage', () => {
  const message = (changes: object = {}): object => ({
    analysis_id: randomUUID(),
    user_id: randomUUID(),
    workspace_id: 'ws_1',
    operation: 'analysis',
    occurred_at: 1_800_000_000,
    databases: [
      { database: 'norms.json', norms_matched: 3, norms_scanned: 100 },
      { database: 'norms_us.json', norms_matched: 0, norms_scanned: 50 },
    ],
    ...changes,
  });

  it('keeps one row for each database of an analysis, once', async () => {
    const analysis = randomUUID();
    const told = message({ analysis_id: analysis });
    expect(await callAsService(database, 'record_usage', told)).toBe('recorded');
    expect(await callAsService(database, 'record_usage', told)).toBe('repeated');
    const stored =
      'select database, operation, workspace_id, norms_matched, norms_scanned from package_usage where analysis_id = $1 order by 1';
    const same = { operation: 'analysis', workspace_id: 'ws_1' };
    expect(await rows(stored, analysis)).toEqual([
      { database: 'norms.json', ...same, norms_matched: 3, norms_scanned: 100 },
      { database: 'norms_us.json', ...same, norms_matched: 0, norms_scanned: 50 },
    ]);
  });

  it('refuses an operation it does not know', async () => {
    expect(await refusal(callAsService(database, 'record_usage', message({ operation: 'download' })))).toBe('23514');
  });
});

describe('record_billing_event', () => {
  it('keeps an event once, also one that belongs to nobody', async () => {
    const message = {
      event_id: `evt_${randomUUID()}`,
      type: 'charge.refunded',
      livemode: false,
      occurred_at: 1_800_000_000,
    };
    expect(await callAsService(database, 'record_billing_event', message)).toBe('recorded');
    expect(await callAsService(database, 'record_billing_event', { ...message, type: 'other' })).toBe('repeated');
    const stored = 'select type, user_id, amount_cents from package_billing_events where event_id = $1';
    expect(await rows(stored, message.event_id)).toEqual([
      { type: 'charge.refunded', user_id: null, amount_cents: null },
    ]);
  });
});

describe('record_customer_mapping', () => {
  it('ends in the latest customer in every order, ties of the clock included', async () => {
    const told = [
      { customer_id: 'cus_old', mapped_at: 10 },
      { customer_id: 'cus_a', mapped_at: 20 },
      { customer_id: 'cus_b', mapped_at: 20 },
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...told, ...told], { minLength: 6 }), async (order) => {
        const user = randomUUID();
        for (const mapping of order) {
          await callAsService(database, 'record_customer_mapping', { user_id: user, livemode: false, ...mapping });
        }
        expect(await rows('select customer_id from user_stripe_mapping where user_id = $1', user)).toEqual([
          { customer_id: 'cus_b' },
        ]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('publish_packages', () => {
  const readCatalogue = async (): Promise<unknown[]> =>
    JSON.parse(await readFile(new URL('../../../data/packages.json', import.meta.url), 'utf8'));
  const active = 'select package_type from packages where active order by 1';

  it('publishes the catalogue of this repository, and a second time changes nothing', async () => {
    const catalogue = await readCatalogue();
    // As text: the driver would take a JavaScript array for a Postgres array.
    const argument = JSON.stringify(catalogue);
    expect(await callAsService(database, 'publish_packages', argument)).toBe(catalogue.length);
    const before = await rows('select * from packages order by 1');
    expect(await callAsService(database, 'publish_packages', argument)).toBe(0);
    expect(await rows('select * from packages order by 1')).toEqual(before);
    expect(
      await rows(`select currency, month_cents, year_cents, trial_days from packages where package_type = 'iso_box'`),
    ).toEqual([{ currency: 'usd', month_cents: 4999, year_cents: 49990, trial_days: 14 }]);
  });

  it('withdraws what is no longer listed, keeps its row, and brings it back when it is listed again', async () => {
    const catalogue = await readCatalogue();
    await callAsService(database, 'publish_packages', JSON.stringify(catalogue));
    const all = await rows(active);
    expect(await callAsService(database, 'publish_packages', JSON.stringify(catalogue.slice(1)))).toBe(1);
    expect(await rows(active)).toHaveLength(all.length - 1);
    expect(await rows('select package_type from packages order by 1')).toEqual(all);
    await callAsService(database, 'publish_packages', JSON.stringify(catalogue));
    expect(await rows(active)).toEqual(all);
  });

  it.each(['[]', '{}', 'null'])('refuses %s, which would withdraw everything', async (catalogue) => {
    expect(await refusal(callAsService(database, 'publish_packages', catalogue))).toBe('22023');
  });
});

describe('history', () => {
  const tables = ['package_billing_events', 'package_audit_log'] as const;
  const changes = ['update', 'delete', 'truncate'] as const;
  const user = randomUUID();

  beforeAll(async () => {
    await callAsService(database, 'record_rental_transition', rentalMessage(user, 1));
    const event = { event_id: 'evt_history', user_id: user, type: 'invoice.paid', livemode: false, occurred_at: 1 };
    await callAsService(database, 'record_billing_event', event);
  });

  const attempts = tables.flatMap((table) => changes.map((change) => ({ table, change })));
  const sqlOf = ({ table, change }: (typeof attempts)[number]): string =>
    ({
      update: `update ${table} set user_id = user_id where user_id = '${user}'`,
      delete: `delete from ${table} where user_id = '${user}'`,
      truncate: `truncate ${table}`,
    })[change];

  it.each(attempts)('$table refuses $change to the superuser', async (attempt) => {
    expect(await refusal(database.exec(sqlOf(attempt)))).toBe('42501');
  });

  it.each(attempts)(
    '$table refuses $change to a service role that was given every privilege and opens the door itself',
    async (attempt) => {
      const refused = withoutTrace(database, async (transaction) => {
        await transaction.exec(`grant all on ${attempt.table} to service_role`);
        await become(transaction, { role: 'service_role' });
        await transaction.query(`select set_config('database_packages.erasing_account', $1, true)`, [user]);
        await transaction.exec(sqlOf(attempt));
      });
      expect(await refusal(refused)).toBe('42501');
    },
  );
});

describe('erase_account', () => {
  const personalTables = ['user_packages', 'user_stripe_mapping', 'package_usage', 'package_audit_log'] as const;

  async function live(user: string): Promise<void> {
    await database.query(`insert into auth.users (id, email) values ($1, 'somebody@example.com')`, [user]);
    for (const [name, message] of messages(user)) {
      await callAsService(database, name, message);
    }
  }

  const messages = (user: string): (readonly [string, object])[] => [
    ['record_rental_transition', rentalMessage(user, 1)],
    ['record_customer_mapping', { user_id: user, customer_id: 'cus_9', livemode: false, mapped_at: 1 }],
    [
      'record_usage',
      {
        analysis_id: `an_${user}`,
        user_id: user,
        operation: 'analysis',
        occurred_at: 1,
        databases: [{ database: 'norms.json', norms_matched: 1, norms_scanned: 1 }],
      },
    ],
    [
      'record_billing_event',
      {
        event_id: `evt_${user}`,
        user_id: user,
        type: 'invoice.paid',
        customer_id: 'cus_9',
        invoice_id: 'in_9',
        amount_cents: 2999,
        currency: 'usd',
        livemode: false,
        occurred_at: 1,
      },
    ],
  ];

  async function traces(user: string): Promise<number> {
    let found = (await rows('select from auth.users where id = $1', user)).length;
    for (const table of [...personalTables, 'package_billing_events']) {
      found += (await rows(`select from ${table} where user_id = $1`, user)).length;
    }
    return found;
  }

  it('leaves nothing of the person, and everything of everybody else', async () => {
    const [gone, other] = [randomUUID(), randomUUID()];
    await live(gone);
    await live(other);
    expect(await callAsService(database, 'erase_account', gone)).toEqual({
      rentals: 1,
      usage: 1,
      transitions: 1,
      billing_events: 1,
    });
    expect(await traces(gone)).toBe(0);
    expect(await traces(other)).toBe(6);
    expect(
      await rows(
        'select type, amount_cents, user_id, customer_id, invoice_id from package_billing_events where event_id = $1',
        `evt_${gone}`,
      ),
    ).toEqual([{ type: 'invoice.paid', amount_cents: 2999, user_id: null, customer_id: null, invoice_id: null }]);
  });

  it('is not undone by messages that arrive later', async () => {
    const gone = randomUUID();
    await live(gone);
    await callAsService(database, 'erase_account', gone);
    for (const [name, message] of messages(gone)) {
      expect(await callAsService(database, name, message)).toBe(
        name === 'record_billing_event' ? 'repeated' : 'erased',
      );
    }
    const late = {
      event_id: `evt_late_${gone}`,
      user_id: gone,
      type: 'charge.refunded',
      charge_id: 'ch_1',
      livemode: false,
      occurred_at: 2,
    };
    expect(await callAsService(database, 'record_billing_event', late)).toBe('recorded');
    expect(await traces(gone)).toBe(0);
    expect(await rows('select charge_id from package_billing_events where event_id = $1', late.event_id)).toEqual([
      { charge_id: null },
    ]);
  });

  it('may be repeated', async () => {
    const gone = randomUUID();
    await live(gone);
    await callAsService(database, 'erase_account', gone);
    expect(await callAsService(database, 'erase_account', gone)).toEqual({
      rentals: 0,
      usage: 0,
      transitions: 0,
      billing_events: 0,
    });
  });

  it('closes the door to history behind itself', async () => {
    const gone = randomUUID();
    await live(gone);
    const refused = withoutTrace(database, async (transaction) => {
      await transaction.query('select erase_account($1)', [gone]);
      await transaction.exec('delete from package_audit_log');
    });
    expect(await refusal(refused)).toBe('42501');
  });
});
