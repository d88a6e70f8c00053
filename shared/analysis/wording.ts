import { facts, type FactDefinition } from '../norms/facts.ts';
import type { NormRule } from '../norms/norm-rule.ts';
import type { Leaf } from '../norms/norm-schema.ts';
import type { DecidingLeaf } from './evaluate.ts';
import { isList, isRange, withAncestors, wordsOf, type FactSheet } from './fact-sheet.ts';
import type { FactValue } from './fact-value.ts';
import type { Because, Verdict } from './judge.ts';
import type { Statement } from './records.ts';

const plain = (word: string) => word.replaceAll('_', ' ');

/** What a fact is called in a sentence. */
const names: Partial<Readonly<Record<Leaf['fact'], string>>> = {
  'power.electrical': 'electrical equipment',
  'power.rated_voltage_ac_v': 'rated AC voltage',
  'power.rated_voltage_dc_v': 'rated DC voltage',
  'power.sources': 'power source',
  'radio.transmitter': 'radio transmitter',
  'radio.internet_connected': 'internet connection',
  'users.toy': 'meant for play by children',
  'users.consumer': 'for consumers',
  'users.ppe': 'protects its wearer',
  'users.childcare_article': 'childcare article',
  'battery.present': 'battery',
  product_types: 'kind of product',
  'contact.food': 'food contact',
  'gas.burns_gas': 'burns gas',
  'medical.purpose': 'medical purpose',
  'medical.ivd': 'in vitro diagnostic',
  'electronics.active': 'active electronics',
  'digital.network_connection': 'connection to a device or network',
  'vehicle.kind': 'vehicle or vehicle part',
};

function nameOf(leaf: Leaf): string {
  const definition: FactDefinition = facts[leaf.fact];
  const key = leaf.fact.split('.').at(-1) ?? leaf.fact;
  const unit =
    'unit' in definition && definition.unit !== '' ? `_${definition.unit.toLowerCase().replace('/', '')}` : '';
  return names[leaf.fact] ?? plain(unit !== '' && key.endsWith(unit) ? key.slice(0, -unit.length) : key);
}

function unitOf(leaf: Leaf): string {
  const definition: FactDefinition = facts[leaf.fact];
  const unit = 'unit' in definition ? definition.unit : '';
  const current =
    leaf.fact === 'power.rated_voltage_ac_v' ? ' AC' : leaf.fact === 'power.rated_voltage_dc_v' ? ' DC' : '';
  return unit === '' ? '' : ` ${unit}${current}`;
}

function valueText(value: FactValue): string {
  if (value === null) return 'none';
  if (isRange(value)) return value[0] === value[1] ? String(value[0]) : `${value[0]}–${value[1]}`;
  if (isList(value)) return wordsOf(value).map(plain).join(', ') || 'none';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : plain(String(value));
}

/** The words of a set that made the leaf true: "hair dryer", not all its ancestors. */
function hits(leaf: Leaf, value: FactValue): string {
  const wanted: readonly unknown[] = 'value' in leaf ? (Array.isArray(leaf.value) ? leaf.value : [leaf.value]) : [];
  const all = wordsOf(value);
  const wantedOnes = all.filter((word) => wanted.includes(word));
  const shared = wantedOnes.length > 0 ? wantedOnes : all;
  const implied = new Set(shared.flatMap((word) => withAncestors([word]).slice(1)));
  const told = shared.filter((word) => !implied.has(word));
  return (told.length > 0 ? told : shared).map(plain).join(', ') || 'none';
}

function boundsText(leaf: Leaf): string {
  const unit = unitOf(leaf);
  switch (leaf.op) {
    case 'gte':
      return `at least ${leaf.value}${unit}`;
    case 'lte':
      return `at most ${leaf.value}${unit}`;
    case 'between':
    case 'overlaps':
      return `${leaf.value[0]}–${leaf.value[1]}${unit}`;
    default:
      return '';
  }
}

/** One deciding fact in words, such as "rated AC voltage 230 V AC lies inside 50–1000 V AC". */
function leafText({ leaf, value: holds }: DecidingLeaf, value: FactValue): string {
  const name = nameOf(leaf);
  switch (leaf.op) {
    case 'gte':
    case 'lte':
      return value === null
        ? `no ${name}`
        : `${name} ${valueText(value)}${unitOf(leaf)} is ${holds ? '' : 'not '}${boundsText(leaf)}`;
    case 'between':
    case 'overlaps':
      return value === null
        ? `no ${name}`
        : `${name} ${valueText(value)}${unitOf(leaf)} lies ${holds ? 'inside' : 'outside'} ${boundsText(leaf)}`;
    case 'exists':
      return holds ? `${name}: ${valueText(value)}${unitOf(leaf)}` : `no ${name}`;
    case 'has':
    case 'has_any':
    case 'in':
    case 'eq':
    case 'ne':
      return value !== null && isList(value)
        ? `${name}: ${hits(leaf, value)}`
        : `${name}: ${valueText(value)}${unitOf(leaf)}`;
    default:
      return leaf satisfies never;
  }
}

/** Why a norm is shown, one statement a fact, in the order of the rule. */
export function reasonsOf(verdict: Verdict, sheet: FactSheet): Statement[] {
  const told = new Map<string, Statement>();
  for (const deciding of verdict.outcome.deciding) {
    const fact = sheet.get(deciding.leaf.fact);
    if (fact === undefined) continue;
    const text = leafText(deciding, fact.value);
    told.set(text, { fact: deciding.leaf.fact, text: fact.certainty === 'assumed' ? `${text} (assumed)` : text });
  }
  return [...told.values()];
}

/** What must be known to settle a norm, each fact once. */
export function questionsOf(verdict: Verdict): Statement[] {
  return [...new Set(verdict.open.map((leaf) => leaf.fact))].map((fact) => ({ fact, text: facts[fact].ask }));
}

function startText(norm: NormRule, from: string | undefined): string {
  const parts = (norm.dates.partial ?? []).map((part) => `${part.what} from ${part.from}`);
  const whole = from === undefined ? 'adopted, the date from which it applies is open' : `applies from ${from}`;
  return parts.length === 0 ? whole : `${whole}; ${parts.join('; ')}`;
}

/** What decided beside the rule: the more specific law, the date, or that the rule is only an indication. */
export function becauseOf(
  norm: NormRule,
  because: Because | undefined,
  titles: ReadonlyMap<string, string>,
): string | undefined {
  switch (because?.kind) {
    case undefined:
      return undefined;
    case 'exclusion': {
      const exclusion = norm.excludes?.[because.index];
      return exclusion?.ref === undefined ? exclusion?.because : `${exclusion.because} (${exclusion.ref})`;
    }
    case 'yields':
      return `the more specific ${titles.get(because.to) ?? because.to} takes over`;
    case 'date':
      return startText(norm, because.from);
    case 'indicative':
      return 'only an indication: whether it is concerned depends on details that no single fact settles';
    case 'parent':
      return `belongs to ${because.id}, which is itself in question`;
    case 'draft':
      return 'still a draft';
    default:
      return because satisfies never;
  }
}
