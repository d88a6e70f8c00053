import * as z from 'zod';
import { queueHandler } from '../../../shared/platform/aws/queue-handler.ts';

const record = (messageId: string, body: string) => ({ messageId, body });

describe('queue handler', () => {
  it('sends back exactly the messages that failed', async () => {
    const handled: string[] = [];
    const handler = queueHandler({
      message: z.strictObject({ id: z.string() }),
      async handle({ id }) {
        if (id === 'bad') throw new Error('no');
        handled.push(id);
      },
    });
    const result = await handler({
      Records: [
        record('1', '{"id":"a"}'),
        record('2', '{"id":"bad"}'),
        record('3', 'nonsense'),
        record('4', '{"id":"b","more":1}'),
        record('5', '{"id":"c"}'),
      ],
    });
    expect(result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['2', '3', '4']);
    expect(handled).toEqual(['a', 'c']);
  });
});
