import type { CataloguePackage, Manifest } from '../../shared/norms/manifest.ts';
import { NormIndexSchema } from '../../shared/norms/norm-index.ts';
import { NormSchema } from '../../shared/norms/norm-schema.ts';
import { DatabaseUnreadable, NormsUnavailable, type NormSource } from '../../shared/norms/norm-source.ts';
import { publishedDatabase, type PublishedDatabase } from '../../shared/norms/publication.ts';
import * as z from 'zod';

/** Databases by file name: norms, raw text (which may be broken), or a fault to report. */
export type MemoryDatabases = Readonly<Record<string, readonly unknown[] | string | 'missing'>>;

/** A norm source that holds everything in memory and hands it out in chunks of `chunkBytes`. */
export interface MemoryNormSource extends NormSource {
  /** Bytes handed out so far, to see that reading stops. */
  readonly bytesRead: () => number;
}

function store(file: string, content: readonly unknown[] | string): PublishedDatabase {
  const body = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const norms = z.array(NormSchema).safeParse(content);
  return publishedDatabase(file, body, norms.success ? norms.data : []);
}

/** Makes a memory source; `available: false` is a store that does not answer. */
export function createMemoryNormSource(options: {
  databases: MemoryDatabases;
  packages?: readonly CataloguePackage[];
  chunkBytes?: number;
  available?: boolean;
}): MemoryNormSource {
  const stored = new Map<string, PublishedDatabase>();
  for (const [file, content] of Object.entries(options.databases)) {
    stored.set(file, store(file, content === 'missing' ? [] : content));
  }
  const find = (file: string): PublishedDatabase => {
    const database = options.databases[file] === 'missing' ? undefined : stored.get(file);
    if (database === undefined) throw new DatabaseUnreadable(file, 'missing');
    return database;
  };
  let bytesRead = 0;
  async function* chunksOf(body: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const size = options.chunkBytes ?? 65_536;
    for (let start = 0; start < body.length; start += size) {
      signal.throwIfAborted();
      const chunk = body.subarray(start, start + size);
      bytesRead += chunk.length;
      yield chunk;
    }
  }
  const manifest: Manifest = {
    version: '1',
    published_at: 0,
    packages: [...(options.packages ?? [])],
    databases: [...stored.values()].map((database) => database.entry),
  };
  return {
    bytesRead: () => bytesRead,
    manifest: async () => {
      if (options.available === false) throw new NormsUnavailable('the norm store does not answer');
      return manifest;
    },
    openDatabase: async (file, signal) => chunksOf(find(file).body, signal),
    readIndex: async (file, signal) => {
      signal.throwIfAborted();
      return NormIndexSchema.parse(JSON.parse(Buffer.from(find(file).index).toString()));
    },
  };
}
