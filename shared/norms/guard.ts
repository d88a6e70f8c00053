import type { FactKey } from './facts.ts';
import type { Leaf, Rule } from './norm-schema.ts';
import type { RulePart } from './norm-rule.ts';

/**
 * A condition without which a norm can neither apply nor be in question: at least one of these leaves is true, or
 * its fact unknown. An empty guard promises nothing.
 */
export type Guard = readonly Leaf[];

/** How likely a product has the fact, roughly: the rarer the fact of a guard, the more norms it rules out at once. */
const rarity: Partial<Readonly<Record<FactKey, number>>> = {
  product_types: 0.02,
  energy_related: 0.03,
  'vehicle.kind': 0.03,
  'vehicle.component_of': 0.05,
  'medical.purpose': 0.1,
  'radio.technologies': 0.1,
  'gas.burns_gas': 0.03,
  'atmosphere.explosive_intended': 0.02,
  'users.toy': 0.04,
  'users.ppe': 0.04,
  'users.childcare_article': 0.04,
  'users.persons_protected': 0.04,
  'measuring.legal_metrology_use': 0.04,
  'radio.transmitter': 0.3,
  'battery.present': 0.4,
  form: 0.7,
  'power.electrical': 0.7,
};
const rareTopics: readonly (readonly [string, number])[] = [
  ['medical.', 0.05],
  ['chemicals.', 0.05],
  ['optical.', 0.05],
  ['pressure.', 0.1],
  ['contact.', 0.1],
];

const rarityOf = (fact: FactKey): number =>
  rarity[fact] ?? rareTopics.find(([topic]) => fact.startsWith(topic))?.[1] ?? 0.5;

/** A leaf that holds for absent things, or for most values, rules nothing out. */
function weightOf(leaf: Leaf): number {
  if (leaf.op === 'ne' || ('value' in leaf && (leaf.value === false || leaf.value === 'none'))) return 1;
  const values = 'value' in leaf && Array.isArray(leaf.value) && (leaf.op === 'in' || leaf.op === 'has_any');
  return rarityOf(leaf.fact) * (values ? leaf.value.length : 1);
}

const weightOfGuard = (guard: Guard): number => guard.reduce((sum, leaf) => sum + weightOf(leaf), 0);

function rarest(guards: readonly (Guard | undefined)[]): Guard | undefined {
  let best: Guard | undefined;
  for (const guard of guards) {
    if (guard !== undefined && (best === undefined || weightOfGuard(guard) < weightOfGuard(best))) best = guard;
  }
  return best;
}

const leavesMax = 40;

/** A necessary condition of a rule: of `all` the rarest of its parts, of `any` one of every part together. */
function necessary(rule: Rule): Guard | undefined {
  if ('all' in rule) return rarest(rule.all.map(necessary));
  if ('not' in rule) return undefined;
  if (!('any' in rule)) return [rule];
  const parts = rule.any.map(necessary);
  const joined: Leaf[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    joined.push(...part);
  }
  return joined.length > leavesMax ? undefined : joined;
}

/** The guard of a norm: necessary for what its rule or its hint needs. */
export function guardOf({ applies, possible }: RulePart): Guard {
  const guard = necessary(possible === undefined ? applies : { any: [applies, possible] });
  if (guard === undefined || weightOfGuard(guard) >= 1) return [];
  const texts = [...new Set(guard.map((leaf) => JSON.stringify(leaf)))].sort();
  return texts.map((text) => guard.find((leaf) => JSON.stringify(leaf) === text)).filter((leaf) => leaf !== undefined);
}
