import fc from 'fast-check';
import { facts, type FactDefinition, type FactKey } from '../../shared/norms/facts.ts';
import type { Leaf, Norm, Rule } from '../../shared/norms/norm-schema.ts';
import { jurisdictions, legalForces, normKinds, statuses } from '../../shared/norms/norm-words.ts';

/** Facts of every type, few enough that rules and products meet. */
const askedFacts = [
  'power.electrical',
  'radio.transmitter',
  'product_types',
  'markets',
  'power.rated_voltage_ac_v',
  'medical.purpose',
  'battery.energy_wh',
  'radio.technologies',
  'form',
] as const satisfies readonly FactKey[];

const kinds = ['hair_dryer', 'household_appliance', 'toy', 'smartphone', 'luminaire'];

function wordsOf(definition: FactDefinition): readonly string[] {
  if (definition.type !== 'word' && definition.type !== 'words') return [];
  return definition.values.length > 50 ? kinds : definition.values.slice(0, 5);
}

function leafAbout(fact: FactKey): fc.Arbitrary<Leaf> {
  const definition: FactDefinition = facts[fact];
  const number = fc.integer({ min: 0, max: 300 });
  const exists = fc.constant<Leaf>({ fact, op: 'exists' });
  const word = fc.constantFrom(...wordsOf(definition), '');
  switch (definition.type) {
    case 'yes-no':
      return fc.oneof(
        exists,
        fc.record({ fact: fc.constant(fact), op: fc.constantFrom('eq', 'ne'), value: fc.boolean() }),
      );
    case 'word':
    case 'words':
      return fc.oneof(
        exists,
        fc.record({ fact: fc.constant(fact), op: fc.constantFrom('eq', 'ne', 'has'), value: word }),
        fc.record({
          fact: fc.constant(fact),
          op: fc.constantFrom('in', 'has_any'),
          value: fc.array(word, { minLength: 1, maxLength: 3 }),
        }),
      );
    default:
      return fc.oneof(
        fc.record({ fact: fc.constant(fact), op: fc.constantFrom('gte', 'lte'), value: number }),
        fc.record({
          fact: fc.constant(fact),
          op: fc.constantFrom('between', 'overlaps'),
          value: fc.tuple(number, number).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
        }),
      );
  }
}

const leaf: fc.Arbitrary<Leaf> = fc.constantFrom(...askedFacts).chain(leafAbout);

export const rule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('rule').map((not) => ({ not })),
  ),
})).rule;

const day = fc.constantFrom('2016-04-20', '2026-11-22', '2027-01-20', '2030-08-01');
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((words) => words.trim() || 'x');
const id = (number: number) => `N ${number}`;

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

/** A norm that may refer to those of the ten norms with the lowest numbers that come before it: no circles. */
function normNumbered(number: number, db: string): fc.Arbitrary<Norm> {
  const references = fc.array(fc.integer({ min: 0, max: Math.max(0, Math.min(9, number - 1)) }).map(id), {
    maxLength: number === 0 ? 0 : 2,
  });
  return fc
    .record({
      title: text,
      jurisdiction: fc.constantFrom(...jurisdictions),
      kind: fc.constantFrom(...normKinds),
      legal_force: fc.constantFrom(...legalForces),
      status: fc.constantFrom(...statuses),
      dates: fc.record(
        {
          in_force: day,
          applies_from: day,
          repealed: day,
          partial: fc.constantFrom<Norm['dates']['partial']>([{ from: '2026-09-11', what: 'reporting' }]),
        },
        { requiredKeys: [] },
      ),
      applies: rule,
      possible: optional(rule),
      excludes: optional(fc.array(fc.record({ if: rule, because: text }), { maxLength: 2 })),
      needs: optional(fc.array(fc.constantFrom(...askedFacts), { maxLength: 2 })),
      parent: optional(references),
      yields_to: optional(references),
      summary: text,
      obligations: fc.array(text, { minLength: 1, maxLength: 2 }),
    })
    .map(({ possible, excludes, needs, parent, yields_to, ...fields }) => ({
      id: id(number),
      db,
      body: 'EU',
      topic: ['safety'],
      source_url: 'https://example.org/norm',
      checked: '2026-11-22',
      confidence: 'verified' as const,
      ...fields,
      ...(possible === undefined ? {} : { possible }),
      ...(excludes === undefined ? {} : { excludes }),
      ...(needs === undefined ? {} : { needs }),
      ...(parent === undefined ? {} : { parent }),
      ...(yields_to === undefined ? {} : { yields_to }),
    }));
}

/** A database of random norms, some of which are twins that differ only in their text. */
export function randomNorms(db: string, first: number): fc.Arbitrary<readonly Norm[]> {
  return fc
    .tuple(fc.integer({ min: 1, max: 25 }), fc.array(fc.nat({ max: 24 }), { maxLength: 10 }))
    .chain(([count, twins]) =>
      fc.tuple(...Array.from({ length: count }, (_unused, number) => normNumbered(first + number, db))).map((norms) => [
        ...norms,
        ...twins.flatMap((of, twin): Norm[] => {
          const model = norms[of % norms.length];
          return model === undefined ? [] : [{ ...model, id: id(first + 100 + twin), title: `twin ${twin}` }];
        }),
      ]),
    );
}

/** Facts of a product as a customer gives them. */
export const givenFacts: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record(
  {
    'power.electrical': fc.boolean(),
    'radio.transmitter': fc.boolean(),
    product_types: fc.subarray(kinds),
    markets: fc.subarray(['EU', 'US', 'AE'], { minLength: 1 }),
    'power.rated_voltage_ac_v': fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 300, max: 500 })),
    'medical.purpose': fc.constantFrom('none', 'diagnosis'),
    'battery.energy_wh': fc.integer({ min: 0, max: 300 }),
    'radio.technologies': fc.subarray(['bluetooth', 'wifi']),
    form: fc.constantFrom('finished_product', 'component'),
  },
  { requiredKeys: [] },
);
