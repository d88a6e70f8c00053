import { judge, type Finding, type Situation } from '../../../shared/analysis/judge.ts';
import type { KnownFact } from '../../../shared/analysis/fact-sheet.ts';
import type { FactValue } from '../../../shared/analysis/fact-value.ts';
import { isFactKey, type FactKey } from '../../../shared/norms/facts.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import { normFixture } from './norm-fixture.ts';

type Facts = { readonly [key in FactKey]?: FactValue };

function situation(facts: Facts, changes: Partial<Situation> = {}): Situation {
  const sheet = new Map<FactKey, KnownFact>();
  for (const [key, value] of Object.entries(facts)) {
    if (isFactKey(key) && value !== undefined) sheet.set(key, { value, certainty: 'given' });
  }
  return { sheet, markets: new Set(['EU']), day: '2026-11-22', findings: new Map(), ...changes };
}

const electric: Facts = { 'power.electrical': true };
const tierOf = (norm: Norm, facts: Facts, changes: Partial<Situation> = {}) =>
  judge(norm, situation(facts, changes)).tier;
const found = (id: string, tier: Finding['tier'], jurisdiction: Finding['jurisdiction'] = 'EU') =>
  new Map<string, Finding>([[id, { tier, isAct: true, jurisdiction, open: [] }]]);

describe('tiers', () => {
  const cases: readonly (readonly [string, Partial<Norm>, Facts, string | undefined])[] = [
    ['applies when the rule is true', {}, electric, 'applies'],
    ['is not shown when the rule is false', {}, { 'power.electrical': false }, undefined],
    ['is not shown when nothing speaks for it', {}, {}, undefined],
    [
      'is checked when a fact speaks for it and another is unknown',
      {
        applies: {
          all: [
            { fact: 'power.electrical', op: 'eq', value: true },
            { fact: 'radio.transmitter', op: 'eq', value: true },
          ],
        },
      },
      electric,
      'check',
    ],
    [
      'is checked when only the weaker rule is true',
      {
        applies: { fact: 'radio.transmitter', op: 'eq', value: true },
        possible: { fact: 'power.electrical', op: 'eq', value: true },
      },
      { ...electric, 'radio.transmitter': false },
      'check',
    ],
    ['is checked when a needed fact is unknown', { needs: ['power.rated_voltage_ac_v'] }, electric, 'check'],
    [
      'applies when the needed fact is known',
      { needs: ['power.rated_voltage_ac_v'] },
      { ...electric, 'power.rated_voltage_ac_v': [230, 230] },
      'applies',
    ],
    [
      'is excluded when an exclusion holds',
      { excludes: [{ if: { fact: 'radio.transmitter', op: 'eq', value: true }, because: 'RED' }] },
      { ...electric, 'radio.transmitter': true },
      'excluded',
    ],
    [
      'is checked when an exclusion is unknown',
      { excludes: [{ if: { fact: 'radio.transmitter', op: 'eq', value: true }, because: 'RED' }] },
      electric,
      'check',
    ],
    [
      'is not shown as excluded when its rule is false',
      { excludes: [{ if: { fact: 'radio.transmitter', op: 'eq', value: true }, because: 'RED' }] },
      { 'power.electrical': false, 'radio.transmitter': true },
      undefined,
    ],
    ['is only checked while it is a draft', { status: 'draft' }, electric, 'check'],
    ['applies when voluntary: its force is told, not hidden', { legal_force: 'voluntary' }, electric, 'applies'],
  ];
  it.each(cases)('%s', (_name, changes, facts, expected) => {
    expect(tierOf(normFixture({ id: 'A', ...changes }), facts)).toBe(expected);
  });
});

