import { AnalyzeRequest } from '../../../shared/analysis/request.ts';

const withFacts = (facts: unknown) => AnalyzeRequest.safeParse({ product: { name: 'Speaker', facts } });
const pathsOf = (body: unknown) => AnalyzeRequest.safeParse(body).error?.issues.map((issue) => issue.path);

describe('the request for an analysis', () => {
  it('needs nothing but a name', () => {
    expect(AnalyzeRequest.safeParse({ product: { name: 'Speaker' } }).success).toBe(true);
  });

  const bad: readonly (readonly [string, unknown])[] = [
    ['no product', {}],
    ['an empty name', { product: { name: '' } }],
    ['a name of spaces', { product: { name: '   ' } }],
    ['a name of 201 characters', { product: { name: 'x'.repeat(201) } }],
    ['a description of 20,001 characters', { product: { name: 'x', description: 'x'.repeat(20_001) } }],
    ['an unknown field', { product: { name: 'x' }, extra: 1 }],
    ['a path as database', { product: { name: 'x' }, databases: ['../norms.json'] }],
    ['no database at all', { product: { name: 'x' }, databases: [] }],
    ['a workspace id with a slash', { product: { name: 'x' }, workspace_id: 'a/b' }],
  ];
  it.each(bad)('rejects %s', (_name, body) => {
    expect(AnalyzeRequest.safeParse(body).success).toBe(false);
  });

  const badFacts: readonly (readonly [string, unknown])[] = [
    ['no.such_fact', true],
    ['__proto__.polluted', true],
    ['constructor', true],
    ['radio.transmitter', 'yes'],
    ['radio.transmitter', null],
    ['power.rated_power_w', -1],
    ['power.rated_power_w', '20'],
    ['power.rated_power_w', [1, 2]],
    ['power.rated_voltage_ac_v', [240, 220]],
    ['power.rated_voltage_ac_v', [1, 2, 3]],
    ['power.rated_voltage_ac_v', 2_000_000],
    ['markets', ['EU', 'XX']],
    ['markets', 5],
    ['medical.purpose', 'fun'],
    ['placed_on_market', '2026-02-30'],
    ['product_types', ['no such thing at all']],
    ['medical.us_product_code', 'abc'],
  ];
  it.each(badFacts)('names the field of a bad fact: %s = %j', (key, value) => {
    const body: unknown = { product: { name: 'x', facts: JSON.parse(JSON.stringify({ [key]: value })) } };
    expect(pathsOf(body)).toEqual([['product', 'facts', key]]);
  });

  const good: readonly (readonly [string, unknown, unknown])[] = [
    ['power.rated_voltage_ac_v', 230, [230, 230]],
    ['power.rated_voltage_ac_v', [220, 240], [220, 240]],
    ['markets', 'EU', ['EU']],
    ['markets', ['EU', 'US', 'EU'], ['EU', 'US']],
    ['product_types', ['hair_dryer'], ['hair_dryer']],
    ['product_types', ['bluetooth_speaker'], ['portable_speaker']],
    ['radio.transmitter', false, false],
    ['placed_on_market', '2027-01-20', '2027-01-20'],
    ['medical.us_product_code', 'DXN', 'DXN'],
  ];
  it.each(good)('reads %s = %j as %j', (key, value, read) => {
    expect([...(withFacts({ [key]: value }).data?.product.facts ?? [])]).toEqual([[key, read]]);
  });
});
