import type { LockedPackage } from '../entitlements/choose-databases.ts';
import { DatabaseUnreadable, type NormSource } from '../norms/norm-source.ts';
import type { Manifest } from '../norms/manifest.ts';
import type { Situation } from './judge.ts';
import { marketsOf } from './markets.ts';
import { countHits } from './read-database.ts';
import type { LockedRecord } from './records.ts';

/** Counts for one package, or the database whose index could not be read. */
export type LockedCount = LockedRecord | { readonly event: 'unread'; readonly fault: DatabaseUnreadable };

/**
 * How many norms more would apply (now or later) with each package not rented. Only rules are read: no title or
 * text of a locked database is ever in memory here.
 */
export async function* countLocked(options: {
  readonly packages: readonly LockedPackage[];
  readonly allowed: readonly string[];
  readonly manifest: Manifest;
  readonly source: NormSource;
  readonly situation: Situation;
  readonly marketsGiven: boolean;
  readonly signal: AbortSignal;
}): AsyncGenerator<LockedCount> {
  const { source, signal, manifest, situation } = options;
  const counts = new Map<string, number>();
  const count = async (file: string, markets: ReadonlySet<string>): Promise<number> => {
    const key = [file, ...markets].join(' ');
    const known = counts.get(key);
    if (known !== undefined) return known;
    const hits = await countHits(source, file, { ...situation, markets }, new Map(situation.findings), signal);
    counts.set(key, hits);
    return hits;
  };
  for (const { packageType, databases } of options.packages) {
    const locked = databases.filter((file) => !options.allowed.includes(file));
    const opened = options.marketsGiven ? [] : marketsOf(manifest, locked);
    // Sorted, so that the same set of markets is counted once.
    const markets = new Set([...new Set([...situation.markets, ...opened])].sort());
    try {
      let total = 0;
      for (const file of locked) total += await count(file, markets);
      yield { event: 'locked', package_type: packageType, count: total };
    } catch (fault) {
      if (!(fault instanceof DatabaseUnreadable)) throw fault;
      yield { event: 'unread', fault };
    }
  }
}
