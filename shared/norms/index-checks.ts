import { isFactKey } from './facts.ts';
import type { Timing } from './norm-rule.ts';
import type { Leaf } from './norm-schema.ts';
import { statuses } from './norm-words.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isScalar = (value: unknown): value is string | number | boolean =>
  isText(value) || isNumber(value) || typeof value === 'boolean';

/** Is this a leaf of a rule? Checks what `LeafSchema` checks, some ten times faster: cold starts wait for it. */
export function isLeaf(value: unknown): value is Leaf {
  if (!isFields(value) || !isText(value['fact']) || !isFactKey(value['fact'])) return false;
  const wanted = value['value'];
  switch (value['op']) {
    case 'eq':
    case 'ne':
    case 'has':
      return isScalar(wanted);
    case 'in':
    case 'has_any':
      return Array.isArray(wanted) && wanted.length > 0 && wanted.every(isScalar);
    case 'gte':
    case 'lte':
      return isNumber(wanted);
    case 'between':
    case 'overlaps':
      return Array.isArray(wanted) && wanted.length === 2 && wanted.every(isNumber);
    case 'exists':
      return wanted === undefined;
    default:
      return false;
  }
}

const isDay = (value: unknown): boolean => value === undefined || isText(value);
const isPartial = (value: unknown): boolean => isFields(value) && isText(value['from']) && isText(value['what']);

/** Is this what `timingOf` gives? Like `isLeaf` without a schema, because every cold start asks it for hundreds. */
export function isTiming(value: unknown): value is Timing {
  if (!isFields(value) || !statuses.some((status) => status === value['status'])) return false;
  const dates = value['dates'];
  if (!isFields(dates)) return false;
  const partial = dates['partial'];
  const days = [dates['in_force'], dates['applies_from'], dates['repealed']];
  return days.every(isDay) && (partial === undefined || (Array.isArray(partial) && partial.every(isPartial)));
}
