import { setTimeout as pause } from 'node:timers/promises';
import { encodeNdjson } from '../../../shared/analysis/encode.ts';
import type { NormSource } from '../../../shared/norms/norm-source.ts';
import { createNormSource } from '../../../shared/norms/stored-norm-source.ts';
import { createFileObjectStore } from './file-object-store.ts';
import { analysisOf, rangeLimits, type Found, type Place } from './measures.ts';

const slowBytesPerSecond = 2e6;

const sourceOf = (folder: string): NormSource => createNormSource(createFileObjectStore(folder), rangeLimits);

/** Takes an answer at 2 MB/s for so long; gives the bytes taken. */
async function readSlowly(source: NormSource, seconds: number): Promise<number> {
  const stop = new AbortController();
  const startedAt = performance.now();
  let bytes = 0;
  for await (const chunk of encodeNdjson(analysisOf(source, 'many', stop.signal))) {
    for (let at = 0; at < chunk.length; at += 64_000) {
      bytes += Math.min(64_000, chunk.length - at);
      const dueMs = (bytes / slowBytesPerSecond) * 1000 - (performance.now() - startedAt);
      if (dueMs > 0) await pause(dueMs);
    }
    if (performance.now() - startedAt > seconds * 1000) break;
  }
  return bytes;
}

/** One slow reader of a large answer. */
export async function slowReader({ folder }: Place): Promise<Found> {
  return { count: 1, bytes: await readSlowly(sourceOf(folder), 8) };
}

/** The same answer given without waiting for its reader: what the gate has to catch. */
export async function unpacedReader({ folder }: Place): Promise<Found> {
  const source = sourceOf(folder);
  const waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of encodeNdjson(analysisOf(source, 'many'))) {
    waiting.push(chunk);
    bytes += chunk.length;
  }
  return { count: waiting.length, bytes };
}

/** Fifty slow readers at once of one source, as in one process. */
export async function fiftySlowReaders({ folder }: Place): Promise<Found> {
  const source = sourceOf(folder);
  const taken = await Promise.all(Array.from({ length: 50 }, () => readSlowly(source, 4)));
  return { count: taken.length, bytes: taken.reduce((sum, bytes) => sum + bytes, 0) };
}
