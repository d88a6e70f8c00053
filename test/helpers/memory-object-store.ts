import { createHash } from 'node:crypto';
import { ObjectMissing, type ByteRange, type ObjectStore, type OpenObject } from '../../shared/norms/object-store.ts';

interface Kept {
  readonly body: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
}

/** An object that was opened, and which part of it. */
export interface Opened extends Partial<ByteRange> {
  readonly key: string;
}

/** An object store in memory that hands objects out in chunks and tells what was asked of it. */
export interface MemoryObjectStore extends ObjectStore {
  put(key: string, body: Uint8Array | string, metadata?: Readonly<Record<string, string>>): void;
  remove(key: string): void;
  /** Bytes handed out so far, to see that reading stops. */
  readonly bytesRead: () => number;
  /** What was opened so far: keys and ranges. */
  readonly opened: readonly Opened[];
  /** An object as text. */
  text(key: string): string;
}

const etagOf = (body: Uint8Array) => `"${createHash('md5').update(body).digest('hex')}"`;

/** Makes an empty store; a chunk is `chunkBytes` long, or as long as the function says of the chunk's number. */
export function createMemoryObjectStore(chunkBytes: number | ((chunk: number) => number) = 65_536): MemoryObjectStore {
  const kept = new Map<string, Kept>();
  const opened: Opened[] = [];
  let bytesRead = 0;
  const find = (key: string): Kept => {
    const object = kept.get(key);
    if (object === undefined) throw new ObjectMissing(key);
    return object;
  };
  async function* chunksOf(body: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    for (let start = 0, number = 0; start < body.length; number += 1) {
      signal.throwIfAborted();
      const size = typeof chunkBytes === 'number' ? chunkBytes : chunkBytes(number);
      const chunk = body.slice(start, start + size);
      start += size;
      bytesRead += chunk.length;
      yield chunk;
    }
  }
  const open = (key: string, signal: AbortSignal, range?: ByteRange): OpenObject => {
    signal.throwIfAborted();
    opened.push({ key, ...range });
    const { body } = find(key);
    const part = range === undefined ? body : body.subarray(range.from, range.to);
    return { bytes: part.length, etag: etagOf(body), chunks: chunksOf(part, signal) };
  };
  return {
    opened,
    bytesRead: () => bytesRead,
    text: (key) => Buffer.from(find(key).body).toString(),
    put: (key, body, metadata = {}) => void kept.set(key, { body: Buffer.from(body), metadata }),
    remove: (key) => void kept.delete(key),
    open: async (key, { range, signal }) => open(key, signal, range),
    openChanged: async (key, etag, signal) => (etag === etagOf(find(key).body) ? 'unchanged' : open(key, signal)),
    list: async (prefix) =>
      [...kept]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, { body }]) => ({ key, etag: etagOf(body), bytes: body.length })),
    metadata: async (key) => find(key).metadata,
  };
}
