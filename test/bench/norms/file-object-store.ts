import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { plainPrefix } from '../../../shared/norms/manifest.ts';
import type { ObjectStore } from '../../../shared/norms/object-store.ts';
import { arrayFile } from './file-names.ts';
import { fileChunks } from './file-chunks.ts';

/** A folder as an object store, so that what is measured is not the network. */
export function createFileObjectStore(folder: string): ObjectStore {
  return {
    async open(key, { range, signal }) {
      const file = join(folder, key);
      const { from, to } = range ?? { from: 0, to: (await stat(file)).size };
      signal.throwIfAborted();
      return { bytes: to - from, etag: 'as published', chunks: fileChunks(file, from, to) };
    },
    async openChanged(key) {
      const body = await readFile(join(folder, key));
      return {
        bytes: body.length,
        etag: 'manifest',
        chunks: (async function* () {
          yield body;
        })(),
      };
    },
    list: async () =>
      [{ key: arrayFile, etag: 'as published', bytes: 2 }].filter(({ key }) => key.startsWith(plainPrefix)),
    metadata: async () => ({}),
  };
}
