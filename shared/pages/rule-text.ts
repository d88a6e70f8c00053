import { factLabel, factValueText, type FactValue } from './fact-text.ts';

/** One question about one fact, as the API answers it. */
interface Condition {
  readonly fact: string;
  readonly op: string;
  readonly value?: FactValue | undefined;
}

/** The rule of a norm, as the API answers it. */
export type NormRule =
  | Condition
  | { readonly all: readonly NormRule[] }
  | { readonly any: readonly NormRule[] }
  | { readonly not: NormRule };

/** A rule in words: one condition, or several under what holds them together. */
export type RuleText = string | { readonly title: string; readonly parts: readonly RuleText[] };

/** Puts a rule into words. */
export function ruleText(rule: NormRule): RuleText {
  if ('all' in rule) return together('All of these', rule.all);
  if ('any' in rule) return together('At least one of these', rule.any);
  if ('not' in rule) return { title: 'Not', parts: [ruleText(rule.not)] };
  return conditionText(rule);
}

function together(title: string, rules: readonly NormRule[]): RuleText {
  const parts = rules.map(ruleText);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { title, parts };
}

function conditionText({ fact, op, value }: Condition): string {
  const label = factLabel(fact);
  if (value === undefined) return `${label}: any`;
  const text = factValueText(fact, value);
  switch (op) {
    case 'ne':
      return `${label}: not ${text}`;
    case 'gte':
      return `${label}: at least ${text}`;
    case 'lte':
      return `${label}: at most ${text}`;
    case 'between':
    case 'overlaps':
      return `${label}: ${Array.isArray(value) ? value.join(' to ') : text}`;
    default:
      return Array.isArray(value) && value.length > 1 ? `${label}: one of ${text}` : `${label}: ${text}`;
  }
}
