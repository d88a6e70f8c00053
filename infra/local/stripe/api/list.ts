import { missing, StripeError } from '../stripe-error.ts';
import type { Row, WireList } from '../wire.ts';
import { id, integer } from './params.ts';

/** The parameters that every list takes. */
export const paging = {
  limit: integer.optional(),
  starting_after: id.optional(),
  ending_before: id.optional(),
};

const LIMIT_DEFAULT = 10;
const LIMIT_MAX = 100;

/** One page of rows that are already filtered and newest first. */
export function page<T extends Row>(options: {
  rows: readonly T[];
  url: string;
  params: { limit?: number | undefined; starting_after?: string | undefined; ending_before?: string | undefined };
}): WireList<T> {
  const { rows, url, params } = options;
  const limit = params.limit ?? LIMIT_DEFAULT;
  if (limit < 1 || limit > LIMIT_MAX) {
    throw new StripeError({
      status: 400,
      code: 'parameter_invalid_integer',
      param: 'limit',
      message: `This value must be between 1 and ${LIMIT_MAX}.`,
    });
  }
  if (params.ending_before !== undefined) {
    const end = position(rows, { id: params.ending_before, param: 'ending_before' });
    const begin = Math.max(0, end - limit);
    return { object: 'list', data: rows.slice(begin, end), has_more: begin > 0, url };
  }
  const begin =
    params.starting_after === undefined
      ? 0
      : position(rows, { id: params.starting_after, param: 'starting_after' }) + 1;
  return { object: 'list', data: rows.slice(begin, begin + limit), has_more: begin + limit < rows.length, url };
}

function position(rows: readonly Row[], options: { id: string; param: string }): number {
  const index = rows.findIndex((row) => row.id === options.id);
  if (index === -1) throw missing({ noun: 'object', ...options });
  return index;
}
