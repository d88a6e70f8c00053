import * as z from 'zod';
import { clock } from '../clock.ts';
import { log } from '../log.ts';

const SqsEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** What SQS is told: only these messages come back. */
export interface BatchResult {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

interface QueueConsumer<Message> {
  readonly message: z.ZodType<Message>;
  handle(message: Message, now: number): Promise<void>;
}

/** Wraps a queue consumer: each message succeeds or fails by itself, failed ones are tried again and end in the dead-letter queue. */
export function queueHandler<Message>(consumer: QueueConsumer<Message>): (event: unknown) => Promise<BatchResult> {
  return async (event) => {
    const { Records } = SqsEvent.parse(event);
    const results = await Promise.all(
      Records.map(async ({ messageId, body }) => {
        try {
          await consumer.handle(consumer.message.parse(JSON.parse(body)), clock.now());
          return [];
        } catch (error) {
          log.error('message failed', { message_id: messageId, error });
          return [{ itemIdentifier: messageId }];
        }
      }),
    );
    return { batchItemFailures: results.flat() };
  };
}
