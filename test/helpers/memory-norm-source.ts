import * as z from 'zod';
import type { CataloguePackage, ManifestDatabase } from '../../shared/norms/manifest.ts';
import { NormSchema } from '../../shared/norms/norm-schema.ts';
import { NormsUnavailable, type NormSource } from '../../shared/norms/norm-source.ts';
import { publishedDatabase } from '../../shared/norms/publication.ts';
import type { SourceLimits } from '../../shared/norms/source-limits.ts';
import { createNormSource } from '../../shared/norms/stored-norm-source.ts';
import { createMemoryObjectStore, type MemoryObjectStore } from './memory-object-store.ts';

/** Databases by file name: norms, raw text (which may be broken), or a fault to report. */
export type MemoryDatabases = Readonly<Record<string, readonly unknown[] | string | 'missing'>>;

/** A norm source over objects in memory. */
export interface MemoryNormSource extends NormSource {
  readonly store: MemoryObjectStore;
}

/** Publishes norms into a store as `norms:publish` does; gives their lines of the manifest. */
export function publishInto(
  store: MemoryObjectStore,
  databases: Readonly<Record<string, readonly unknown[]>>,
  packages: readonly CataloguePackage[] = [],
): void {
  const entries: ManifestDatabase[] = [];
  for (const [file, content] of Object.entries(databases)) {
    const norms = z.array(NormSchema).parse(content);
    const { entry, objects, plain } = publishedDatabase(file, Buffer.from(JSON.stringify(norms)), norms);
    store.put(entry.plain.key, plain, { publication: '1' });
    for (const { key, body } of objects) store.put(key, body);
    entries.push({ ...entry, plain: { ...entry.plain, etag: '' } });
  }
  store.put('manifest.json', JSON.stringify({ version: '1', published_at: 0, packages, databases: entries }));
}

/** Makes a memory source; raw text lies there as if put by hand, `available: false` is a store that does not answer. */
export function createMemoryNormSource(options: {
  databases: MemoryDatabases;
  packages?: readonly CataloguePackage[];
  chunkBytes?: number | ((chunk: number) => number);
  limits?: SourceLimits;
  available?: boolean;
}): MemoryNormSource {
  const store = createMemoryObjectStore(options.chunkBytes);
  const listed = Object.entries(options.databases);
  publishInto(
    store,
    Object.fromEntries(listed.map(([file, content]) => [file, typeof content === 'string' ? [] : content])),
    options.packages,
  );
  for (const [file, content] of listed) {
    if (content === 'missing') store.remove(`databases/${file}`);
    else if (typeof content === 'string') store.put(`databases/${file}`, content);
  }
  const source = createNormSource(store, options.limits);
  const unavailable = () => Promise.reject(new NormsUnavailable('the norm store does not answer'));
  return { ...source, store, ...(options.available === false ? { manifest: unavailable } : {}) };
}
