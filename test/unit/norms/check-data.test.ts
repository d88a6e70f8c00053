import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkData } from '../../../infra/scripts/check-data.ts';
import { contradictions, leafProblems } from '../../../shared/norms/rule-check.ts';
import { normFixture } from '../analysis/norm-fixture.ts';

const folders: string[] = [];

async function report(files: Readonly<Record<string, unknown>>) {
  const folder = await mkdtemp(join(tmpdir(), 'norms-'));
  folders.push(folder);
  const all: Record<string, unknown> = { 'packages.json': [onePackage(['norms.json'])], ...files };
  for (const [name, content] of Object.entries(all)) await writeFile(join(folder, name), JSON.stringify(content));
  return checkData(folder);
}

const onePackage = (databases: unknown) => ({
  package_type: 'box',
  name: 'Box',
  description: 'A box',
  databases,
  price: { currency: 'usd', month: 100, year: 1000 },
  industries: ['All'],
  trial_days: 14,
  features: [],
  icon: 'x',
  color: '#000000',
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe('our own data', () => {
  it('has no errors', async () => {
    const { errors, files } = await checkData('data');
    expect(errors).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });
});

describe('data that is refused', () => {
  const a = normFixture({ id: '2014/35/EU' });
  const faulty: readonly (readonly [string, readonly unknown[], RegExp])[] = [
    ['a record against the schema', [{ ...a, legal_force: 'maybe' }], /legal_force/],
    ['an id used twice', [a, { ...a, title: 'other' }], /id is also in/],
    ['a record of another database', [{ ...a, db: 'norms_us' }], /db says norms_us/],
    ['a reference that is no id', [{ ...a, superseded_by: ['the new one'] }], /neither ours nor looks like an id/],
    ['a norm that yields to itself', [{ ...a, yields_to: [a.id] }], /refers to itself/],
    ['a law in force before its day', [{ ...a, dates: { applies_from: '2099-01-01' } }], /in force, but applies from/],
    ['a law in force after its repeal', [{ ...a, dates: { repealed: '2020-01-01' } }], /but repealed/],
    ['an address with a space', [{ ...a, source_url: 'https://example.org/a b' }], /source_url/],
    [
      'a rule that can never be true',
      [
        {
          ...a,
          applies: {
            all: [
              { fact: 'medical.purpose', op: 'eq', value: 'none' },
              { fact: 'medical.purpose', op: 'eq', value: 'treatment' },
            ],
          },
        },
      ],
      /contradicts itself/,
    ],
    [
      'a word its fact does not have',
      [{ ...a, applies: { fact: 'product_types', op: 'has', value: 'unicorn' } }],
      /impossible value "unicorn"/,
    ],
  ];
  it.each(faulty)('%s', async (_name, norms, expected) => {
    expect((await report({ 'norms.json': norms })).errors.join('\n')).toMatch(expected);
  });

  it('norms that depend on each other in a circle', async () => {
    const norms = ['A 1', 'A 2', 'A 3'].map((id, at, ids) => normFixture({ id, parent: [ids[(at + 1) % 3] ?? ''] }));
    expect((await report({ 'norms.json': norms })).errors).toEqual([
      'norms.json A 1: depends on itself: A 1 → A 2 → A 3 → A 1',
    ]);
  });

  it('two norms of one database with one title', async () => {
    const twins = [normFixture({ id: 'A 1', title: 'Safety' }), normFixture({ id: 'A 2', title: 'safety' })];
    expect((await report({ 'norms.json': twins })).errors).toEqual(['norms.json A 2: same title as A 1']);
  });

  it('a norm that depends on a standard of another database', async () => {
    const standard = normFixture({ id: 'EN 1', kind: 'standard' });
    const under = normFixture({ id: 'UL 1', db: 'norms_us', parent: [standard.id] });
    expect((await report({ 'norms.json': [standard], 'norms_us.json': [under] })).errors).toEqual([
      'norms_us.json UL 1: depends on EN 1, a standard of another database, which never counts',
    ]);
  });

  it('a package that names a database nobody has', async () => {
    const { errors } = await report({ 'norms.json': [a], 'packages.json': [onePackage(['norms_us.json'])] });
    expect(errors).toEqual(['packages.json: box names norms_us.json, which does not exist']);
  });
});

describe('the rule check', () => {
  it('sees contradictions of words and of numbers, nested too', () => {
    const no = { fact: 'radio.transmitter', op: 'eq', value: false } as const;
    const yes = { fact: 'radio.transmitter', op: 'eq', value: true } as const;
    expect(contradictions({ any: [{ all: [yes, { all: [no] }] }] })).toHaveLength(1);
    expect(contradictions({ all: [yes, { not: yes }] })).toHaveLength(1);
    expect(
      contradictions({
        all: [
          { fact: 'power.rated_power_w', op: 'gte', value: 10 },
          { fact: 'power.rated_power_w', op: 'lte', value: 5 },
        ],
      }),
    ).toHaveLength(1);
    expect(contradictions({ any: [yes, no] })).toEqual([]);
  });

  it('knows which operator fits which fact', () => {
    expect(leafProblems({ fact: 'product_types', op: 'eq', value: 'toy' })).toHaveLength(1);
    expect(leafProblems({ fact: 'power.rated_voltage_ac_v', op: 'overlaps', value: [1000, 50] })).toEqual([
      'power.rated_voltage_ac_v: range is reversed',
    ]);
    expect(leafProblems({ fact: 'power.rated_voltage_ac_v', op: 'overlaps', value: [50, 1000] })).toEqual([]);
  });
});
