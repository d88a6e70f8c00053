import { analyze, type AnalysisInput } from '../../../shared/analysis/analyze.ts';
import { recordsOf } from '../../../shared/analysis/matched-lines.ts';
import { AnalysisRecordSchema, type AnalysisRecord } from '../../../shared/analysis/records.ts';
import { AnalyzeRequest } from '../../../shared/analysis/request.ts';
import { inflateRawSync } from 'node:zlib';
import { sourceLimits } from '../../../shared/norms/source-limits.ts';
import { createMemoryNormSource, type MemoryDatabases } from '../../helpers/memory-norm-source.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import { NormsUnavailable } from '../../../shared/norms/norm-source.ts';
import { normFixture } from './norm-fixture.ts';

const transmits = { fact: 'radio.transmitter', op: 'eq', value: true } as const;
const notMedical = { fact: 'medical.purpose', op: 'ne', value: 'none' } as const;
const acLimits = { fact: 'power.rated_voltage_ac_v', op: 'overlaps', value: [50, 1000] } satisfies Norm['applies'];

// The general acts stand before the specific ones, as they well may.
const base: readonly Norm[] = [
  normFixture({
    id: '2014/35/EU',
    applies: { all: [{ fact: 'power.electrical', op: 'eq', value: true }, acLimits] },
    yields_to: ['2014/53/EU'],
  }),
  normFixture({
    id: '2014/30/EU',
    applies: { fact: 'electronics.active', op: 'eq', value: true },
    excludes: [
      { if: transmits, because: 'Radio equipment: the EMC aims are inside 2014/53/EU', ref: 'Art. 2(2)(a)' },
      { if: notMedical, because: 'Medical devices: EMC is a requirement of (EU) 2017/745' },
    ],
  }),
  normFixture({ id: '2014/53/EU', applies: transmits }),
  normFixture({ id: '(EU) 2017/745', applies: notMedical }),
  normFixture({
    id: '(EU) 2024/2847',
    applies: transmits,
    status: 'adopted_not_applicable',
    dates: { applies_from: '2027-12-11', partial: [{ from: '2026-09-11', what: 'reporting' }] },
  }),
  normFixture({
    id: 'EN 300 328',
    kind: 'standard',
    parent: ['2014/53/EU'],
    applies: { fact: 'radio.technologies', op: 'has_any', value: ['bluetooth', 'wifi'] },
  }),
];
const us: readonly Norm[] = [
  normFixture({
    id: '47 CFR Part 15',
    db: 'norms_us',
    jurisdiction: 'US',
    applies: { fact: 'electronics.active', op: 'eq', value: true },
    title: 'SECRET-TITLE',
  }),
  normFixture({
    id: 'UL 1',
    db: 'norms_us',
    jurisdiction: 'US',
    kind: 'standard',
    applies: { fact: 'product_types', op: 'has', value: 'hair_dryer' },
  }),
];

const databases: MemoryDatabases = { 'norms_us.json': us, 'norms.json': base };

function inputFor(
  changes: Partial<Omit<AnalysisInput, 'request'>> & { product?: unknown; databases?: readonly string[] } = {},
): AnalysisInput {
  const {
    product = { name: 'Hair dryer', description: '2000 W, 230 V, Bluetooth' },
    databases: asked,
    ...rest
  } = changes;
  return {
    analysisId: 'an_1',
    request: AnalyzeRequest.parse({ product, ...(asked === undefined ? {} : { databases: asked }) }),
    allowed: ['norms.json', 'norms_us.json'],
    locked: [],
    source: createMemoryNormSource({ databases }),
    now: 1_795_305_600,
    elapsedMs: () => 0,
    signal: new AbortController().signal,
    ...rest,
  };
}

const run = (changes?: Parameters<typeof inputFor>[0]) => Array.fromAsync(recordsOf(analyze(inputFor(changes))));
const matches = (records: readonly AnalysisRecord[]) => records.filter((record) => record.event === 'match');
const tiers = (records: readonly AnalysisRecord[]) =>
  Object.fromEntries(matches(records).map(({ norm, tier }) => [norm.id, tier]));
const endOf = (records: readonly AnalysisRecord[]) => records.find((record) => record.event === 'end');

describe('the order of an analysis', () => {
  it('sends start, facts, progress, matches, questions, locked, errors, end', async () => {
    const records = await run({
      allowed: ['norms.json', 'norms_gone.json'],
      locked: [{ packageType: 'us_box', databases: ['norms_us.json'] }],
    });
    const events = records.map((record) => record.event).filter((event, index, all) => event !== all[index - 1]);
    expect(events).toEqual(['start', 'facts', 'progress', 'match', 'questions', 'locked', 'error', 'end']);
  });

  it('keeps to the published shape of every record', async () => {
    for (const record of await run()) expect(AnalysisRecordSchema.parse(record)).toEqual(record);
  });

  it('reads the base first, whatever the order asked for', async () => {
    const [start] = await run({ databases: ['norms_us.json', 'norms.json'] });
    expect(start).toEqual({
      event: 'start',
      analysis_id: 'an_1',
      databases: ['norms.json', 'norms_us.json'],
      total: 8,
    });
  });

  it('is the same byte for byte for the same input', async () => {
    expect(JSON.stringify(await run())).toBe(JSON.stringify(await run()));
  });

  it('counts what it sends', async () => {
    const records = await run();
    expect(endOf(records)).toEqual({
      event: 'end',
      complete: true,
      matches: matches(records).length,
      scanned: 8,
      duration_ms: 0,
    });
  });
});

