import * as z from 'zod';
import { jsonCall } from '../emulators/json-call.ts';
import type { LocalFunction } from '../lambda/local-function.ts';
import type { EventSource } from '../template/trigger-resources.ts';

export interface QueuePollerOptions {
  readonly source: EventSource;
  readonly target: LocalFunction;
  readonly queueUrl: string;
  readonly endpoint: string;
  readonly region: string;
  readonly clockOffsetSeconds: () => number;
  readonly log: (line: string) => void;
}

/** A running event source mapping. */
export interface QueuePoller {
  close(): Promise<void>;
}

const Attribute = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});

const Message = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  Body: z.string(),
  MD5OfBody: z.string(),
  MD5OfMessageAttributes: z.string().optional(),
  Attributes: z.record(z.string(), z.string()).default({}),
  MessageAttributes: z.record(z.string(), Attribute).default({}),
});
type Message = z.infer<typeof Message>;

const Received = z.object({ Messages: z.array(Message).default([]) });

const BatchResponse = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullable();

const RECEIVE_MAX = 10;
const WAIT_SECONDS = 20;
const RETRY_MS = 500;

/** Feeds a function from a queue, as the Lambda service does: what the function did not fail is deleted, the rest is left. */
export function startQueuePoller(options: QueuePollerOptions): QueuePoller {
  const stop = new AbortController();
  const batches = new Set<Promise<void>>();
  const done = poll(options, batches, stop.signal);
  return {
    async close() {
      stop.abort();
      await done;
      await Promise.all(batches);
    },
  };
}

async function poll(options: QueuePollerOptions, batches: Set<Promise<void>>, signal: AbortSignal): Promise<void> {
  const concurrencyMax = Math.min(options.source.maxConcurrency ?? Infinity, options.target.concurrencyMax);
  while (!signal.aborted) {
    if (batches.size >= concurrencyMax) await Promise.race(batches);
    const messages = await receive(options, signal);
    if (messages.length === 0 || signal.aborted) continue;
    const batch = handleBatch(options, messages, signal).finally(() => batches.delete(batch));
    batches.add(batch);
  }
}

async function receive(
  { endpoint, queueUrl, source, log }: QueuePollerOptions,
  signal: AbortSignal,
): Promise<Message[]> {
  try {
    const body = {
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(source.batchSize, RECEIVE_MAX),
      WaitTimeSeconds: WAIT_SECONDS,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    };
    const call = { endpoint, target: 'AmazonSQS.ReceiveMessage', body, signal };
    return Received.parse(await jsonCall(call)).Messages;
  } catch (error) {
    if (signal.aborted) return [];
    log(`receive failed: ${String(error)}`);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return [];
  }
}

async function handleBatch(
  options: QueuePollerOptions,
  messages: readonly Message[],
  signal: AbortSignal,
): Promise<void> {
  try {
    const event = JSON.stringify({ Records: messages.map((message) => recordOf(message, options)) });
    const payload = await options.target.invoke({ event, clockOffsetSeconds: options.clockOffsetSeconds() });
    await deleteMessages(options, succeeded(messages, payload, options.source.reportsItemFailures));
  } catch (error) {
    if (!signal.aborted) options.log(`a batch of ${String(messages.length)} failed: ${String(error)}`);
  }
}

function recordOf(message: Message, { source, region }: QueuePollerOptions): unknown {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes,
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes).map(([name, attribute]) => [
        name,
        {
          stringValue: attribute.StringValue,
          binaryValue: attribute.BinaryValue,
          stringListValues: [],
          binaryListValues: [],
          dataType: attribute.DataType,
        },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    ...(message.MD5OfMessageAttributes === undefined ? {} : { md5OfMessageAttributes: message.MD5OfMessageAttributes }),
    eventSource: 'aws:sqs',
    eventSourceARN: source.queueArn,
    awsRegion: region,
  };
}

/** A report that is malformed or names an unknown message counts as a failure of the whole batch. */
function succeeded(messages: readonly Message[], payload: string, reportsItemFailures: boolean): readonly Message[] {
  if (!reportsItemFailures) return messages;
  const report = BatchResponse.parse(JSON.parse(payload));
  const failed = new Set(report?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier));
  const known = new Set(messages.map(({ MessageId }) => MessageId));
  if (![...failed].every((id) => known.has(id)))
    throw new Error('the function reported a message that is not in its batch');
  return messages.filter(({ MessageId }) => !failed.has(MessageId));
}

async function deleteMessages({ endpoint, queueUrl }: QueuePollerOptions, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  await jsonCall({ endpoint, target: 'AmazonSQS.DeleteMessageBatch', body: { QueueUrl: queueUrl, Entries } });
}
