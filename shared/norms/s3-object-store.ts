import {
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3ServiceException,
  type GetObjectCommandInput,
  type GetObjectCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { ObjectMissing, type ByteRange, type ListedObject, type ObjectStore, type OpenObject } from './object-store.ts';

const firstByteTimeoutMs = 8_000;
const nextChunkTimeoutMs = 10_000;

const statusOf = (error: unknown) => (error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined);

function isByteStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

/** The body of an answer as bytes; an answer without a body is an error. */
function bodyOf(answer: GetObjectCommandOutput): AsyncIterable<Uint8Array> {
  const body: unknown = answer.Body;
  if (!isByteStream(body)) throw new Error('S3 answered without a body');
  return body;
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
  chunks: AsyncIterable<Uint8Array>,
  expectedBytes: number,
  stop: AbortController,
): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let [bytes, isOver] = [0, false];
  try {
    for (let next = await nextInTime(iterator); next.done !== true; next = await nextInTime(iterator)) {
      bytes += next.value.length;
      yield next.value;
    }
    isOver = true;
    if (bytes !== expectedBytes) throw new Error(`${bytes} of ${expectedBytes} bytes came`);
  } finally {
    if (!isOver) stop.abort();
  }
}

const headerOf = ({ from, to }: ByteRange) => `bytes=${from}-${to - 1}`;

/** Keeps objects in one S3 bucket, with bounded waits. */
export function createS3ObjectStore({ s3, bucket }: { s3: S3Client; bucket: string }): ObjectStore {
  /** Runs one request that must begin to answer in time and that ends with the caller's signal. */
  async function get(
    key: string,
    input: Omit<GetObjectCommandInput, 'Bucket' | 'Key'>,
    signal: AbortSignal,
  ): Promise<OpenObject> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(new Error('no answer in time')), firstByteTimeoutMs);
    try {
      const abortSignal = AbortSignal.any([signal, stop.signal]);
      const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...input }), { abortSignal });
      if (answer.ContentLength === undefined) throw new Error('S3 answered without a length');
      const chunks = whole(bodyOf(answer), answer.ContentLength, stop);
      return { bytes: answer.ContentLength, etag: answer.ETag ?? '', chunks };
    } catch (cause) {
      throw statusOf(cause) === 404 || statusOf(cause) === 403 ? new ObjectMissing(key, { cause }) : cause;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    open: (key, { range, signal }) => get(key, range === undefined ? {} : { Range: headerOf(range) }, signal),
    async openChanged(key, etag, signal) {
      try {
        return await get(key, etag === undefined ? {} : { IfNoneMatch: etag }, signal);
      } catch (error) {
        if (statusOf(error) === 304) return 'unchanged';
        throw error;
      }
    },
    async list(prefix, signal) {
      const found: ListedObject[] = [];
      const pages = paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix }, { abortSignal: signal });
      for await (const { Contents = [] } of pages) {
        for (const { Key, ETag = '', Size = 0 } of Contents)
          if (Key !== undefined) found.push({ key: Key, etag: ETag, bytes: Size });
      }
      return found;
    },
    async metadata(key, signal) {
      try {
        const command = new HeadObjectCommand({ Bucket: bucket, Key: key });
        return (await s3.send(command, { abortSignal: signal })).Metadata ?? {};
      } catch (cause) {
        throw statusOf(cause) === 404 || statusOf(cause) === 403 ? new ObjectMissing(key, { cause }) : cause;
      }
    },
  };
}
