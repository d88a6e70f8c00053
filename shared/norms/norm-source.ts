import type { Manifest } from './manifest.ts';
import type { NormIndexEntry } from './norm-index.ts';

/** Where norms are read from. Two implementations: S3, and memory for tests. */
export interface NormSource {
  /** What is published now, at most a minute old. Throws `NormsUnavailable`. */
  manifest(): Promise<Manifest>;
  /** The bytes of the plain JSON array. The stream throws `DatabaseUnreadable` when it ends early. */
  openDatabase(file: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
  /** The rules-only index of a database. Throws `DatabaseUnreadable`. */
  readIndex(file: string, signal: AbortSignal): Promise<readonly NormIndexEntry[]>;
}

/** The norm store does not answer at all. */
export class NormsUnavailable extends Error {
  override readonly name = 'NormsUnavailable';
}

/** Why one database cannot be read whole: not there, broken on the way, or not what the schema says. */
export type DatabaseFault = 'missing' | 'unreadable' | 'invalid';

/** One database cannot be read whole; the others can. */
export class DatabaseUnreadable extends Error {
  override readonly name = 'DatabaseUnreadable';
  readonly database: string;
  readonly code: DatabaseFault;

  constructor(database: string, code: DatabaseFault, options?: { cause?: unknown }) {
    super(`${database}: ${code}`, options);
    this.database = database;
    this.code = code;
  }
}
