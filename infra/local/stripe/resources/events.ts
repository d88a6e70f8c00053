import * as z from 'zod';
import { paging, page } from '../api/list.ts';
import { bool, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';

const TYPES_MAX = 20;

/** Events, and whether all endpoints took them. */
export const eventRoutes = [
  route({
    method: 'GET',
    path: '/v1/events',
    params: {
      ...paging,
      created: timeFilter.optional(),
      delivery_success: bool.optional(),
      type: text.optional(),
      types: z.array(text).max(TYPES_MAX).optional(),
    },
    handle({ account, params }) {
      const { delivery_success: delivered, type, types } = params;
      const rows = account.events.newestFirst(
        (row) =>
          (type === undefined || matchesType(type, row.type)) &&
          (types === undefined || types.includes(row.type)) &&
          (delivered === undefined || (row.pending_webhooks === 0) === delivered) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/events', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/events/{id}',
    params: {},
    handle: ({ account, id }) => account.events.must(id),
  }),
];

function matchesType(wanted: string, type: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}
