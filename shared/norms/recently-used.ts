/** Values by key, in all at most so large; the one not used for longest goes first. */
export class RecentlyUsed<Value> {
  /** In the order of their last use. */
  readonly #kept = new Map<string, Value>();
  readonly #sizeMax: number;
  readonly #sizeOf: (value: Value) => number;
  #size = 0;

  /** Each value counts one unless `sizeOf` says otherwise; the size of a value does not change while it is here. */
  constructor(sizeMax: number, sizeOf: (value: Value) => number = () => 1) {
    this.#sizeMax = sizeMax;
    this.#sizeOf = sizeOf;
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  /** A value that alone is larger than all may be is not kept, nor what was there under its key. */
  set(key: string, value: Value): void {
    this.#forget(key);
    const size = this.#sizeOf(value);
    if (size > this.#sizeMax) return;
    for (const oldest of this.#kept.keys()) {
      if (this.#size + size <= this.#sizeMax) break;
      this.#forget(oldest);
    }
    this.#kept.set(key, value);
    this.#size += size;
  }

  #forget(key: string): void {
    const value = this.#kept.get(key);
    if (value !== undefined) this.#size -= this.#sizeOf(value);
    this.#kept.delete(key);
  }
}
