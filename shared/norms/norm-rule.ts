import type { Norm } from './norm-schema.ts';

/** What decides about a norm apart from dates: rules and relations, but none of its own text. */
export type RulePart = Pick<
  Norm,
  'kind' | 'jurisdiction' | 'legal_force' | 'applies' | 'possible' | 'excludes' | 'needs' | 'yields_to' | 'parent'
>;

/** When a norm is law. Norms that share their rules often differ only in this. */
export type Timing = Pick<Norm, 'status' | 'dates'>;

/** Everything that decides about a norm. Norms with equal rules get equal verdicts. */
export type NormRule = RulePart & Timing;

const known = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  value === undefined ? {} : { [key]: value };

/** The rule part of a norm with its keys in canonical order, so that equal rules have equal texts. */
export function rulePartOf(norm: Norm): RulePart {
  return {
    kind: norm.kind,
    jurisdiction: norm.jurisdiction,
    legal_force: norm.legal_force,
    applies: norm.applies,
    ...known('possible', norm.possible),
    ...known('excludes', norm.excludes),
    ...known('needs', norm.needs),
    ...known('yields_to', norm.yields_to),
    ...known('parent', norm.parent),
  };
}

const decidingDays = ['in_force', 'applies_from', 'repealed'] as const;

/** The timing of a norm with its keys in canonical order; days that decide nothing are left out. */
export function timingOf({ status, dates }: Norm): Timing {
  const days = Object.fromEntries(decidingDays.flatMap((key) => (dates[key] ? [[key, dates[key]]] : [])));
  return { status, dates: { ...days, ...known('partial', dates.partial) } };
}

/** The ids a norm refers to for its own verdict. */
export const referencesOf = ({ parent, yields_to }: Pick<Norm, 'parent' | 'yields_to'>): readonly string[] => [
  ...(parent ?? []),
  ...(yields_to ?? []),
];

/** Acts (all that is no standard) decide about other norms also when they are not shown. */
export const isAct = (kind: Norm['kind']): boolean => kind !== 'standard';
