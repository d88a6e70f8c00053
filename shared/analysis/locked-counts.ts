import type { LockedPackage } from '../entitlements/choose-databases.ts';
import { DatabaseUnreadable, type NormSource } from '../norms/norm-source.ts';
import type { Manifest } from '../norms/manifest.ts';
import type { Situation } from './judge.ts';
import { marketsOf } from './markets.ts';
import { countHits } from './read-database.ts';
import type { LockedRecord } from './records.ts';

/** Counts for one package, or the database whose index could not be read. */
export type LockedCount = LockedRecord | { readonly event: 'unread'; readonly fault: DatabaseUnreadable };

/** What a database would add. */
interface Added {
  readonly file: string;
  readonly norms: number;
}

/**
 * Counts how many norms databases would add (now or later), each once for the same markets. Only rules are read: no
 * title or text of a locked database is ever in memory here. Counting throws `DatabaseUnreadable`.
 */
export function lockedCounter(options: {
  readonly manifest: Manifest;
  readonly source: NormSource;
  readonly situation: Situation;
  /** Without markets of the customer's own, those of the databases counted are meant too. */
  readonly marketsGiven: boolean;
  readonly signal: AbortSignal;
}): (databases: readonly string[]) => Promise<readonly Added[]> {
  const { source, signal, manifest, situation, marketsGiven } = options;
  const counts = new Map<string, number>();
  const count = async (file: string, markets: ReadonlySet<string>): Promise<number> => {
    const key = [file, ...markets].join(' ');
    const known = counts.get(key);
    if (known !== undefined) return known;
    const hits = await countHits(source, file, { ...situation, markets }, new Map(situation.findings), signal);
    counts.set(key, hits);
    return hits;
  };
  return async (databases) => {
    const opened = marketsGiven ? [] : marketsOf(manifest, databases);
    // Sorted, so that the same set of markets is counted once.
    const markets = new Set([...new Set([...situation.markets, ...opened])].sort());
    const added: Added[] = [];
    for (const file of databases) added.push({ file, norms: await count(file, markets) });
    return added;
  };
}

/** The norms of all of them. */
export const sumOf = (added: readonly Added[]): number => added.reduce((sum, { norms }) => sum + norms, 0);

/** How many norms more would apply (now or later) with each package not rented. */
export async function* countLocked({
  packages,
  allowed,
  ...options
}: Parameters<typeof lockedCounter>[0] & {
  readonly packages: readonly LockedPackage[];
  readonly allowed: readonly string[];
}): AsyncGenerator<LockedCount> {
  const count = lockedCounter(options);
  for (const { packageType, databases } of packages) {
    try {
      const added = await count(databases.filter((file) => !allowed.includes(file)));
      yield { event: 'locked', package_type: packageType, count: sumOf(added) };
    } catch (fault) {
      if (!(fault instanceof DatabaseUnreadable)) throw fault;
      yield { event: 'unread', fault };
    }
  }
}
