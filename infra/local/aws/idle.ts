import type { Functions } from './functions.ts';
import type { Services } from './services.ts';

export interface IdleOptions {
  readonly services: Pick<Services, 'queueDepths'>;
  readonly functions: Pick<Functions, 'inFlight' | 'started'>;
  readonly schedulesRunning: () => number;
  /** Queues that are read by somebody; dead letters stay where they are. */
  readonly queueNames: readonly string[];
  readonly timeoutMs: number;
}

const LOOK_MS = 20;

/** Waits until no message waits or is being worked on and no function runs; throws with the depths after the timeout. */
export async function untilIdle(options: IdleOptions): Promise<void> {
  const deadline = Date.now() + options.timeoutMs;
  for (;;) {
    const { started } = options.functions;
    const depths = await options.services.queueDepths();
    const left = Object.entries(depths).filter(([name, depth]) => options.queueNames.includes(name) && depth > 0);
    const running = options.functions.inFlight + options.schedulesRunning();
    if (left.length === 0 && running === 0 && options.functions.started === started) return;
    if (Date.now() > deadline) {
      const depth = left.map(([name, count]) => `${name} ${String(count)}`).join(', ');
      throw new Error(`not idle after ${String(options.timeoutMs)} ms: ${String(running)} running; queues: ${depth}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
