import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { clock } from '../clock.ts';
import { log } from '../log.ts';

const SqsRecord = z.object({
  messageId: z.string(),
  body: z.string(),
  receiptHandle: z.string(),
  eventSourceARN: z.string(),
  attributes: z.object({ ApproximateReceiveCount: z.coerce.number() }),
});
type SqsRecord = z.infer<typeof SqsRecord>;
const SqsEvent = z.object({ Records: z.array(SqsRecord) });

/** What SQS is told: only these messages come back. */
export interface BatchResult {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

interface QueueConsumer<Message> {
  readonly message: z.core.$ZodType<Message>;
  handle(message: Message, now: number): Promise<void>;
}

const delaySecondsMax = 900;

/** How long a message waits after its nth failure: 2 s, 8 s, 32 s, … 15 minutes at most. */
export function retryDelaySeconds(receiveCount: number): number {
  return Math.min(2 * 4 ** (receiveCount - 1), delaySecondsMax);
}

/** `arn:aws:sqs:region:account:name` → the queue's URL; the client's own endpoint decides where it is sent. */
function queueUrlOf(arn: string): string {
  const [, , , region, account, name] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}

/** Shortens (or lengthens) the wait of a failed message; without it the queue's own, longer time applies. */
async function postpone(sqs: SQSClient, record: SqsRecord): Promise<void> {
  try {
    await sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrlOf(record.eventSourceARN),
        ReceiptHandle: record.receiptHandle,
        VisibilityTimeout: retryDelaySeconds(record.attributes.ApproximateReceiveCount),
      }),
    );
  } catch (error) {
    log.warn('message keeps the visibility timeout of its queue', { message_id: record.messageId, error });
  }
}

/** Wraps a queue consumer: each message succeeds or fails by itself; failed ones wait longer each time and end in the dead-letter queue. */
export function queueHandler<Message>(consumer: QueueConsumer<Message>): (event: unknown) => Promise<BatchResult> {
  const sqs = new SQSClient({ maxAttempts: 2, useQueueUrlAsEndpoint: false });
  async function handle(record: SqsRecord): Promise<readonly { itemIdentifier: string }[]> {
    try {
      await consumer.handle(z.parse(consumer.message, JSON.parse(record.body)), clock.now());
      return [];
    } catch (error) {
      log.error('message failed', { message_id: record.messageId, error });
      await postpone(sqs, record);
      return [{ itemIdentifier: record.messageId }];
    }
  }
  return async (event) => {
    const { Records } = SqsEvent.parse(event);
    return { batchItemFailures: (await Promise.all(Records.map(handle))).flat() };
  };
}
