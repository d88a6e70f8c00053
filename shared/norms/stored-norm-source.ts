import { compileDatabase } from './compile-index.ts';
import { shownAs } from './database-names.ts';
import { readLookup, type LookupReader } from './read-lookup.ts';
import type { DescribedDatabase, Manifest, ManifestDatabase } from './manifest.ts';
import { jurisdictionsOf, readIndex } from './norm-index.ts';
import type { Norm } from './norm-schema.ts';
import { jurisdictions } from './norm-words.ts';
import { DatabaseUnreadable, NormsUnavailable, type NormSource } from './norm-source.ts';
import type { ObjectStore } from './object-store.ts';
import { createStateReader, type Dropped, type PublishedState } from './published-state.ts';
import { readNorms, unreadable } from './read-norms.ts';
import { PublishedReader, readResident } from './read-published.ts';
import { bytesOf } from './read-runs.ts';
import { ResidentDatabases, type Resident } from './resident-databases.ts';
import { sampleOf } from './sample.ts';
import { sourceLimits, type SourceLimits } from './source-limits.ts';

/** What is published is looked at again after so long; shorter than a person needs to see the effect of an upload. */
const stateAgeMaxMs = 2_000;
const forever = new AbortController().signal;

interface Known {
  readonly state: PublishedState;
  readonly manifest: Manifest;
  readonly readAt: number;
}

type Place = ManifestDatabase | Dropped;
const isDropped = (place: Place): place is Dropped => 'etag' in place;

/** Reads norms out of an object store: the manifest, the objects it names, and plain arrays put there by hand. */
export function createNormSource(store: ObjectStore, limits: SourceLimits = sourceLimits): NormSource {
  const readState = createStateReader(store);
  const residents = new ResidentDatabases(limits.residentBytesMax);
  const published = new PublishedReader(store, residents, limits);
  const lookup: LookupReader = readLookup(store);
  let known: Known | undefined;
  let reading: Promise<Known> | undefined;

  const plainNorms = (file: string, { key, bytes }: Dropped, signal: AbortSignal) =>
    readNorms(file, () => bytesOf(store, key, { from: 0, to: bytes }, signal), signal);

  /** A plain array as if it had been published, kept until it is replaced. */
  function compiled(file: string, dropped: Dropped): Promise<Resident> {
    return residents.load(`${dropped.key} ${dropped.etag}`, async () => {
      const { index, body } = compileDatabase(await Array.fromAsync(plainNorms(file, dropped, forever)));
      return { index: readIndex(index), body: Buffer.concat(body) };
    });
  }

  /**
   * What was put there by hand as it is shown. One that cannot be read, or is too large to be read for this, keeps its
   * published counts; a new one of these may hold norms of any market.
   */
  async function described(file: string, dropped: Dropped, before: DescribedDatabase | undefined) {
    const unknown = before ?? { file, ...shownAs(file), jurisdictions: [...jurisdictions], norm_count: 0 };
    if (dropped.bytes > limits.compileBytesMax) return unknown;
    try {
      const { index } = await compiled(file, dropped);
      return { ...unknown, jurisdictions: jurisdictionsOf(index), norm_count: index.norms };
    } catch {
      return unknown; // Told to whoever reads it.
    }
  }

  async function readKnown(): Promise<Known> {
    const readAt = performance.now();
    try {
      const state = await readState();
      const databases = new Map<string, DescribedDatabase>(state.manifest.databases.map((one) => [one.file, one]));
      for (const [file, dropped] of state.dropped)
        databases.set(file, await described(file, dropped, databases.get(file)));
      known = { state, manifest: { ...state.manifest, databases: [...databases.values()] }, readAt };
      return known;
    } catch (cause) {
      throw new NormsUnavailable('the norm store cannot be read', { cause });
    }
  }

  function current(): Promise<Known> {
    if (known !== undefined && performance.now() - known.readAt < stateAgeMaxMs) return Promise.resolve(known);
    reading ??= readKnown().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function placeOf(file: string): Promise<Place> {
    const { state } = await current();
    const dropped = state.dropped.get(file);
    if (dropped !== undefined) return dropped;
    const entry = state.manifest.databases.find((database) => database.file === file);
    if (entry === undefined || state.removed.has(file)) throw new DatabaseUnreadable(file, 'missing');
    return entry;
  }

  /** Runs a read of one database and gives whatever goes wrong its name. */
  async function readingOf<Result>(
    file: string,
    signal: AbortSignal,
    read: (place: Place) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await read(await placeOf(file));
    } catch (error) {
      throw error instanceof NormsUnavailable ? error : unreadable(file, error, signal);
    }
  }

  /** The same for what is read bit by bit. */
  async function* namingFaults<Item>(file: string, signal: AbortSignal, items: AsyncIterable<Item>) {
    try {
      yield* items;
    } catch (error) {
      throw unreadable(file, error, signal);
    }
  }

  async function openDropped(file: string, dropped: Dropped, signal: AbortSignal) {
    if (dropped.bytes > limits.compileBytesMax)
      return { kind: 'plain', norms: plainNorms(file, dropped, signal) } as const;
    const { index, body = new Uint8Array() } = await compiled(file, dropped);
    return {
      kind: 'indexed',
      index,
      read: (wanted: Parameters<typeof readResident>[1]) => readResident(body, wanted),
    } as const;
  }

  return {
    manifest: async () => (await current()).manifest,
    async prepare(read, counted) {
      const { state } = await current();
      for (const entry of state.manifest.databases) {
        if (state.dropped.has(entry.file)) continue;
        if (read.includes(entry.file)) published.prepare(entry);
        else if (counted.includes(entry.file)) published.prepareRules(entry);
      }
    },
    open: (file, signal) =>
      readingOf(file, signal, async (place) => {
        const database = isDropped(place)
          ? await openDropped(file, place, signal)
          : await published.open(place, signal);
        if (database.kind === 'plain') return database;
        return { ...database, read: (wanted) => namingFaults(file, signal, database.read(wanted)) };
      }),
    openRules: (file, signal) =>
      readingOf(file, signal, async (place) =>
        isDropped(place)
          ? await openDropped(file, place, signal)
          : { kind: 'indexed', index: await published.index(place) },
      ),
    readNorm: (file, id, signal) =>
      readingOf(file, signal, async (place) => {
        if (!isDropped(place)) return lookup.find(place.lookup, { db: file.replace(/\.json$/, ''), id }, signal);
        for await (const norm of plainNorms(file, place, signal)) if (norm.id === id) return norm;
        return undefined;
      }),
    sample: (file, size, signal) =>
      readingOf(file, signal, async (place): Promise<readonly Norm[]> => {
        if (!isDropped(place)) return lookup.first(place.lookup, size, signal);
        return sampleOf(plainNorms(file, place, signal), size);
      }),
  };
}
