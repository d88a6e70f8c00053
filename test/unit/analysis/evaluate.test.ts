import fc from 'fast-check';
import { evaluate, holds, truthOf, type Truth } from '../../../shared/analysis/evaluate.ts';
import type { FactSheet } from '../../../shared/analysis/fact-sheet.ts';
import type { FactValue } from '../../../shared/analysis/fact-value.ts';
import { isFactKey, type FactKey } from '../../../shared/norms/facts.ts';
import type { Leaf, Rule } from '../../../shared/norms/norm-schema.ts';

function sheetOf(facts: { readonly [key in FactKey]?: FactValue }): FactSheet {
  const sheet = new Map();
  for (const [key, value] of Object.entries(facts)) if (isFactKey(key)) sheet.set(key, { value, certainty: 'given' });
  return sheet;
}

const radio: Leaf = { fact: 'radio.transmitter', op: 'eq', value: true };
const electrical: Leaf = { fact: 'power.electrical', op: 'eq', value: true };
const lowVoltage: Leaf = { fact: 'power.rated_voltage_ac_v', op: 'overlaps', value: [50, 1000] };

describe('a leaf against a known value', () => {
  const cases: readonly (readonly [Leaf, FactValue, boolean])[] = [
    [electrical, true, true],
    [electrical, false, false],
    [{ fact: 'power.electrical', op: 'ne', value: true }, false, true],
    [lowVoltage, [220, 240], true],
    [lowVoltage, [12, 49.9], false],
    [lowVoltage, [1000, 2000], true],
    [lowVoltage, [12, 50], true],
    [{ fact: 'power.rated_voltage_ac_v', op: 'between', value: [50, 1000] }, [40, 60], false],
    [{ fact: 'power.rated_voltage_ac_v', op: 'between', value: [50, 1000] }, [50, 1000], true],
    [{ fact: 'power.rated_power_w', op: 'gte', value: 100 }, 100, true],
    [{ fact: 'power.rated_power_w', op: 'lte', value: 100 }, 100.5, false],
    [{ fact: 'power.rated_voltage_dc_v', op: 'gte', value: 75 }, [12, 80], true],
    [{ fact: 'power.rated_voltage_dc_v', op: 'lte', value: 75 }, [12, 80], true],
    [{ fact: 'product_types', op: 'has', value: 'toy' }, ['plush_toy', 'toy'], true],
    [{ fact: 'product_types', op: 'has', value: 'toy' }, ['drone'], false],
    [{ fact: 'power.sources', op: 'has_any', value: ['mains', 'usb'] }, ['usb'], true],
    [{ fact: 'power.sources', op: 'has_any', value: ['mains'] }, [], false],
    [{ fact: 'medical.purpose', op: 'in', value: ['diagnosis', 'treatment'] }, 'treatment', true],
    [{ fact: 'medical.purpose', op: 'ne', value: 'none' }, 'none', false],
    [{ fact: 'optical.laser_class', op: 'exists' }, '2', true],
    [{ fact: 'optical.laser_class', op: 'exists' }, null, false],
    [{ fact: 'optical.laser_class', op: 'eq', value: '1' }, null, false],
    [{ fact: 'optical.laser_class', op: 'ne', value: '1' }, null, true],
    [{ fact: 'pressure.max_gauge_bar', op: 'gte', value: 0 }, null, false],
  ];
  it.each(cases)('%j with %j is %s', (leaf, value, expected) => {
    expect(holds(leaf, value)).toBe(expected);
  });
});

describe('Kleene logic', () => {
  const values: readonly (readonly [Truth, string])[] = [
    [true, 'true'],
    [false, 'false'],
    [undefined, 'unknown'],
  ];
  const sheetFor = (a: Truth, b: Truth) =>
    sheetOf({
      ...(a === undefined ? {} : { 'radio.transmitter': a }),
      ...(b === undefined ? {} : { 'power.electrical': b }),
    });
  const table = values.flatMap(([a, nameA]) => values.map(([b, nameB]) => [nameA, nameB, a, b] as const));

  it.each(table)('all of %s and %s', (_nameA, _nameB, a, b) => {
    const expected = a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
    expect(truthOf({ all: [radio, electrical] }, sheetFor(a, b))).toBe(expected);
  });

  it.each(table)('any of %s and %s', (_nameA, _nameB, a, b) => {
    const expected = a === true || b === true ? true : a === undefined || b === undefined ? undefined : false;
    expect(truthOf({ any: [radio, electrical] }, sheetFor(a, b))).toBe(expected);
  });

  it('keeps unknown unknown under not', () => {
    expect(truthOf({ not: radio }, new Map())).toBeUndefined();
    expect(truthOf({ not: radio }, sheetFor(true, undefined))).toBe(false);
  });
});

describe('the explanation', () => {
  it('names the leaves that made a rule true', () => {
    const rule: Rule = { all: [electrical, { any: [lowVoltage, radio] }] };
    const outcome = evaluate(rule, sheetOf({ 'power.electrical': true, 'power.rated_voltage_ac_v': [230, 230] }));
    expect(outcome.value).toBe(true);
    expect(outcome.deciding.map(({ leaf }) => leaf)).toEqual([electrical, lowVoltage]);
    expect(outcome.unknown).toEqual([]);
  });

  it('names the leaves that are still unknown, and only those that matter', () => {
    const rule: Rule = { all: [electrical, { any: [lowVoltage, radio] }] };
    const outcome = evaluate(rule, sheetOf({ 'power.electrical': true, 'power.rated_voltage_ac_v': [12, 12] }));
    expect(outcome.value).toBeUndefined();
    expect(outcome.unknown).toEqual([radio]);
  });

  it('needs one false leaf to reject', () => {
    const outcome = evaluate({ all: [electrical, radio, lowVoltage] }, sheetOf({ 'power.electrical': false }));
    expect(outcome).toEqual({ value: false, deciding: [{ leaf: electrical, value: false }], unknown: [] });
  });
});

describe('properties over random rules', () => {
  const leafArb = fc.constantFrom(radio, electrical, lowVoltage);
  const { rule: ruleArb } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small' },
      leafArb,
      fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('rule').map((not) => ({ not })),
    ),
  }));
  const factsArb = fc.record(
    {
      'radio.transmitter': fc.boolean(),
      'power.electrical': fc.boolean(),
      'power.rated_voltage_ac_v': fc.constantFrom<readonly [number, number]>([12, 12], [230, 230]),
    },
    { requiredKeys: [] },
  );

  it('gives the same truth with and without explanation', () => {
    fc.assert(
      fc.property(ruleArb, factsArb, (rule, facts) => {
        expect(evaluate(rule, sheetOf(facts)).value).toBe(truthOf(rule, sheetOf(facts)));
      }),
    );
  });

  it('never takes back a decision when more becomes known', () => {
    fc.assert(
      fc.property(ruleArb, factsArb, factsArb, (rule, known, more) => {
        const before = truthOf(rule, sheetOf(known));
        fc.pre(before !== undefined);
        expect(truthOf(rule, sheetOf({ ...more, ...known }))).toBe(before);
      }),
    );
  });

  it('lists unknown leaves exactly when it is undecided', () => {
    fc.assert(
      fc.property(ruleArb, factsArb, (rule, facts) => {
        const outcome = evaluate(rule, sheetOf(facts));
        expect(outcome.unknown.length > 0).toBe(outcome.value === undefined);
      }),
    );
  });
});
