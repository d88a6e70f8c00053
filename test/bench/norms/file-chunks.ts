import { open } from 'node:fs/promises';

const chunkBytes = 512 << 10;
/** A reader may hold this many chunks at once; then their memory is used again. */
const chunksHeld = 8;

/** The bytes of a file, or of a part of it, in a few large chunks of memory that are used again and again. */
export async function* fileChunks(file: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  const ring: Buffer[] = [];
  const handle = await open(file);
  try {
    for (let [at, turn] = [from, 0]; at < to; turn += 1) {
      const buffer = (ring[turn % chunksHeld] ??= Buffer.allocUnsafeSlow(Math.min(chunkBytes, to - from)));
      const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, to - at), at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
