import type { Need } from './routes.ts';

/** The Lambda authorizer: turns a Supabase access token into a caller. */
export const authorizer = {
  id: 'authorize',
  entry: 'functions/events/authorize.ts',
  needs: ['jwt'],
} as const satisfies { id: string; entry: string; needs: readonly Need[] };

/** One queue with its dead-letter queue and the function that consumes it. */
export interface QueueJob {
  readonly id: string;
  readonly queue: 'billing-events' | 'ledger';
  readonly entry: string;
  readonly needs: readonly Need[];
  readonly batchSize: number;
  readonly maxConcurrency: number;
  readonly maxReceiveCount: number;
  readonly timeoutSeconds: number;
}

/** Queue consumers: every message is tried `maxReceiveCount` times, which takes about six hours, then parked in the dead-letter queue for 14 days. */
export const queueJobs = [
  {
    id: 'consume-billing-events',
    queue: 'billing-events',
    entry: 'functions/events/consume-billing-events.ts',
    needs: ['table:read', 'table:write', 'ledger:send', 'stripe', 'secret:stripe'],
    batchSize: 10,
    maxConcurrency: 5,
    maxReceiveCount: 30,
    timeoutSeconds: 60,
  },
  {
    id: 'record-ledger',
    queue: 'ledger',
    entry: 'functions/events/record-ledger.ts',
    needs: ['secret:supabase'],
    batchSize: 10,
    maxConcurrency: 5,
    maxReceiveCount: 30,
    timeoutSeconds: 30,
  },
] as const satisfies readonly QueueJob[];

/** One scheduled function; `input` is the event it receives. */
export interface ScheduledJob {
  readonly id: string;
  readonly entry: string;
  readonly needs: readonly Need[];
  readonly schedules: readonly {
    readonly name: string;
    readonly everyHours: number;
    readonly input: Readonly<Record<string, string>>;
  }[];
  readonly timeoutSeconds: number;
}

/** Scheduled jobs: reconcile compares rentals with Stripe, hourly for those that end soon, daily for all. */
export const scheduledJobs = [
  {
    id: 'reconcile',
    entry: 'functions/events/reconcile.ts',
    needs: ['table:read', 'table:write', 'table:scan', 'ledger:send', 'stripe', 'secret:stripe'],
    schedules: [
      { name: 'hourly', everyHours: 1, input: { scope: 'ending-soon' } },
      { name: 'daily', everyHours: 24, input: { scope: 'all' } },
    ],
    timeoutSeconds: 900,
  },
] as const satisfies readonly ScheduledJob[];
