import * as z from 'zod';
import type { Queue } from '../template/data-resources.ts';
import type { Emulator } from './dynamodb.ts';
import { jsonCall, send } from './json-call.ts';

/** S3 and SQS on one port, both in memory; a single PUT takes at most 11 MiB, larger objects need multipart. */
export async function startStorageAndQueues(region: string): Promise<Emulator> {
  const { buildApp } = await import('fauxqs');
  // Not startFauxqs: that one listens on every interface.
  const app = buildApp({ logger: false, defaultRegion: region });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  return { endpoint, close: () => app.close() };
}

/** The URL of a queue as functions must use it: with the emulator's own host name the SDK would not find it. */
export function queueUrl(endpoint: string, name: string): string {
  return `${endpoint}/000000000000/${name}`;
}

/** Creates a queue; its dead-letter queue must exist. */
export async function createQueue(endpoint: string, queue: Queue): Promise<void> {
  await jsonCall({
    endpoint,
    target: 'AmazonSQS.CreateQueue',
    body: { QueueName: queue.name, Attributes: queue.attributes },
  });
}

/** Creates an empty bucket. */
export async function createBucket(endpoint: string, name: string): Promise<void> {
  const { status, text } = await send(`${endpoint}/${name}`, { method: 'PUT' });
  if (status !== 200) throw new Error(`bucket ${name} was refused: ${text}`);
}

const Depths = z.array(
  z.object({
    name: z.string(),
    approximateMessageCount: z.number(),
    approximateInflightCount: z.number(),
    approximateDelayedCount: z.number(),
  }),
);

/** Messages in each queue: waiting, delayed and received but not yet deleted. */
export async function readQueueDepths(endpoint: string): Promise<Record<string, number>> {
  const { text } = await send(`${endpoint}/_fauxqs/queues`, { method: 'GET' });
  const queues = Depths.parse(JSON.parse(text));
  return Object.fromEntries(
    queues.map((queue) => [
      queue.name,
      queue.approximateMessageCount + queue.approximateInflightCount + queue.approximateDelayedCount,
    ]),
  );
}