describe('dates', () => {
  const machinery = normFixture({ id: '2006/42/EC', dates: { applies_from: '2009-12-29', repealed: '2027-01-20' } });
  const newMachinery = normFixture({
    id: '(EU) 2023/1230',
    status: 'adopted_not_applicable',
    dates: { applies_from: '2027-01-20' },
  });
  const cases: readonly (readonly [string, Norm, string, string | undefined])[] = [
    ['the old act the day before', machinery, '2027-01-19', 'applies'],
    ['the old act on the day of its repeal', machinery, '2027-01-20', undefined],
    ['the new act the day before', newMachinery, '2027-01-19', 'upcoming'],
    ['the new act on its day', newMachinery, '2027-01-20', 'applies'],
    ['a repealed act, whatever its dates say', normFixture({ id: 'A', status: 'repealed' }), '2026-11-22', undefined],
    ['a withdrawn standard', normFixture({ id: 'A', status: 'withdrawn' }), '2026-11-22', undefined],
    [
      'an adopted act without a date',
      normFixture({ id: 'A', status: 'adopted_not_applicable', dates: {} }),
      '2026-11-22',
      'upcoming',
    ],
  ];
  it.each(cases)('%s', (_name, norm, day, expected) => {
    expect(tierOf(norm, electric, { day })).toBe(expected);
  });
});

describe('markets', () => {
  const cases: readonly (readonly [Norm['jurisdiction'], readonly string[], string | undefined])[] = [
    ['EU', ['EU'], 'applies'],
    ['US', ['EU'], undefined],
    ['INT', ['JP'], 'applies'],
    ['UNECE', ['EU'], 'applies'],
    ['GCC', ['AE'], 'applies'],
    ['GCC', ['EU'], undefined],
  ];
  it.each(cases)('%s norms for %j', (jurisdiction, markets, expected) => {
    expect(tierOf(normFixture({ id: 'A', jurisdiction }), electric, { markets: new Set(markets) })).toBe(expected);
  });
});

describe('relations', () => {
  const child = normFixture({ id: 'EN 1', kind: 'standard', parent: ['LVD'] });
  const cases: readonly (readonly [
    string,
    Norm,
    ReadonlyMap<string, Finding>,
    readonly string[],
    string | undefined,
  ])[] = [
    ['a standard follows a parent that applies', child, found('LVD', 'applies'), ['EU'], 'applies'],
    ['a standard is not proposed without its parent', child, found('LVD', undefined), ['EU'], undefined],
    ['a standard of an excluded parent is not proposed', child, found('LVD', 'excluded'), ['EU'], undefined],
    ['a standard is in doubt with its parent', child, found('LVD', 'check'), ['EU'], 'check'],
    ['a standard waits for its parent', child, found('LVD', 'upcoming'), ['EU'], 'upcoming'],
    ['a parent nobody evaluated says nothing', child, new Map(), ['EU'], 'applies'],
    [
      'an international standard needs no act where the market has none',
      { ...child, jurisdiction: 'INT' },
      found('LVD', undefined),
      ['EU', 'US'],
      'applies',
    ],
    [
      'an international standard needs its act where that is the only market',
      { ...child, jurisdiction: 'INT' },
      found('LVD', undefined),
      ['EU'],
      undefined,
    ],
    [
      'a general act yields to a specific one that applies',
      normFixture({ id: 'LVD', yields_to: ['RED'] }),
      found('RED', 'applies'),
      ['EU'],
      'excluded',
    ],
    [
      'a general act does not yield to one that is still ahead',
      normFixture({ id: 'LVD', yields_to: ['RED'] }),
      found('RED', 'upcoming'),
      ['EU'],
      'applies',
    ],
    [
      'a general act does not yield to one in doubt',
      normFixture({ id: 'LVD', yields_to: ['RED'] }),
      found('RED', 'check'),
      ['EU'],
      'applies',
    ],
  ];
  it.each(cases)('%s', (_name, norm, findings, markets, expected) => {
    expect(tierOf(norm, electric, { findings, markets: new Set(markets) })).toBe(expected);
  });
});

describe('the unknown kind of product', () => {
  it('does not flood the answer with every product standard, but stays a question', () => {
    const dryer = normFixture({
      id: 'IEC 60335-2-23',
      applies: {
        all: [
          { fact: 'power.electrical', op: 'eq', value: true },
          { fact: 'product_types', op: 'has', value: 'hair_dryer' },
        ],
      },
    });
    const verdict = judge(dryer, situation(electric));
    expect(verdict.tier).toBeUndefined();
    expect(verdict.open.map((leaf) => leaf.fact)).toEqual(['product_types']);
  });
});
