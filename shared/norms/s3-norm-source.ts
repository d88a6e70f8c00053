import { GetObjectCommand, S3ServiceException, type GetObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3';
import { ManifestSchema, type Manifest, type ManifestDatabase } from './manifest.ts';
import { NormIndexSchema, type NormIndexEntry } from './norm-index.ts';
import { DatabaseUnreadable, NormsUnavailable, type NormSource } from './norm-source.ts';

const manifestAgeMaxMs = 60_000;
const firstByteTimeoutMs = 8_000;
const nextChunkTimeoutMs = 10_000;

const statusOf = (error: unknown) => (error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined);

/** The body of an answer as bytes; an answer without a body is an error. */
function bodyOf(answer: GetObjectCommandOutput): AsyncIterable<Uint8Array> {
  const body: unknown = answer.Body;
  if (!isByteStream(body)) throw new Error('S3 answered without a body');
  return body;
}

function isByteStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

/** Fails when the next chunk does not come in time; time during which nobody asks for one does not count. */
async function nextInTime(iterator: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no data for ${nextChunkTimeoutMs} ms`)), nextChunkTimeoutMs);
  });
  try {
    return await Promise.race([iterator.next(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Passes the bytes on and proves at the end that all of them came: a cut connection can look like a clean end. */
async function* whole(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  expectedBytes: number,
  stop: AbortController,
): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let bytes = 0;
  try {
    for (let next = await nextInTime(iterator); next.done !== true; next = await nextInTime(iterator)) {
      bytes += next.value.length;
      yield next.value;
    }
    if (bytes !== expectedBytes) throw new Error(`${bytes} of ${expectedBytes} bytes came`);
  } catch (cause) {
    throw new DatabaseUnreadable(file, 'unreadable', { cause });
  } finally {
    stop.abort();
  }
}

/** Runs one request that must begin to answer in time and that ends with the caller's signal. */
async function get(
  s3: S3Client,
  request: { readonly Bucket: string; readonly Key: string; readonly IfNoneMatch?: string },
  signal: AbortSignal,
): Promise<{ answer: GetObjectCommandOutput; stop: AbortController }> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('no answer in time')), firstByteTimeoutMs);
  try {
    const abortSignal = AbortSignal.any([signal, stop.signal]);
    return { answer: await s3.send(new GetObjectCommand(request), { abortSignal }), stop };
  } finally {
    clearTimeout(timer);
  }
}

/** Reads norms from S3: `manifest.json`, and the objects it names. */
export function createS3NormSource({ s3, bucket }: { s3: S3Client; bucket: string }): NormSource {
  const forever = new AbortController().signal;
  let known: { readonly etag: string | undefined; readonly manifest: Manifest; readonly readAt: number } | undefined;
  let reading: Promise<Manifest> | undefined;

  async function readManifest(): Promise<Manifest> {
    const readAt = performance.now();
    try {
      const etag = known?.etag;
      const request = { Bucket: bucket, Key: 'manifest.json', ...(etag === undefined ? {} : { IfNoneMatch: etag }) };
      const { answer } = await get(s3, request, forever);
      const manifest = ManifestSchema.parse(JSON.parse((await answer.Body?.transformToString()) ?? ''));
      known = { etag: answer.ETag, manifest, readAt };
    } catch (cause) {
      if (known === undefined || statusOf(cause) !== 304) {
        throw new NormsUnavailable('the norm manifest cannot be read', { cause });
      }
      known = { ...known, readAt };
    }
    return known.manifest;
  }

  function manifest(): Promise<Manifest> {
    if (known !== undefined && performance.now() - known.readAt < manifestAgeMaxMs) {
      return Promise.resolve(known.manifest);
    }
    reading ??= readManifest().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function open(
    file: string,
    objectOf: (database: ManifestDatabase) => { readonly key: string; readonly bytes?: number },
    signal: AbortSignal,
  ): Promise<AsyncIterable<Uint8Array>> {
    const database = (await manifest()).databases.find((one) => one.file === file);
    if (database === undefined) throw new DatabaseUnreadable(file, 'missing');
    const { key, bytes } = objectOf(database);
    try {
      const { answer, stop } = await get(s3, { Bucket: bucket, Key: key }, signal);
      const expected = answer.ContentLength ?? bytes;
      if (expected === undefined) throw new Error('S3 answered without a length');
      return whole(file, bodyOf(answer), expected, stop);
    } catch (cause) {
      const gone = statusOf(cause) === 404 || statusOf(cause) === 403;
      throw new DatabaseUnreadable(file, gone ? 'missing' : 'unreadable', { cause });
    }
  }

  async function readIndex(file: string, signal: AbortSignal): Promise<readonly NormIndexEntry[]> {
    const chunks = await Array.fromAsync(await open(file, (database) => ({ key: database.index_key }), signal));
    try {
      return NormIndexSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
    } catch (cause) {
      throw new DatabaseUnreadable(file, 'invalid', { cause });
    }
  }

  return {
    manifest,
    openDatabase: (file, signal) => open(file, ({ key, bytes }) => ({ key, bytes }), signal),
    readIndex,
  };
}
