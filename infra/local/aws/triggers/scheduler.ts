import { randomUUID } from 'node:crypto';
import type { Schedule } from '../template/trigger-resources.ts';

export interface SchedulerOptions {
  readonly schedules: readonly Schedule[];
  readonly place: { readonly region: string; readonly accountId: string };
  /** Domain time in epoch seconds. */
  readonly now: () => number;
  readonly fire: (functionArn: string, event: string) => Promise<unknown>;
  readonly log: (line: string) => void;
}

export interface Scheduler {
  /** Runs what is due now; to be called whenever the domain clock jumps. */
  check(): void;
  /** Firings that have not finished. */
  readonly running: number;
  close(): void;
}

const CHECK_MS = 1_000;

/** Fires each schedule when the domain clock crosses a multiple of its period; a jump over many fires once. */
export function startScheduler(options: SchedulerOptions): Scheduler {
  const periods = new Map(options.schedules.map((schedule) => [schedule, periodOf(schedule, options.now())]));
  let running = 0;
  const check = () => {
    for (const [schedule, last] of periods) {
      const current = periodOf(schedule, options.now());
      periods.set(schedule, current);
      if (current <= last) continue;
      running += 1;
      void fire(schedule, options).finally(() => {
        running -= 1;
      });
    }
  };
  const timer = setInterval(check, CHECK_MS);
  timer.unref();
  return {
    check,
    get running() {
      return running;
    },
    close: () => {
      clearInterval(timer);
    },
  };
}

function periodOf({ everySeconds }: Schedule, now: number): number {
  return Math.floor(now / everySeconds);
}

async function fire(schedule: Schedule, { fire, log, now, place }: SchedulerOptions): Promise<void> {
  try {
    await fire(schedule.functionArn, schedule.input ?? JSON.stringify(scheduledEvent(schedule, now(), place)));
  } catch (error) {
    log(`schedule ${schedule.name} failed: ${String(error)}`);
  }
}

/** What EventBridge sends when the target has no input of its own. */
function scheduledEvent(schedule: Schedule, now: number, { region, accountId }: SchedulerOptions['place']): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: accountId,
    time: new Date(now * 1_000).toISOString(),
    region,
    resources: [schedule.arn],
    detail: {},
  };
}
