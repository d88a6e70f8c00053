import { paging, page } from '../api/list.ts';
import { integer, text } from '../api/params.ts';
import { route } from '../api/route.ts';
import { newId } from '../ids.ts';
import { invalid } from '../stripe-error.ts';

const DAY_SECONDS = 86_400;

/** Test clocks all move the one clock of the account, which never goes back. */
export function testClockRoutes(advance: (toEpochSeconds: number) => Promise<void>) {
  return [
    route({
      method: 'POST',
      path: '/v1/test_helpers/test_clocks',
      params: { frozen_time: integer, name: text.optional() },
      handle({ account, params }) {
        if (params.frozen_time > account.now()) void advance(params.frozen_time).catch(console.error);
        return account.testClocks.put({
          id: newId('clock'),
          object: 'test_helpers.test_clock',
          created: account.now(),
          deletes_after: account.now() + 30 * DAY_SECONDS,
          frozen_time: params.frozen_time,
          livemode: false,
          name: params.name ?? null,
          status: 'ready',
          status_details: {},
        });
      },
    }),
    route({
      method: 'GET',
      path: '/v1/test_helpers/test_clocks',
      params: paging,
      handle: ({ account, params }) =>
        page({ rows: account.testClocks.newestFirst(), url: '/v1/test_helpers/test_clocks', params }),
    }),
    route({
      method: 'GET',
      path: '/v1/test_helpers/test_clocks/{id}',
      params: {},
      handle: ({ account, id }) => account.testClocks.must(id),
    }),
    route({
      method: 'POST',
      path: '/v1/test_helpers/test_clocks/{id}/advance',
      params: { frozen_time: integer },
      handle({ account, id, params }) {
        const clock = account.testClocks.must(id);
        const target = params.frozen_time;
        if (clock.status === 'advancing') throw invalid({ message: 'The test clock is already advancing.' });
        if (target < clock.frozen_time) {
          throw invalid({ message: 'A test clock can only be advanced to a future time.', param: 'frozen_time' });
        }
        void advance(target)
          .then(() => {
            const ready = account.testClocks.put({
              ...clock,
              frozen_time: target,
              status: 'ready',
              status_details: {},
            });
            account.emit({ type: 'test_helpers.test_clock.ready', object: ready });
          })
          .catch(console.error);
        return account.testClocks.put({
          ...clock,
          status: 'advancing',
          status_details: { advancing: { target_frozen_time: target } },
        });
      },
    }),
    route({
      method: 'DELETE',
      path: '/v1/test_helpers/test_clocks/{id}',
      params: {},
      handle({ account, id }) {
        const clock = account.testClocks.must(id);
        account.testClocks.remove(id);
        account.emit({ type: 'test_helpers.test_clock.deleted', object: clock });
        return { id, object: 'test_helpers.test_clock', deleted: true };
      },
    }),
  ];
}
