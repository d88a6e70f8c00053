import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 20_000;
const pauseMs = 50;

/** Waits until something that happens behind queues is so; throws with its name when it never is. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`never came true: ${what}`);
    await pause(pauseMs);
  }
}