describe('which norms it names', () => {
  it('excludes the low voltage and EMC directives for radio equipment, and says why', async () => {
    const records = await run();
    expect(tiers(records)).toMatchObject({
      '2014/53/EU': 'applies',
      '2014/35/EU': 'excluded',
      '2014/30/EU': 'excluded',
      'EN 300 328': 'applies',
      '(EU) 2024/2847': 'upcoming',
    });
    const because = matches(records).map(({ norm, because }) => [norm.id, because]);
    expect(because).toContainEqual(['2014/35/EU', 'the more specific 2014/53/EU (Title of 2014/53/EU) takes over']);
    expect(because).toContainEqual([
      '2014/30/EU',
      'Radio equipment: the EMC aims are inside 2014/53/EU (Art. 2(2)(a))',
    ]);
    expect(because).toContainEqual(['(EU) 2024/2847', 'applies from 2027-12-11; reporting from 2026-09-11']);
  });

  it('puts medical law before EMC', async () => {
    const found = tiers(await run({ product: { name: 'Infusion pump', description: '230 V mains' } }));
    expect(found).toMatchObject({ '(EU) 2017/745': 'applies', '2014/30/EU': 'excluded', '2014/35/EU': 'applies' });
    expect(found['2014/53/EU']).toBeUndefined();
  });

  it('gives its reasons in words', async () => {
    const match = matches(await run({ product: { name: 'Hair dryer', description: '230 V' } })).find(
      ({ norm }) => norm.id === '2014/35/EU',
    );
    expect(match?.reasons).toEqual([
      { fact: 'power.electrical', text: 'electrical equipment: yes' },
      { fact: 'power.rated_voltage_ac_v', text: 'rated AC voltage 230 V AC lies inside 50–1000 V AC' },
    ]);
  });

  it('asks for the fact that decides', async () => {
    const facts = { 'power.electrical': true, markets: ['EU'] };
    const records = await run({ product: { name: 'Gadget', facts } });
    const match = matches(records).find(({ norm }) => norm.id === '2014/35/EU');
    expect(match).toMatchObject({ tier: 'check', questions: [{ fact: 'power.rated_voltage_ac_v' }] });
    const questions = records.find((record) => record.event === 'questions')?.questions ?? [];
    expect(questions.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['power.rated_voltage_ac_v', 'radio.transmitter']),
    );
    expect(questions.length).toBeLessThanOrEqual(5);
  });

  it('means every market of the databases when none is named', async () => {
    const all = await run();
    expect(all.find((record) => record.event === 'facts')?.facts['markets']).toMatchObject({
      value: ['EU', 'US'],
      origin: 'default',
    });
    expect(tiers(all)['47 CFR Part 15']).toBe('applies');
    const product = { name: 'Hair dryer', facts: { markets: ['EU'] } };
    expect(tiers(await run({ product }))['47 CFR Part 15']).toBeUndefined();
  });

  it('evaluates base acts as parents even when the base is not asked for', async () => {
    const child = normFixture({
      id: 'ISO 1',
      db: 'norms_iso',
      jurisdiction: 'INT',
      kind: 'standard',
      parent: ['2014/53/EU'],
    });
    const source = createMemoryNormSource({ databases: { ...databases, 'norms_iso.json': [child] } });
    const options = { source, allowed: ['norms.json', 'norms_iso.json'], databases: ['norms_iso.json'] };
    const radio = { name: 'Hair dryer', description: 'Bluetooth', facts: { markets: ['EU'] } };
    const plain = { name: 'Hair dryer', facts: { markets: ['EU'] } };
    expect(tiers(await run({ ...options, product: radio }))).toEqual({ 'ISO 1': 'applies' });
    expect(tiers(await run({ ...options, product: plain }))).toEqual({});
  });

  it('judges on the day of placing on the market', async () => {
    const product = { name: 'Hair dryer', description: 'Bluetooth', facts: { placed_on_market: '2027-12-11' } };
    expect(tiers(await run({ product }))['(EU) 2024/2847']).toBe('applies');
  });
});

