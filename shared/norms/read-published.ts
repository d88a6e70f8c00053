import * as z from 'zod/mini';
import type { ManifestDatabase, StoredAs } from './manifest.ts';
import { readIndex, type NormIndex } from './norm-index.ts';
import type { IndexedDatabase } from './norm-source.ts';
import type { ByteRange, ObjectStore } from './object-store.ts';
import { bytesOf, coalesced, partsInOrder, readRange, RunCutter, type RunLines } from './read-runs.ts';
import type { Resident, ResidentDatabases } from './resident-databases.ts';
import type { SourceLimits } from './source-limits.ts';
import { textOf } from './text-of.ts';

/** What several readers wait for must not end with one of them. */
const forever = new AbortController().signal;

const Head = z.strictObject({ norms: z.int().check(z.gte(0)), index: z.string() });

/** The index out of the first line of a published database. */
function indexOf(head: Uint8Array): NormIndex {
  const { norms, index: text } = Head.parse(JSON.parse(textOf(head)));
  const index = readIndex(Buffer.from(text, 'base64'));
  if (index.norms !== norms) throw new Error(`the index holds ${index.norms} norms instead of ${norms}`);
  return index;
}

/** Cuts runs out of a body that is in memory. */
export async function* readResident(
  body: Uint8Array,
  wanted: readonly ByteRange[],
): AsyncGenerator<readonly RunLines[]> {
  const found = new RunCutter(wanted).push(body, 0);
  if (found.length > 0) yield found;
}

/** Cuts runs out of a body that streams by from its first byte on. */
async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  wanted: readonly ByteRange[],
): AsyncGenerator<readonly RunLines[]> {
  const cutter = new RunCutter(wanted);
  let at = 0;
  for await (const chunk of chunks) {
    const found = cutter.push(chunk, at);
    at += chunk.length;
    if (found.length > 0) yield found;
    if (cutter.isDone) return;
  }
}

/** The bytes behind the first `headBytes` of a stream, after these have been taken off it. */
async function withoutHead(
  chunks: AsyncIterable<Uint8Array>,
  headBytes: number,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < headBytes) {
    const next = await iterator.next();
    if (next.done === true) throw new Error(`the head ends after ${bytes} of ${headBytes} bytes`);
    held.push(next.value);
    bytes += next.value.length;
  }
  const begun = Buffer.concat(held);
  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      if (begun.length > headBytes) yield begun.subarray(headBytes);
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: begun.subarray(0, headBytes), rest: rest() };
}

/** Reads published databases in the way that costs least for their size. */
export class PublishedReader {
  readonly #store: ObjectStore;
  readonly #residents: ResidentDatabases;
  readonly #limits: SourceLimits;

  constructor(store: ObjectStore, residents: ResidentDatabases, limits: SourceLimits) {
    this.#store = store;
    this.#residents = residents;
    this.#limits = limits;
  }

  /** The rules alone, from memory or from the first line. */
  async index({ matching }: ManifestDatabase): Promise<NormIndex> {
    const resident = this.#residents.get(matching.key) ?? this.#residents.get(rulesOf(matching));
    if (resident !== undefined) return resident.index;
    return (await this.#residents.load(rulesOf(matching), () => this.#readHead(matching))).index;
  }

  /** Begins to load a small database, so that many come at once; what goes wrong shows when it is opened. */
  prepare({ matching }: ManifestDatabase): void {
    if (matching.bytes > this.#limits.wholeBytesMax) return;
    this.#residents.load(matching.key, () => this.#readWhole(matching)).catch(() => undefined);
  }

  /** The same for the rules alone. */
  prepareRules(database: ManifestDatabase): void {
    this.index(database).catch(() => undefined);
  }

  async open({ matching }: ManifestDatabase, signal: AbortSignal): Promise<IndexedDatabase> {
    if (matching.bytes <= this.#limits.wholeBytesMax) {
      const { index, body = new Uint8Array() } = await this.#residents.load(matching.key, () =>
        this.#readWhole(matching),
      );
      return { kind: 'indexed', index, read: (wanted) => readResident(body, wanted) };
    }
    const rules = this.#residents.get(rulesOf(matching));
    if (rules === undefined && matching.bytes <= this.#limits.streamBytesMax) return this.#stream(matching, signal);
    const { index } = rules ?? (await this.#residents.load(rulesOf(matching), () => this.#readHead(matching)));
    return { kind: 'indexed', index, read: (wanted) => this.#readRanges(matching, wanted, signal) };
  }

  async #readWhole({ key, head_bytes, bytes }: StoredAs): Promise<Resident> {
    const all = await readRange(this.#store, key, { from: 0, to: bytes }, forever);
    return { index: indexOf(all.subarray(0, head_bytes)), body: all.subarray(head_bytes) };
  }

  async #readHead({ key, head_bytes }: StoredAs): Promise<Resident> {
    return { index: indexOf(await readRange(this.#store, key, { from: 0, to: head_bytes }, forever)) };
  }

  async #stream(matching: StoredAs, signal: AbortSignal): Promise<IndexedDatabase> {
    const all = bytesOf(this.#store, matching.key, { from: 0, to: matching.bytes }, signal);
    const { head, rest } = await withoutHead(all, matching.head_bytes);
    const { index } = this.#residents.keep(rulesOf(matching), { index: indexOf(head) });
    return { kind: 'indexed', index, read: (wanted) => readStream(rest, wanted) };
  }

  async *#readRanges(
    { key, head_bytes }: StoredAs,
    wanted: readonly ByteRange[],
    signal: AbortSignal,
  ): AsyncGenerator<readonly RunLines[]> {
    const cutter = new RunCutter(wanted);
    const inObject = coalesced(wanted, this.#limits).map(({ from, to }) => ({
      from: from + head_bytes,
      to: to + head_bytes,
    }));
    for await (const { range, chunks } of partsInOrder(this.#store, key, inObject, signal)) {
      const found: RunLines[] = [];
      let at = range.from - head_bytes;
      for (const chunk of chunks) {
        found.push(...cutter.push(chunk, at));
        at += chunk.length;
      }
      if (found.length > 0) yield found;
    }
  }
}

/** Under this name the rules of a database are kept without its norms. */
const rulesOf = ({ key }: StoredAs): string => `${key} rules`;
