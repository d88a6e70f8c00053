import { AnalysisRecordSchema } from '../../../shared/analysis/records.ts';
import { readRecord } from '../../../shared/pages/client/analysis-records.ts';

const norm = {
  id: '2014/53/EU',
  title: 'Radio equipment',
  db: 'norms',
  jurisdiction: 'EU',
  kind: 'directive',
  legal_force: 'mandatory',
  body: 'EU',
  topic: ['radio'],
  status: 'in_force',
  dates: { applies_from: '2016-06-13', repealed: null },
  summary: 'Radio.',
  obligations: ['CE marking'],
  source_url: 'https://eur-lex.europa.eu/eli/dir/2014/53/oj',
  checked: '2026-11-22',
};

const records = [
  { event: 'start', analysis_id: 'a', databases: ['norms.json'], total: 3 },
  {
    event: 'facts',
    facts: {
      'power.rated_voltage_ac_v': { value: [220, 240], origin: 'text', span: [0, 9] },
      'users.consumer': { value: true, origin: 'default', rule: 'ordinary product' },
      markets: { value: ['EU'], origin: 'user' },
    },
  },
  { event: 'progress', database: 'norms.json', scanned: 1, total: 3 },
  { event: 'match', norm, tier: 'applies', score: 90, reasons: [{ fact: 'x', text: 'y' }], questions: [] },
  { event: 'questions', questions: [{ fact: 'users.toy', text: 'Toy?', decides: 2 }] },
  { event: 'locked', package_type: 'us_box', count: 4 },
  { event: 'error', database: 'norms_us.json', code: 'unreadable' },
  { event: 'end', complete: true, matches: 1, scanned: 3, duration_ms: 5 },
];

describe('readRecord', () => {
  it.each(records)('reads what the analysis sends: $event', (record) => {
    expect(AnalysisRecordSchema.safeParse(record).success).toBe(true);
    expect(readRecord(record)).toMatchObject({ event: record.event });
  });

  it('knows every kind of record that the analysis can send', () => {
    const sent = AnalysisRecordSchema.def.options.map(({ shape }) => shape.event.def.values[0]);
    expect(records.map(({ event }) => event).sort()).toEqual([...sent].sort());
  });

  it('passes over kinds made later, but not over damaged records', () => {
    expect(readRecord({ event: 'hint', text: 'x' })).toBe('newer');
    expect(readRecord({ event: 'match', norm: { id: 1 } })).toBe('broken');
    expect(readRecord('text')).toBe('broken');
  });
});
