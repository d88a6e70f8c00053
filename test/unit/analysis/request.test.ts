import { AnalyzeRequest } from '../../../shared/analysis/request.ts';
import { facts, type FactDefinition } from '../../../shared/norms/facts.ts';
import { parseInput } from '../../../shared/platform/http/event.ts';

function exampleOf(definition: FactDefinition): unknown {
  switch (definition.type) {
    case 'yes-no':
      return true;
    case 'number':
      return definition.max;
    case 'range':
      return [definition.min, definition.max];
    case 'word':
      return definition.values[0];
    case 'words':
      return definition.values.slice(0, 2);
    case 'date':
      return '2027-01-20';
    case 'code':
      return definition.example;
    default:
      return definition satisfies never;
  }
}

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
    ['power.rated_voltage_ac_v', -230],
    ['pressure.max_gauge_bar', 1e9],
    ['power.phases', 4],
    ['radio.technologies', ['telepathy']],
    ['battery.chemistry', 'plutonium'],
    ['users.min_age_months', 5000],
    ['product_types', [7, true]],
    ['product_types', ['']],
    ['product_types', ['x'.repeat(101)]],
    ['vehicle.kind', {}],
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
    ['product_types', ['bluetooth_speaker', 'flux_capacitor'], ['bluetooth_speaker', 'flux_capacitor']],
    ['energy_related', 'hot_tub', ['hot_tub']],
    ['vehicle.kind', 'cargo_bike', 'cargo_bike'],
    ['optical.laser_class', 2, '2'],
    ['users.persons_protected', ['eyes'], 'eyes'],
    ['radio.transmitter', false, false],
    ['placed_on_market', '2027-01-20', '2027-01-20'],
    ['medical.us_product_code', 'DXN', 'DXN'],
  ];
  it.each(good)('reads %s = %j as %j', (key, value, read) => {
    expect([...(withFacts({ [key]: value }).data?.product.facts ?? [])]).toEqual([[key, read]]);
  });

  it('takes no infinite or missing number for a fact', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined]) {
      expect(withFacts({ 'power.rated_power_w': value }).success).toBe(false);
    }
  });

  it('accepts every fact of the vocabulary with a value of its kind', () => {
    for (const [key, definition] of Object.entries<FactDefinition>(facts)) {
      expect({ key, read: withFacts({ [key]: exampleOf(definition) }).success }).toEqual({ key, read: true });
    }
  });

  it('answers a description that is too long with 413 and the limit', () => {
    const body = { product: { name: 'x', description: 'x'.repeat(20_001) } };
    expect(() => parseInput(AnalyzeRequest, body, 'body')).toThrow(
      expect.objectContaining({
        code: 'payload-too-large',
        status: 413,
        details: expect.objectContaining({
          fields: [{ path: 'product.description', message: 'may have 20,000 characters at most' }],
        }),
      }),
    );
  });
});
