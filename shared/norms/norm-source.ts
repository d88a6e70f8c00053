import type { Manifest } from './manifest.ts';
import type { NormIndex } from './norm-index.ts';
import type { Norm } from './norm-schema.ts';
import type { ByteRange } from './object-store.ts';
import type { RunLines } from './read-runs.ts';

/** A database with an index: what it says of a product is decided before its norms are read. */
export interface IndexedDatabase {
  readonly kind: 'indexed';
  readonly index: NormIndex;
  /** The lines of wanted ranges of the body, in ascending order; each element is what came at once. */
  read(wanted: readonly ByteRange[]): AsyncIterable<readonly RunLines[]>;
}

/** A large database that somebody put there as a plain array: every norm is read and judged by itself. */
export interface PlainDatabase {
  readonly kind: 'plain';
  readonly norms: AsyncIterable<Norm>;
}

export type OpenDatabase = IndexedDatabase | PlainDatabase;

/** Where norms are read from. Whatever concerns one database throws `DatabaseUnreadable`. */
export interface NormSource {
  /** What is published now, or was a moment ago. Throws `NormsUnavailable`. */
  manifest(): Promise<Manifest>;
  /** Says which databases will be read and which only counted, so that small ones and rules come all at once. */
  prepare(read: readonly string[], counted: readonly string[]): Promise<void>;
  /** Opens a database to be read. Reading throws the signal's reason once it fires. */
  open(file: string, signal: AbortSignal): Promise<OpenDatabase>;
  /** Opens a database only to be counted: of a published one no text is read. */
  openRules(file: string, signal: AbortSignal): Promise<Pick<IndexedDatabase, 'kind' | 'index'> | PlainDatabase>;
  /** The norm with that id; undefined when the database holds none. */
  readNorm(file: string, id: string, signal: AbortSignal): Promise<Norm | undefined>;
  /** A fair and stable choice of so many norms. */
  sample(file: string, size: number, signal: AbortSignal): Promise<readonly Norm[]>;
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
