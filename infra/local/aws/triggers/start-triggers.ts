import type { Functions } from '../functions.ts';
import { localPlace } from '../place.ts';
import type { Services } from '../services.ts';
import type { Queue } from '../template/data-resources.ts';
import type { EventSource, Schedule } from '../template/trigger-resources.ts';
import { startQueuePoller, type QueuePoller, type QueuePollerOptions } from './queue-poller.ts';
import { startScheduler, type Scheduler } from './scheduler.ts';

export interface TriggerOptions {
  readonly sources: readonly EventSource[];
  readonly schedules: readonly Schedule[];
  readonly queues: readonly Queue[];
  readonly services: Services;
  readonly functions: Functions;
  readonly log: (line: string) => void;
}

/** Everything that calls functions without being asked over HTTP. */
export interface Triggers {
  readonly pollers: readonly QueuePoller[];
  readonly scheduler: Scheduler;
}

/** Starts the event source mappings and the schedules. */
export function startTriggers(options: TriggerOptions): Triggers {
  const { schedules, functions, log } = options;
  // Both throw for what they do not find, so they are looked up before the first poller runs.
  const pollers = options.sources.map((source) => pollerOptions(source, options));
  for (const { functionArn } of schedules) functions.find(functionArn);
  const scheduler = startScheduler({
    schedules,
    place: localPlace,
    now: () => Date.now() / 1_000 + functions.clockOffsetSeconds,
    fire: (functionArn, event) => functions.invoke(functionArn, { event }),
    log,
  });
  return { pollers: pollers.map(startQueuePoller), scheduler };
}

/** Names of the queues that are worked on; what nobody reads, as dead letters, is not among them. */
export function workQueueNames(queues: readonly Queue[]): readonly string[] {
  const deadLetters = new Set(queues.map(({ deadLetterArn }) => deadLetterArn));
  return queues.filter(({ arn }) => !deadLetters.has(arn)).map(({ name }) => name);
}

function pollerOptions(source: EventSource, { queues, functions, services, log }: TriggerOptions): QueuePollerOptions {
  const queue = queues.find(({ arn }) => arn === source.queueArn);
  if (queue === undefined) throw new Error(`${source.functionName} reads ${source.queueArn}, which is no queue`);
  return {
    source,
    queueUrl: queue.url,
    target: functions.find(source.functionName),
    endpoint: services.endpoints.sqs,
    region: localPlace.region,
    clockOffsetSeconds: () => functions.clockOffsetSeconds,
    log: (line) => {
      log(`${queue.name}: ${line}`);
    },
  };
}