describe('databases that cannot be read whole', () => {
  const broken: readonly (readonly [string, MemoryDatabases[string], string])[] = [
    ['missing', 'missing', 'missing'],
    ['cut off', JSON.stringify(us).slice(0, -40), 'invalid'],
    ['not an array', '{"a":1}', 'invalid'],
    ['not JSON inside', '[{"id": nonsense}]', 'invalid'],
    ['against the schema', JSON.stringify([us[0], { id: 'x' }]), 'invalid'],
  ];
  it.each(broken)('%s: named, and the others are read all the same', async (_name, content, code) => {
    const records = await run({
      source: createMemoryNormSource({ databases: { ...databases, 'norms_us.json': content } }),
    });
    expect(records.filter((record) => record.event === 'error')).toEqual([
      { event: 'error', database: 'norms_us.json', code },
    ]);
    expect(endOf(records)?.complete).toBe(false);
    expect(tiers(records)['2014/53/EU']).toBe('applies');
  });

  it('fails before the first record when the store does not answer', async () => {
    const source = createMemoryNormSource({ databases, available: false });
    await expect(analyze(inputFor({ source })).next()).rejects.toThrow(NormsUnavailable);
  });
});

describe('a reader who goes away', () => {
  const many = Array.from({ length: 2_000 }, (_unused, index) => normFixture({ id: `N ${index}` }));
  const limits = { ...sourceLimits, wholeBytesMax: 0, streamBytesMax: 0, partBytesMax: 4_096 };
  const sourceOfMany = () => createMemoryNormSource({ databases: { 'norms.json': many }, chunkBytes: 4_096, limits });

  it('ends the read when the signal fires', async () => {
    const source = sourceOfMany();
    const gone = new AbortController();
    const parts = analyze(inputFor({ source, allowed: ['norms.json'], signal: gone.signal }));
    const events: string[] = [];
    const reading = (async () => {
      for await (const { event } of parts) {
        events.push(event);
        if (event === 'matches') gone.abort(new Error('gone'));
      }
    })();
    await expect(reading).rejects.toThrow('gone');
    expect(events).not.toContain('end');
    expect(source.store.bytesRead()).toBeLessThan(60_000);
  });

  it('reads no further than it is asked', async () => {
    const source = sourceOfMany();
    const parts = analyze(inputFor({ source, allowed: ['norms.json'] }));
    for (let part = await parts.next(); part.value?.event !== 'matches'; part = await parts.next());
    expect(source.store.bytesRead()).toBeLessThan(60_000);
    await parts.return(undefined);
  });

  it('reports progress a few times a second at most', async () => {
    let milliseconds = 0;
    const parts = await Array.fromAsync(
      analyze(inputFor({ source: sourceOfMany(), allowed: ['norms.json'], elapsedMs: () => (milliseconds += 20) })),
    );
    const reports = parts.filter((part) => part.event === 'progress').length;
    expect(reports).toBeGreaterThan(2);
    expect(reports).toBeLessThanOrEqual(1 + Math.ceil(milliseconds / 300));
  });
});

describe('packages not rented', () => {
  const locked = [
    { packageType: 'us_box', databases: ['norms_us.json'] },
    { packageType: 'mega_bundle', databases: ['norms.json', 'norms_us.json'] },
  ];

  it('are told as numbers: what applies now or later with them', async () => {
    const records = await run({ allowed: ['norms.json'], locked });
    expect(records.filter((record) => record.event === 'locked')).toEqual([
      { event: 'locked', package_type: 'us_box', count: 2 },
      { event: 'locked', package_type: 'mega_bundle', count: 2 },
    ]);
  });

  it('are counted for the markets asked for', async () => {
    const product = { name: 'Hair dryer', facts: { markets: ['EU'] } };
    const records = await run({ allowed: ['norms.json'], locked, product });
    expect(records.find((record) => record.event === 'locked')).toMatchObject({ count: 0 });
  });

  it('leak no text, and only the rules of their databases are read', async () => {
    const source = createMemoryNormSource({ databases });
    const records = await run({ allowed: ['norms.json'], locked, source });
    expect(JSON.stringify(records)).not.toContain('SECRET-TITLE');
    expect(JSON.stringify(records)).not.toContain('47 CFR');
    const { databases: stored } = JSON.parse(source.store.text('manifest.json'));
    const { key, head_bytes, bytes } = stored.find(({ file }: { file: string }) => file === 'norms_us.json').matching;
    expect(source.store.opened.filter((opened) => opened.key === key)).toEqual([{ key, from: 0, to: head_bytes }]);
    expect(head_bytes).toBeLessThan(bytes);
    const text = inflateRawSync(
      Buffer.from(JSON.parse(source.store.text(key).split('\n', 1)[0] ?? '').index, 'base64'),
    );
    expect(text.toString()).toContain('47 CFR');
    expect(text.toString()).not.toContain('SECRET-TITLE');
  });

  it('never let a database through that is not allowed', async () => {
    const records = await run({ allowed: ['norms.json'], databases: ['norms.json', 'norms_us.json'] });
    expect(records[0]).toMatchObject({ databases: ['norms.json'] });
  });
});
