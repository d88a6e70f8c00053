import type { Leaf, Norm, Rule } from '../../../shared/norms/norm-schema.ts';
import { productTypes } from '../../../shared/norms/fact-table.ts';

/** Kinds of product that have no kind below them and that no other of these is a kind of. */
const kinds = Object.entries(productTypes)
  .filter(([, ancestors]) => ancestors.length > 0)
  .map(([kind]) => kind)
  .slice(0, 190);

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type RuleFields = Pick<Norm, 'applies' | 'possible' | 'excludes' | 'jurisdiction' | 'legal_force' | 'kind'>;

const forces = ['mandatory', 'presumption', 'voluntary'] as const;
const places = ['EU', 'US', 'CN', 'JP', 'IN', 'AE', 'INT'] as const;

function ruleFields(random: () => number): RuleFields {
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const leaf = (fact: Leaf['fact'], value: boolean): Leaf => ({ fact, op: 'eq', value });
  const oneOrTwo = random() < 0.75 ? [pick(kinds)] : [...new Set([pick(kinds), pick(kinds)])].sort();
  const parts: Rule[] = [{ fact: 'product_types', op: 'has_any', value: oneOrTwo }];
  if (random() < 0.7) parts.unshift(leaf('power.electrical', true));
  if (random() < 0.3) {
    const low = pick([0, 12, 50, 100]);
    parts.push({
      any: [
        { fact: 'power.rated_voltage_ac_v', op: 'overlaps', value: [low, pick([250, 480, 1000])] },
        { fact: 'power.rated_voltage_dc_v', op: 'overlaps', value: [75, 1500] },
      ],
    });
  }
  if (random() < 0.2) parts.push({ not: leaf('radio.transmitter', true) });
  return {
    kind: random() < 0.97 ? 'standard' : 'regulation',
    jurisdiction: pick(places),
    legal_force: pick(forces),
    applies: { all: parts },
    ...(random() < 0.1 ? { possible: { all: [leaf('users.toy', true), leaf('battery.present', true)] } } : {}),
    ...(random() < 0.15
      ? {
          excludes: [{ if: leaf('atmosphere.explosive_intended', true), because: 'explosive atmospheres: 2014/34/EU' }],
        }
      : {}),
  };
}

const words =
  'equipment safety household similar electrical appliances particular requirements general test methods part protection against hazards measurement limits emission immunity materials contact marking durability performance'.split(
    ' ',
  );

const rulesInPool = 8_000;

/** So many norms of about 1,140 bytes of JSON; many share their rules, as parts and editions of standards do. */
export function* syntheticNorms(count: number, db = 'norms'): Generator<Norm> {
  const random = randomNumbers(count + 7);
  const poolRandom = randomNumbers(11);
  const pool = Array.from({ length: rulesInPool }, () => ruleFields(poolRandom));
  const text = (length: number) => {
    let written = '';
    while (written.length < length) written += `${words[Math.floor(random() * words.length)] ?? ''} `;
    return written.trim();
  };
  for (let number = 0; number < count; number += 1) {
    // Some rules are shared by many norms, most by few.
    const fields = pool[Math.floor(rulesInPool * random() ** 3)];
    if (fields === undefined) throw new Error('no rule');
    const year = 2012 + Math.floor(random() * 12);
    yield {
      id: `STD ${100_000 + number}`,
      title: text(70),
      db,
      body: 'BENCH',
      topic: ['electrical_safety'],
      dates: { published: `${year - 1}-05-01`, in_force: `${year}-01-01` },
      status: 'in_force',
      ...fields,
      summary: text(200),
      obligations: [text(60), text(60), text(60), text(45)],
      source_url: `https://example.org/standards/${100_000 + number}`,
      checked: '2026-11-22',
      confidence: 'verified',
    };
  }
}

/** A product to which about two of a hundred of these norms apply, and one to which about a quarter do. */
export const benchProducts = {
  few: {
    name: 'Thing',
    facts: { product_types: kinds.slice(7, 9), 'power.rated_voltage_ac_v': [220, 240], 'power.electrical': true },
  },
  many: {
    name: 'Thing',
    facts: { product_types: kinds.slice(20, 70), 'power.rated_voltage_ac_v': [220, 240], 'power.electrical': true },
  },
} as const;
