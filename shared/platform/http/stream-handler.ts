import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
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
  await finished(out);
}

async function sendStream(stream: Writable, site: string, answer: StreamAnswer): Promise<void> {
  const headers = { ...standardHeaders(site), 'content-type': answer.contentType, ...answer.headers };
  const out = awslambda.HttpResponseStream.from(stream, { statusCode: 200, headers });
  out.write('');
  await pipeline(Readable.from(answer.chunks), out);
}

/** The answer is already out: a failure here is the operator's to see, not the reader's. */
async function settle(answer: StreamAnswer, requestId: string): Promise<void> {
  try {
    await answer.afterwards();
  } catch (error) {
    log.alarm('work after a stream failed', { request_id: requestId, error });
  }
}

/** Sends one answer; when the reader has gone there is nobody to send it to. */
async function send(stream: Writable, gone: AbortSignal, requestId: string, work: () => Promise<void>): Promise<void> {
  if (gone.aborted) return;
  try {
    await work();
  } catch (error) {
    if (!gone.aborted) stream.destroy(error instanceof Error ? error : undefined);
    log.warn('stream ended early', { request_id: requestId, error });
  }
}

/** Wraps one streamed route: problems answer with their status, later failures cut the stream. */
export function streamHandler<Who, In>(route: StreamRoute<Who, In>): (event: unknown) => Promise<void> {
  return awslambda.streamifyResponse(async (rawEvent, stream) => {
    const requestId = requestIdOf(rawEvent);
    const reader = new AbortController();
    const gone = reader.signal;
    stream.once('close', () => reader.abort());
    stream.on('error', () => reader.abort());
    let answer: StreamAnswer;
    try {
      answer = await route.open({ ...readRequest(route, HttpEvent.parse(rawEvent)), signal: gone });
    } catch (error) {
      const problem = toProxyResult(route.site, problemAnswer(error, requestId));
      return send(stream, gone, requestId, () => sendWhole(stream, problem));
    }
    await send(stream, gone, requestId, () => sendStream(stream, route.site, answer));
    reader.abort();
    await settle(answer, requestId);
  });
}
