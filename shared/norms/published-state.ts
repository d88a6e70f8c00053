import { log } from '../platform/log.ts';
import { FileName, ManifestSchema, plainPrefix, publicationMark, type StoredManifest } from './manifest.ts';
import { readAll, type ListedObject, type ObjectStore } from './object-store.ts';

/** A plain array that somebody put in the place of a published one, or that was never published. */
export type Dropped = ListedObject;

/** What lies in the store: the last publication, and what was changed by hand since. */
export interface PublishedState {
  readonly manifest: StoredManifest;
  readonly dropped: ReadonlyMap<string, Dropped>;
  /** Files of the manifest whose plain array was taken away. */
  readonly removed: ReadonlySet<string>;
}

interface KnownManifest {
  readonly etag: string;
  readonly manifest: StoredManifest;
}

/** Reads what is published and notices what was changed by hand, with two cheap requests. */
export function createStateReader(store: ObjectStore): () => Promise<PublishedState> {
  const forever = new AbortController().signal;
  let known: KnownManifest | undefined;
  /** Plain arrays that are known not to come from a publication, by key and entity tag. */
  const byHand = new Set<string>();

  async function readManifest(): Promise<StoredManifest> {
    const opened = await store.openChanged('manifest.json', known?.etag, forever);
    if (opened === 'unchanged' && known !== undefined) return known.manifest;
    if (opened === 'unchanged') throw new Error('the manifest is said to be unchanged, but was never read');
    const manifest = ManifestSchema.parse(JSON.parse((await readAll(opened)).toString()));
    known = { etag: opened.etag, manifest };
    return manifest;
  }

  /** A publication that is under way, or broke off, has put arrays there too: these do not count before its manifest. */
  async function isDropped({ key, etag }: ListedObject): Promise<boolean> {
    const version = `${key} ${etag}`;
    if (byHand.has(version)) return true;
    if (publicationMark in (await store.metadata(key, forever))) return false;
    byHand.add(version);
    return true;
  }

  return async () => {
    const [manifest, listed] = await Promise.all([readManifest(), store.list(plainPrefix, forever)]);
    const dropped = new Map<string, Dropped>();
    const here = new Set<string>();
    for (const object of listed) {
      const file = object.key.slice(plainPrefix.length);
      here.add(file);
      const published = manifest.databases.find((database) => database.file === file);
      if (!FileName.safeParse(file).success || published?.plain.etag === object.etag) continue;
      if (await isDropped(object)) dropped.set(file, object);
    }
    const removed = new Set(manifest.databases.map(({ file }) => file).filter((file) => !here.has(file)));
    if (removed.size > 0) log.warn('published databases were taken away by hand', { databases: [...removed] });
    return { manifest, dropped, removed };
  };
}
