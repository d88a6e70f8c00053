import type { ServerResponse } from 'node:http';
import { GatewayError } from './gateway-error.ts';
import { applyHead, parsePrelude } from './proxy-response.ts';

const DELIMITER = Buffer.alloc(8);
const PRELUDE_BYTES_MAX = 64 * 1024;

/** Turns the chunks of a streaming function into an HTTP answer, no faster than the client reads. */
export interface StreamedResponse {
  /** Settles when the client has room for more, or has gone. */
  readonly take: (bytes: Uint8Array) => Promise<void>;
  /** Whether the status and the headers are out. */
  begun(): boolean;
  /** To be called when the function has ended well; throws when it never sent a prelude. */
  end(): void;
}

/** Starts an answer that is sent once the prelude and its eight NUL bytes have come. */
export function streamResponse(response: ServerResponse): StreamedResponse {
  let waiting: Buffer | undefined = Buffer.alloc(0);

  const takePrelude = (bytes: Uint8Array, before: Buffer): Uint8Array | undefined => {
    const received = Buffer.concat([before, bytes]);
    const end = received.indexOf(DELIMITER);
    if (end === -1) {
      if (received.length > PRELUDE_BYTES_MAX) throw new GatewayError('DEFAULT_5XX');
      waiting = received;
      return undefined;
    }
    applyHead(parsePrelude(received.subarray(0, end).toString()), response);
    waiting = undefined;
    response.flushHeaders();
    return received.subarray(end + DELIMITER.length);
  };

  return {
    async take(bytes) {
      const body = waiting === undefined ? bytes : takePrelude(bytes, waiting);
      if (body === undefined || body.length === 0 || response.destroyed) return;
      if (!response.write(body)) await drained(response);
    },
    begun: () => waiting === undefined,
    end() {
      if (waiting !== undefined) throw new GatewayError('DEFAULT_5XX', { cause: new Error('no prelude was sent') });
      response.end();
    },
  };
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
