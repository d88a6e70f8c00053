import type { Norm } from './norm-schema.ts';
import { DatabaseUnreadable } from './norm-source.ts';
import { ObjectMissing } from './object-store.ts';
import { MalformedArray, splitRecords } from './record-splitter.ts';

/** Turns whatever went wrong while a database was read into its fault; what the reader's signal threw stays. */
export function unreadable(file: string, error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted === true || error instanceof DatabaseUnreadable) return error;
  const code = error instanceof ObjectMissing ? 'missing' : error instanceof MalformedArray ? 'invalid' : 'unreadable';
  return new DatabaseUnreadable(file, code, { cause: error });
}

/**
 * The norms of a plain JSON array, one at a time, in file order. Throws `DatabaseUnreadable` at the first record that
 * cannot be read; throws the signal's reason once it fires. Leaving the loop ends the read.
 */
export async function* readNorms(
  file: string,
  open: () => AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Norm> {
  try {
    signal.throwIfAborted();
    // Where everything is published, no whole norm is read, and its schema is not made.
    const { NormSchema } = await import('./norm-schema.ts');
    const readNorm = (text: string): Norm => NormSchema.parse(JSON.parse(text));
    for await (const norms of splitRecords(open(), readNorm)) {
      for (const norm of norms) {
        signal.throwIfAborted();
        yield norm;
      }
    }
  } catch (error) {
    throw unreadable(file, error, signal);
  }
}
