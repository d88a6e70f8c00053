import type { NormIndex } from './norm-index.ts';
import { RecentlyUsed } from './recently-used.ts';

/** What is kept of a database between analyses: its rules, and of a small one also its norms. */
export interface Resident {
  readonly index: NormIndex;
  readonly body?: Uint8Array;
}

/**
 * Databases in memory, by a key that names their content, at most so many bytes of them; the one not used for longest
 * goes first. Several readers of a database that is not here load it once.
 */
export class ResidentDatabases {
  readonly #kept: RecentlyUsed<Resident>;
  readonly #loading = new Map<string, Promise<Resident>>();

  constructor(bytesMax: number) {
    this.#kept = new RecentlyUsed(bytesMax, ({ index, body }) => index.memoryBytes + (body?.length ?? 0));
  }

  get(version: string): Resident | undefined {
    return this.#kept.get(version);
  }

  keep(version: string, resident: Resident): Resident {
    this.#kept.set(version, resident);
    return resident;
  }

  load(version: string, load: () => Promise<Resident>): Promise<Resident> {
    const kept = this.#kept.get(version);
    if (kept !== undefined) return Promise.resolve(kept);
    const loading = this.#loading.get(version);
    if (loading !== undefined) return loading;
    const started = load()
      .then((resident) => this.keep(version, resident))
      .finally(() => this.#loading.delete(version));
    this.#loading.set(version, started);
    return started;
  }
}
