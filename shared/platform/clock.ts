const offsetKey = Symbol.for('database-packages.clock-offset-seconds');

/** Reads the domain time. */
export interface Clock {
  /** Epoch seconds, UTC. */
  now(): number;
}

function offsetSeconds(): number {
  const offset: unknown = Reflect.get(globalThis, offsetKey);
  return typeof offset === 'number' ? offset : 0;
}

/** Domain time: wall time, plus the offset by which the embedded stack moves it; nothing sets that offset in AWS. */
export const clock: Clock = { now: () => Math.floor(Date.now() / 1000) + offsetSeconds() };

/** Wall time, for what others sign with theirs: tokens and webhook signatures. */
export const wallClock: Clock = { now: () => Math.floor(Date.now() / 1000) };
