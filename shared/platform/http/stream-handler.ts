import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { log } from '../log.ts';
import { problemAnswer, standardHeaders, toProxyResult } from './answer.ts';
import { HttpEvent } from './event.ts';
import { readRequest, requestIdOf, type HttpRequest, type HttpRoute } from './http-handler.ts';

/** A streamed answer: everything that can fail with a status was settled before it is made. */
export interface StreamAnswer {
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly chunks: AsyncIterable<string | Uint8Array>;
  /** Runs after the last byte, or after the reader has gone; must not delay the answer. */
  afterwards(): Promise<void>;
}

/** A streamed route: `open` settles guard, input and entitlements, `signal` fires when the reader goes away. */
export interface StreamRoute<Who, In> extends Pick<HttpRoute<Who, In>, 'site' | 'who' | 'input'> {
  open(request: HttpRequest<Who, In> & { readonly signal: AbortSignal }): Promise<StreamAnswer>;
}

interface Prelude {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The part of the Lambda runtime that exists only there (and in the embedded stack). */
interface LambdaStreaming {
  streamifyResponse(handler: (event: unknown, stream: Writable) => Promise<void>): (event: unknown) => Promise<void>;
  readonly HttpResponseStream: { from(stream: Writable, prelude: Prelude): Writable };
}

declare const awslambda: LambdaStreaming;

/** Sends a complete answer; the empty write comes first because `end` alone never sends the prelude. */
async function sendWhole(stream: Writable, answer: Prelude & { readonly body: string }): Promise<void> {
  const out = awslambda.HttpResponseStream.from(stream, { statusCode: answer.statusCode, headers: answer.headers });
  out.write('');
  out.end(answer.body);
  await once(out, 'finish');
}

async function sendStream(stream: Writable, site: string, answer: StreamAnswer): Promise<void> {
  const headers = { ...standardHeaders(site), 'content-type': answer.contentType, ...answer.headers };
  const out = awslambda.HttpResponseStream.from(stream, { statusCode: 200, headers });
  out.write('');
  await pipeline(Readable.from(answer.chunks, { objectMode: true, highWaterMark: 1 }), out);
}

/** The answer is already out: a failure here is the operator's to see, not the reader's. */
async function settle(answer: StreamAnswer, requestId: string): Promise<void> {
  try {
    await answer.afterwards();
  } catch (error) {
    log.alarm('work after a stream failed', { request_id: requestId, error });
  }
}

/** Wraps one streamed route: problems answer with their status, later failures cut the stream. */
export function streamHandler<Who, In>(route: StreamRoute<Who, In>): (event: unknown) => Promise<void> {
  return awslambda.streamifyResponse(async (rawEvent, stream) => {
    const gone = new AbortController();
    stream.once('close', () => gone.abort());
    stream.once('error', () => gone.abort());
    let answer: StreamAnswer;
    try {
      answer = await route.open({ ...readRequest(route, HttpEvent.parse(rawEvent)), signal: gone.signal });
    } catch (error) {
      return sendWhole(stream, toProxyResult(route.site, problemAnswer(error, requestIdOf(rawEvent))));
    }
    try {
      await sendStream(stream, route.site, answer);
    } catch (error) {
      if (!gone.signal.aborted) stream.destroy(error instanceof Error ? error : undefined);
      log.warn('stream ended early', { request_id: requestIdOf(rawEvent), error });
    } finally {
      gone.abort();
      await settle(answer, requestIdOf(rawEvent));
    }
  });
}
