/** One clock for the whole account: wall time plus an offset that only grows. */
export class Clock {
  #offsetSeconds = 0;
  #frozenAt: number | undefined;
  readonly #listeners: ((offsetSeconds: number) => void)[] = [];

  /** Epoch seconds. */
  now(): number {
    return this.#frozenAt ?? wallSeconds() + this.#offsetSeconds;
  }

  get offsetSeconds(): number {
    return this.#offsetSeconds;
  }

  onChange(listener: (offsetSeconds: number) => void): void {
    this.#listeners.push(listener);
  }

  /** Moves the clock forward to `epochSeconds`; a time that has passed changes nothing. */
  moveTo(epochSeconds: number): void {
    const offset = epochSeconds - wallSeconds();
    if (offset <= this.#offsetSeconds) return;
    this.#offsetSeconds = offset;
    for (const listener of this.#listeners) listener(offset);
  }

  /** Runs `work` with the clock standing at `epochSeconds`, so that what is due happens at its own second. */
  at<T>(epochSeconds: number, work: () => T): T {
    const outer = this.#frozenAt;
    this.#frozenAt = epochSeconds;
    try {
      return work();
    } finally {
      this.#frozenAt = outer;
    }
  }
}

function wallSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
