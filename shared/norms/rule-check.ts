import { facts, type FactDefinition, type FactKey } from './facts.ts';
import type { Leaf, Rule } from './norm-schema.ts';

/** Every leaf of a rule. */
export function leavesOf(rule: Rule): Leaf[] {
  if ('all' in rule) return rule.all.flatMap(leavesOf);
  if ('any' in rule) return rule.any.flatMap(leavesOf);
  if ('not' in rule) return leavesOf(rule.not);
  return [rule];
}

const opsOf = {
  'yes-no': ['eq', 'ne', 'exists'],
  number: ['eq', 'ne', 'in', 'gte', 'lte', 'between', 'overlaps', 'exists'],
  range: ['gte', 'lte', 'between', 'overlaps', 'exists'],
  word: ['eq', 'ne', 'in', 'exists'],
  words: ['has', 'has_any', 'exists'],
  date: ['eq', 'exists'],
  code: ['eq', 'in', 'exists'],
} as const satisfies Record<FactDefinition['type'], readonly Leaf['op'][]>;

function valuesOf(leaf: Leaf): readonly unknown[] {
  if (!('value' in leaf)) return [];
  return Array.isArray(leaf.value) ? leaf.value : [leaf.value];
}

/** What is wrong with a leaf: an operator or a value that its fact cannot have. */
export function leafProblems(leaf: Leaf): string[] {
  const definition: FactDefinition = facts[leaf.fact];
  const allowed: readonly string[] = opsOf[definition.type];
  if (!allowed.includes(leaf.op)) return [`${leaf.fact}: ${leaf.op} does not fit a fact of type ${definition.type}`];
  const values = valuesOf(leaf);
  const [low, high] = values;
  if ((leaf.op === 'between' || leaf.op === 'overlaps') && Number(low) > Number(high))
    return [`${leaf.fact}: range is reversed`];
  return values.flatMap((value) =>
    fits(definition, value) ? [] : [`${leaf.fact}: impossible value ${JSON.stringify(value)}`],
  );
}

function fits(definition: FactDefinition, value: unknown): boolean {
  switch (definition.type) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'word':
    case 'words':
      return typeof value === 'string' && definition.values.includes(value);
    case 'number':
    case 'range':
      return typeof value === 'number' && value >= definition.min && value <= definition.max;
    case 'date':
    case 'code':
      return typeof value === 'string';
    default:
      return definition satisfies never;
  }
}

/** What `all` of a rule demands of one fact at once; only what is certain, so that no possible rule is rejected. */
interface Demands {
  words?: ReadonlySet<unknown>;
  excluded: Set<unknown>;
  low: number;
  high: number;
}

/** Facts demanded twice in ways that cannot both hold, in any `all` of the rule. */
export function contradictions(rule: Rule): string[] {
  if ('any' in rule) return rule.any.flatMap(contradictions);
  if ('not' in rule) return contradictions(rule.not);
  if (!('all' in rule)) return [];
  const demands = new Map<FactKey, Demands>();
  const found: string[] = [];
  for (const part of flattened(rule)) {
    const wanted = demandOf(part);
    if (wanted === undefined) continue;
    const known = demands.get(wanted.fact) ?? { excluded: new Set<unknown>(), low: -Infinity, high: Infinity };
    demands.set(wanted.fact, merge(known, wanted));
  }
  for (const [fact, { words, excluded, low, high }] of demands) {
    const left = words === undefined ? undefined : [...words].filter((word) => !excluded.has(word));
    if (left?.length === 0 || low > high) found.push(`${fact}: contradicts itself`);
  }
  return [...found, ...rule.all.flatMap(contradictions)];
}

const flattened = (rule: Rule): Rule[] => ('all' in rule ? rule.all.flatMap(flattened) : [rule]);

type Demand = {
  readonly fact: FactKey;
  readonly words?: readonly unknown[];
  readonly without?: unknown;
  readonly low?: number;
  readonly high?: number;
};

function demandOf(rule: Rule): Demand | undefined {
  if ('not' in rule && 'op' in rule.not && rule.not.op === 'eq')
    return { fact: rule.not.fact, without: rule.not.value };
  if (!('op' in rule)) return undefined;
  const scalar = facts[rule.fact].type !== 'words' && facts[rule.fact].type !== 'range';
  if (!scalar) return undefined;
  if (rule.op === 'eq') return { fact: rule.fact, words: [rule.value] };
  if (rule.op === 'in') return { fact: rule.fact, words: rule.value };
  if (rule.op === 'ne') return { fact: rule.fact, without: rule.value };
  if (rule.op === 'gte') return { fact: rule.fact, low: rule.value };
  if (rule.op === 'lte') return { fact: rule.fact, high: rule.value };
  return rule.op === 'between' ? { fact: rule.fact, low: rule.value[0], high: rule.value[1] } : undefined;
}

function merge(known: Demands, wanted: Demand): Demands {
  const { words } = wanted;
  const kept = words === undefined ? known.words : new Set(words.filter((word) => known.words?.has(word) ?? true));
  return {
    ...(kept === undefined ? {} : { words: kept }),
    excluded: 'without' in wanted ? new Set([...known.excluded, wanted.without]) : known.excluded,
    low: Math.max(known.low, wanted.low ?? -Infinity),
    high: Math.min(known.high, wanted.high ?? Infinity),
  };
}
