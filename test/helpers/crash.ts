/** Counts the calls that leave the process and fails one of them, before or after it took effect. */
export class CrashPlan {
  readonly #at: number;
  readonly #moment: 'before' | 'after';
  #calls = 0;

  constructor(at: number, moment: 'before' | 'after') {
    this.#at = at;
    this.#moment = moment;
  }

  /** Calls seen so far. */
  get calls(): number {
    return this.#calls;
  }

  /** Runs one call; once the crash has happened, nothing runs any more, as in a killed process. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const number = this.#calls;
    this.#calls += 1;
    if (number > this.#at || (number === this.#at && this.#moment === 'before'))
      throw new Error(`crash at ${this.#at}`);
    const result = await work();
    if (number === this.#at) throw new Error(`crash after ${this.#at}`);
    return result;
  }
}

/** A plan under which nothing fails. */
export function noCrash(): CrashPlan {
  return new CrashPlan(Number.POSITIVE_INFINITY, 'before');
}
