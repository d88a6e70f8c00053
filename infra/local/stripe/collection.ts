import { missing } from './stripe-error.ts';
import type { Row } from './wire.ts';

/** All objects of one kind, in the order in which they were made. Rows are replaced, never changed in place. */
export class Collection<T extends Row> {
  readonly noun: string;
  readonly #rows = new Map<string, T>();

  constructor(noun: string) {
    this.noun = noun;
  }

  /** Adds a row, or puts a new version in the place of the old one. */
  put(row: T): T {
    this.#rows.set(row.id, row);
    return row;
  }

  /** The row, or undefined. */
  get(id: string): T | undefined {
    return this.#rows.get(id);
  }

  /** The row, or the `resource_missing` answer that names `param`. */
  must(id: string, param = 'id'): T {
    const row = this.#rows.get(id);
    if (row === undefined) throw missing({ noun: this.noun, id, param });
    return row;
  }

  remove(id: string): void {
    this.#rows.delete(id);
  }

  /** Newest first, as every Stripe list is. */
  newestFirst(accept: (row: T) => boolean = () => true): T[] {
    return [...this.#rows.values()].filter(accept).reverse();
  }

  /** Oldest first. */
  all(accept: (row: T) => boolean = () => true): T[] {
    return [...this.#rows.values()].filter(accept);
  }

  get size(): number {
    return this.#rows.size;
  }
}
