import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { plainPrefix } from '../../../shared/norms/manifest.ts';
import type { ObjectStore } from '../../../shared/norms/object-store.ts';
import { arrayFile } from './bench-files.ts';

const chunkBytes = 64 << 10;

/** A folder as an object store, so that what is measured is not the network. */
export function createFileObjectStore(folder: string): ObjectStore {
  return {
    async open(key, { range, signal }) {
      const file = join(folder, key);
      const { from, to } = range ?? { from: 0, to: (await stat(file)).size };
      const chunks = createReadStream(file, { start: from, end: to - 1, highWaterMark: chunkBytes, signal });
      return { bytes: to - from, etag: 'as published', chunks };
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
