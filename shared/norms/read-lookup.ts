import { LookupDirectorySchema, normInLines, normsOfLines, pageOf, rankOf, type LookupDirectory } from './lookup.ts';
import type { StoredAs } from './manifest.ts';
import type { Norm } from './norm-schema.ts';
import type { ByteRange, ObjectStore } from './object-store.ts';
import { readRange } from './read-runs.ts';
import { RecentlyUsed } from './recently-used.ts';

/** Reads single norms of published databases, one page of them at a time. */
export interface LookupReader {
  /** The norm with that id, or undefined. */
  find(lookup: StoredAs, norm: Pick<Norm, 'db' | 'id'>, signal: AbortSignal): Promise<Norm | undefined>;
  /** The norms that stand first. */
  first(lookup: StoredAs, count: number, signal: AbortSignal): Promise<readonly Norm[]>;
}

const directoriesMax = 64;

export function readLookup(store: ObjectStore): LookupReader {
  const directories = new RecentlyUsed<LookupDirectory>(directoriesMax);

  async function directoryOf({ key, head_bytes }: StoredAs, signal: AbortSignal): Promise<LookupDirectory> {
    const known = directories.get(key);
    if (known !== undefined) return known;
    const head = await readRange(store, key, { from: 0, to: head_bytes }, signal);
    const directory = LookupDirectorySchema.parse(JSON.parse(head.toString()));
    directories.set(key, directory);
    return directory;
  }

  function page(lookup: StoredAs, { from, to }: ByteRange, signal: AbortSignal): Promise<Uint8Array> {
    return readRange(store, lookup.key, { from: from + lookup.head_bytes, to: to + lookup.head_bytes }, signal);
  }

  return {
    async find(lookup, wanted, signal) {
      const range = pageOf(await directoryOf(lookup, signal), rankOf(wanted));
      if (range === undefined) return undefined;
      return normInLines(await page(lookup, range, signal), wanted.id);
    },
    async first(lookup, count, signal) {
      const directory = await directoryOf(lookup, signal);
      const norms: Norm[] = [];
      for (const [place, [, from]] of directory.pages.entries()) {
        if (norms.length >= count) break;
        const to = directory.pages[place + 1]?.[1] ?? directory.bytes;
        norms.push(...(await normsOfLines(await page(lookup, { from, to }, signal))));
      }
      return norms.slice(0, count);
    },
  };
}
