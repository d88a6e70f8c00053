import { Writable } from 'node:stream';

type WriteCallback = (error?: Error | null) => void;
type RawWrite = (chunk: string | Uint8Array) => void;

/** Sends bytes to the service; calls back when they were taken. */
export type SendChunk = (bytes: Uint8Array<ArrayBuffer>, taken: () => void) => void;

const HIGH_WATER_MARK_BYTES = 64 * 1024;

/**
 * The stream a streaming handler writes to. One batch is in flight at a time, the rest waits here, so that
 * `write` returns false as soon as the reader is slower than the handler.
 */
export class ResponseStream extends Writable {
  contentType: string | undefined;
  _onBeforeFirstWrite: ((write: RawWrite) => void) | undefined;
  readonly #sendChunk: SendChunk;

  constructor(sendChunk: SendChunk) {
    super({ highWaterMark: HIGH_WATER_MARK_BYTES });
    this.#sendChunk = sendChunk;
  }

  setContentType(contentType: string): void {
    this.contentType = contentType;
  }

  // As in the managed runtime, `end(chunk)` does not come through here: without a write there is no prelude.
  override write(
    chunk: unknown,
    encodingOrCallback?: BufferEncoding | WriteCallback,
    callback?: WriteCallback,
  ): boolean {
    const before = this._onBeforeFirstWrite;
    this._onBeforeFirstWrite = undefined;
    before?.((bytes) => {
      super.write(bytes);
    });
    if (typeof encodingOrCallback === 'function') return super.write(chunk, encodingOrCallback);
    return super.write(chunk, encodingOrCallback ?? 'utf8', callback);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: WriteCallback): void {
    // A copy, because its memory moves to the other thread.
    this.#sendChunk(new Uint8Array(chunk), callback);
  }

  override _writev(chunks: { chunk: Buffer }[], callback: WriteCallback): void {
    const bytes = new Uint8Array(chunks.reduce((total, { chunk }) => total + chunk.length, 0));
    let offset = 0;
    for (const { chunk } of chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    this.#sendChunk(bytes, callback);
  }
}

const streamingMark = Symbol.for('aws.lambda.runtime.handler.streaming');
const PRELUDE_CONTENT_TYPE = 'application/vnd.awslambda.http-integration-response';

/** The `awslambda` global of the managed Node.js runtime. */
export const awslambda = {
  streamifyResponse(handler: object): object {
    Reflect.set(handler, streamingMark, 'response');
    return handler;
  },
  HttpResponseStream: {
    from(stream: ResponseStream, prelude: unknown): ResponseStream {
      stream.setContentType(PRELUDE_CONTENT_TYPE);
      stream._onBeforeFirstWrite = (write) => {
        write(JSON.stringify(prelude));
        write(new Uint8Array(8));
      };
      return stream;
    },
  },
};

/** True for a handler made with `streamifyResponse`. */
export function isStreaming(handler: object): boolean {
  return Reflect.get(handler, streamingMark) === 'response';
}
