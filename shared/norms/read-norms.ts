import { NormSchema, type Norm } from './norm-schema.ts';
import { DatabaseUnreadable, type NormSource } from './norm-source.ts';
import { MalformedArray, splitRecords } from './record-splitter.ts';

function parseNorm(file: string, text: string): Norm {
  try {
    return NormSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new DatabaseUnreadable(file, 'invalid', { cause });
  }
}

/**
 * The norms of one database, one at a time, in file order. Throws `DatabaseUnreadable` at the first record that
 * cannot be read; throws the signal's reason once it fires. Leaving the loop ends the read.
 */
export async function* readNorms(source: NormSource, file: string, signal: AbortSignal): AsyncGenerator<Norm> {
  try {
    signal.throwIfAborted();
    for await (const text of splitRecords(await source.openDatabase(file, signal))) {
      signal.throwIfAborted();
      yield parseNorm(file, text);
    }
  } catch (cause) {
    if (signal.aborted || cause instanceof DatabaseUnreadable) throw cause;
    throw new DatabaseUnreadable(file, cause instanceof MalformedArray ? 'invalid' : 'unreadable', { cause });
  }
}

/** All norms of some databases, for small questions such as a preview. */
export async function readAllNorms(source: NormSource, files: readonly string[], signal: AbortSignal): Promise<Norm[]> {
  const lists = await Promise.all(files.map((file) => Array.fromAsync(readNorms(source, file, signal))));
  return lists.flat();
}
