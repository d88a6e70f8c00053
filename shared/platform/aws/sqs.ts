import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

/** A queue that takes JSON messages. */
export interface Queue {
  /** Sends every message; throws when any of them was not taken. */
  send(messages: readonly unknown[]): Promise<void>;
}

const batchSizeMax = 10;

/** Opens a queue by its URL. */
export function openQueue(queueUrl: string): Queue {
  const client = new SQSClient({ maxAttempts: 3 });
  return {
    async send(messages) {
      for (let start = 0; start < messages.length; start += batchSizeMax) {
        const batch = messages.slice(start, start + batchSizeMax);
        const entries = batch.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
        if (Failed !== undefined && Failed.length > 0) {
          throw new Error(`queue refused ${Failed.length} of ${batch.length} messages: ${Failed[0]?.Code}`);
        }
      }
    },
  };
}
