import { S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { encodeNdjson } from '../../../shared/analysis/encode.ts';
import { judge } from '../../../shared/analysis/judge.ts';
import { understand } from '../../../shared/analysis/derive/understand.ts';
import { AnalyzeRequest } from '../../../shared/analysis/request.ts';
import { markets } from '../../../shared/norms/facts.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import type { NormSource } from '../../../shared/norms/norm-source.ts';
import type { ObjectStore } from '../../../shared/norms/object-store.ts';
import { createS3ObjectStore } from '../../../shared/norms/s3-object-store.ts';
import { sourceLimits, type SourceLimits } from '../../../shared/norms/source-limits.ts';
import { createNormSource } from '../../../shared/norms/stored-norm-source.ts';
import { arrayParsers, type ArrayParser } from './array-parsers.ts';
import { arrayFile, linesFile } from './file-names.ts';
import { createFileObjectStore } from './file-object-store.ts';
import { benchProducts } from './synthetic-norms.ts';

/** Where a measurement reads: a folder, or a server of it. */
export interface Place {
  readonly folder: string;
  readonly port: number | undefined;
}

/** What a measurement found; equal work gives equal counts. */
export interface Found {
  readonly count: number;
  readonly bytes: number;
  /** From the first bytes of the body to the first record. */
  readonly firstRecordMs?: number;
  /** Where not the whole of it is to be timed. */
  readonly ms?: number;
}

type Product = keyof typeof benchProducts;

const requestFor = (product: Product) =>
  AnalyzeRequest.parse({ product: { ...benchProducts[product], facts: { ...benchProducts[product].facts, markets } } });

async function openBytes({ folder, port }: Place, key: string): Promise<AsyncIterable<Uint8Array>> {
  if (port === undefined) return createReadStream(join(folder, key));
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: `/bucket/${key}` }, resolve).on('error', reject);
  });
}

/** The limit: reads an object and does nothing with it. */
async function readOnly(place: Place, key: string): Promise<Found> {
  let bytes = 0;
  for await (const chunk of await openBytes(place, key)) bytes += chunk.length;
  return { count: 0, bytes };
}

/** What anybody would write: a line at a time, each parsed and judged by itself, matches written out again. */
async function lineByLine(place: Place, product: Product): Promise<Found> {
  const sheet = understand(requestFor(product).product);
  const situation = { sheet, markets: new Set<string>(markets), day: '2026-11-22', findings: new Map() };
  let [count, bytes, held] = [0, 0, Buffer.alloc(0)];
  const take = (line: Buffer) => {
    const norm: Norm = JSON.parse(line.toString());
    const { tier } = judge(norm, situation);
    if (tier === undefined) return;
    count += 1;
    bytes += Buffer.byteLength(JSON.stringify({ event: 'match', norm, tier }));
  };
  for await (const chunk of await openBytes(place, linesFile)) {
    const all = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let start = 0;
    for (let end = all.indexOf(10); end >= 0; end = all.indexOf(10, start)) {
      take(all.subarray(start, end));
      start = end + 1;
    }
    held = all.subarray(start);
  }
  return { count, bytes };
}

let client: S3Client | undefined;

/** The store of a place: a folder, or S3 as its server speaks it, with one client for the whole process as in a function. */
export function storeAt({ folder, port }: Place): ObjectStore {
  if (port === undefined) return createFileObjectStore(folder);
  client ??= new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    requestHandler: { httpAgent: { maxSockets: 32, keepAlive: true } },
  });
  return createS3ObjectStore({ s3: client, bucket: 'bucket' });
}

/** A store that notes when the first bytes behind the head of a database came. */
function watched(store: ObjectStore, headBytes: number): { store: ObjectStore; firstBytesAt: () => number } {
  let at = 0;
  return {
    firstBytesAt: () => at,
    store: {
      ...store,
      async open(key, options) {
        const opened = await store.open(key, options);
        async function* chunks() {
          let seen = options.range?.from ?? 0;
          for await (const chunk of opened.chunks) {
            seen += chunk.length;
            if (at === 0 && seen > headBytes && key.includes('matching')) at = performance.now();
            yield chunk;
          }
        }
        return { ...opened, chunks: chunks() };
      },
    },
  };
}

/** One analysis over a database, as the function answers it, without the network behind it. */
export function analysisOf(source: NormSource, product: Product, signal = new AbortController().signal) {
  return analyze({
    analysisId: 'an_bench',
    request: requestFor(product),
    allowed: ['norms.json'],
    locked: [],
    source,
    now: 1_795_305_600,
    elapsedMs: () => 0,
    signal,
  });
}

async function analysed(place: Place, product: Product, limits: SourceLimits): Promise<Found> {
  const store = storeAt(place);
  const manifest = JSON.parse(await textOf(store));
  const { store: observed, firstBytesAt } = watched(store, manifest.databases[0].matching.head_bytes);
  const source = createNormSource(observed, limits);
  let [count, bytes, firstRecordMs] = [0, 0, 0];
  async function* counted() {
    for await (const part of analysisOf(source, product)) {
      if (part.event === 'matches') {
        if (count === 0) firstRecordMs = performance.now() - firstBytesAt();
        count += part.groups.reduce((sum, { norms }) => sum + norms, 0);
      }
      yield part;
    }
  }
  for await (const chunk of encodeNdjson(counted())) bytes += chunk.length;
  return { count, bytes, firstRecordMs };
}

async function textOf(store: ObjectStore): Promise<string> {
  const opened = await store.openChanged('manifest.json', undefined, new AbortController().signal);
  if (opened === 'unchanged') throw new Error('no manifest');
  return Buffer.concat(await Array.fromAsync(opened.chunks)).toString();
}

async function parsed(place: Place, parse: ArrayParser): Promise<Found> {
  const file = join(place.folder, arrayFile);
  let count = 0;
  await parse(file, () => (count += 1));
  return { count, bytes: (await stat(file)).size };
}

export const streamLimits: SourceLimits = { ...sourceLimits, wholeBytesMax: 0, streamBytesMax: Infinity };
export const rangeLimits: SourceLimits = { ...sourceLimits, wholeBytesMax: 0, streamBytesMax: 0 };

async function matchingKey(place: Place): Promise<string> {
  return JSON.parse(await textOf(storeAt(place))).databases[0].matching.key;
}

const arrayMeasures = Object.entries(arrayParsers).map(
  ([name, parse]) => [`array: ${name}`, (place: Place) => parsed(place, parse)] as const,
);

/** Everything that is measured in a process of its own, by name. */
export const measures: Readonly<Record<string, (place: Place) => Promise<Found>>> = {
  ...Object.fromEntries(arrayMeasures),
  'read only': async (place) => readOnly(place, await matchingKey(place)),
  'line by line, few': (place) => lineByLine(place, 'few'),
  'line by line, many': (place) => lineByLine(place, 'many'),
  'streamed, few': (place) => analysed(place, 'few', streamLimits),
  'streamed, many': (place) => analysed(place, 'many', streamLimits),
  'by index, few': (place) => analysed(place, 'few', rangeLimits),
  'by index, many': (place) => analysed(place, 'many', rangeLimits),
};
