import { setImmediate as nextTurn } from 'node:timers/promises';
import { jest } from '@jest/globals';
import * as z from 'zod';
import { awslambda, isStreaming, ResponseStream } from '../../../infra/local/aws/lambda/response-stream.ts';
import { signedIn } from '../../../shared/platform/auth/caller.ts';
import { body } from '../../../shared/platform/http/input.ts';
import type { StreamAnswer, StreamRoute } from '../../../shared/platform/http/stream-handler.ts';
import { Problem } from '../../../shared/platform/problem.ts';
import { proxyEvent } from '../../helpers/proxy-event.ts';

// Lambda sets it before it loads a function.
Reflect.set(globalThis, 'awslambda', awslambda);
const { streamHandler } = await import('../../../shared/platform/http/stream-handler.ts');

const site = 'https://norms.example';
const Body = z.strictObject({ name: z.string() });
const goodEvent = proxyEvent({ role: 'customer', body: '{"name":"a"}' });
const chunkBytes = 16 * 1024;
/** The stream holds 64 KiB, the source one chunk; one more may be on its way at each of their ends. */
const chunksAheadMax = 7;

type Open = StreamRoute<unknown, unknown>['open'];
type Signal = Parameters<Open>[0]['signal'];

const answerOf = (parts: Partial<StreamAnswer> & Pick<StreamAnswer, 'chunks'>): StreamAnswer => ({
  contentType: 'application/x-ndjson',
  afterwards: async () => undefined,
  ...parts,
});

const handlerOf = (open: Open) => streamHandler({ site, who: signedIn, input: body(Body), open });

/** Lets everything run that waits for nothing outside this process. */
async function untilStill(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await nextTurn();
}

/** Calls a handler as the Lambda runtime does; the reader takes so many batches and then no more. */
function call(handler: (event: unknown) => Promise<void>, event: unknown, batchesRead = Infinity) {
  const read: Uint8Array[] = [];
  const stream = new ResponseStream((bytes, taken) => {
    if (read.length === batchesRead) return;
    read.push(bytes);
    setImmediate(taken);
  });
  let isSettled = false;
  const settled: Promise<void> = Reflect.apply(handler, undefined, [event, stream]);
  const mark = () => {
    isSettled = true;
  };
  settled.then(mark, mark);
  return {
    stream,
    settled,
    isSettled: () => isSettled,
    bytesRead: () => Buffer.concat(read),
    /** What has arrived: prelude and body, as the service divides them. */
    answer() {
      const bytes = Buffer.concat(read);
      const end = bytes.indexOf(Buffer.alloc(8));
      if (end === -1) throw new Error('no prelude has come');
      const prelude: unknown = JSON.parse(bytes.subarray(0, end).toString());
      return { prelude, text: bytes.subarray(end + 8).toString() };
    },
  };
}

async function* chunksOf(...texts: readonly string[]) {
  yield* texts;
}

/** A long source that counts what is pulled out of it and says when it is left. */
function countedSource() {
  const seen = { pulled: 0, isLeft: false };
  async function* chunks() {
    try {
      for (; seen.pulled < 1_000; seen.pulled += 1) yield Buffer.alloc(chunkBytes, 'x');
    } finally {
      seen.isLeft = true;
    }
  }
  return { seen, chunks: chunks() };
}

function aborted(signal: Signal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });
}

let logged: string[];
beforeEach(() => {
  logged = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a problem before the first byte', () => {
  const neverOpened: Open = () => Promise.reject(new Error('opened all the same'));

  it.each([
    ['the guard, before the body is parsed', proxyEvent({ body: 'nonsense' }), neverOpened, 401, 'unauthorized'],
    ['the input', proxyEvent({ role: 'customer', body: '{"name":1}' }), neverOpened, 422, 'invalid-request'],
    ['open', goodEvent, () => Promise.reject(new Problem('database-locked')), 403, 'database-locked'],
  ] as const)('from %s is answered with its status and document', async (_from, event, open, status, code) => {
    const { stream, settled, answer } = call(handlerOf(open), event);
    await settled;
    const { prelude, text } = answer();
    expect(prelude).toMatchObject({
      statusCode: status,
      headers: { 'content-type': 'application/problem+json', 'access-control-allow-origin': site },
    });
    expect(JSON.parse(text)).toMatchObject({ type: `urn:problem:${code}`, status, code, instance: 'request-1' });
    expect(stream.writableFinished).toBe(true);
  });

  it.each([
    ['a defect in open', goodEvent, 'request-1'],
    ['an event that is none', null, 'unknown'],
  ])('from %s is a 500 that says nothing about the inside', async (_from, event, instance) => {
    const handler = handlerOf(() => Promise.reject(new Error('table norms-7 is gone')));
    const { settled, answer } = call(handler, event);
    await settled;
    expect(answer().prelude).toMatchObject({ statusCode: 500 });
    expect(JSON.parse(answer().text)).toMatchObject({ status: 500, code: 'internal', instance });
    expect(answer().text).not.toContain('norms-7');
    expect(logged.join('')).toContain(`"request_id":"${instance}"`);
  });

  describe.each([
    ['with an error', new Error('the caller has gone')],
    ['without one', undefined],
  ])('whose reader goes away %s', (_how, reason) => {
    it('lets the call end when open has not failed yet', async () => {
      const handler = handlerOf(async ({ signal }) => {
        await aborted(signal);
        throw signal.reason;
      });
      const { stream, isSettled } = call(handler, goodEvent);
      stream.destroy(reason);
      await untilStill();
      expect(isSettled()).toBe(true);
    });

    it('lets the call end, and well, when the answer is on its way', async () => {
      const { stream, settled, isSettled } = call(handlerOf(neverOpened), proxyEvent({}), 0);
      const outcome = settled.then(
        () => 'ended',
        () => 'failed',
      );
      await untilStill();
      expect(isSettled()).toBe(false);
      stream.destroy(reason);
      await untilStill();
      expect(isSettled()).toBe(true);
      expect(await outcome).toBe('ended');
    });
  });
});

describe('a streamed answer', () => {
  it('is announced to the runtime as one that streams', () => {
    expect(isStreaming(handlerOf(async () => answerOf({ chunks: chunksOf() })))).toBe(true);
  });

  it('hands over the caller, the parsed input and the time', async () => {
    let request: unknown;
    const handler = handlerOf(async (given) => {
      request = given;
      return answerOf({ chunks: chunksOf() });
    });
    await call(handler, goodEvent).settled;
    expect(request).toMatchObject({
      who: { email: 'somebody@example.com', role: 'customer' },
      input: { name: 'a' },
      requestId: 'request-1',
      now: expect.any(Number),
    });
  });

  it('sends status and headers before there is a first chunk', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    async function* late() {
      yield await promise;
    }
    const headers = { 'x-analysis-id': 'analysis-1' };
    const { stream, settled, answer } = call(
      handlerOf(async () => answerOf({ headers, chunks: late() })),
      goodEvent,
    );
    await untilStill();
    expect(answer()).toEqual({
      text: '',
      prelude: {
        statusCode: 200,
        headers: {
          'access-control-allow-origin': site,
          vary: 'origin',
          'cache-control': 'no-store',
          'strict-transport-security': 'max-age=31536000; includeSubDomains',
          'x-content-type-options': 'nosniff',
          'content-type': 'application/x-ndjson',
          'x-analysis-id': 'analysis-1',
        },
      },
    });
    expect(stream.contentType).toBe('application/vnd.awslambda.http-integration-response');
    resolve('late');
    await settled;
    expect(answer().text).toBe('late');
  });

  it('sends status and headers also when there is no chunk at all', async () => {
    const { settled, answer } = call(
      handlerOf(async () => answerOf({ chunks: chunksOf() })),
      goodEvent,
    );
    await settled;
    expect(answer()).toMatchObject({ prelude: { statusCode: 200 }, text: '' });
  });

  it('sends every chunk, in order, and then ends', async () => {
    const texts = Array.from({ length: 1_000 }, (_, line) => `{"line":${line}}\n`);
    const { stream, settled, answer } = call(
      handlerOf(async () => answerOf({ chunks: chunksOf(...texts) })),
      goodEvent,
    );
    await settled;
    expect(answer().text).toBe(texts.join(''));
    expect(stream.writableFinished).toBe(true);
  });

  it('ends before what comes afterwards has finished, and the call only after it', async () => {
    const { promise: hanging, resolve: release } = Promise.withResolvers<undefined>();
    const order: string[] = [];
    const afterwards = () => {
      order.push('afterwards');
      return hanging;
    };
    const { stream, settled, isSettled, answer } = call(
      handlerOf(async () => answerOf({ chunks: chunksOf('all'), afterwards })),
      goodEvent,
    );
    stream.once('finish', () => order.push('end of the answer'));
    await untilStill();
    expect(order).toEqual(['end of the answer', 'afterwards']);
    expect(answer().text).toBe('all');
    expect(isSettled()).toBe(false);
    release(undefined);
    await settled;
  });

  it('does not fail when what comes afterwards fails, and wakes the operator', async () => {
    const afterwards = () => Promise.reject(new Error('queue is down'));
    const { stream, settled, answer } = call(
      handlerOf(async () => answerOf({ chunks: chunksOf('all'), afterwards })),
      goodEvent,
    );
    await expect(settled).resolves.toBeUndefined();
    expect(stream.writableFinished).toBe(true);
    expect(answer()).toMatchObject({ prelude: { statusCode: 200 }, text: 'all' });
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        level: 'error',
        alarm: true,
        request_id: 'request-1',
        error: expect.objectContaining({ message: 'queue is down' }),
      }),
    ]);
  });
});

describe('a reader', () => {
  it('who reads slowly is waited for', async () => {
    const { seen, chunks } = countedSource();
    const { stream, settled, bytesRead } = call(
      handlerOf(async () => answerOf({ chunks })),
      goodEvent,
      20,
    );
    await untilStill();
    const chunksRead = Math.floor(bytesRead().length / chunkBytes);
    expect(chunksRead).toBeGreaterThan(10);
    expect(seen.pulled - chunksRead).toBeLessThanOrEqual(chunksAheadMax);
    stream.destroy();
    await settled;
  });

  describe.each([
    ['with an error', new Error('the caller has gone')],
    ['without one', undefined],
  ])('who goes away %s', (_how, reason) => {
    it('stops the source, and the work afterwards is still done', async () => {
      const { seen, chunks } = countedSource();
      let signal: Signal | undefined;
      const afterwards = jest.fn(async () => undefined);
      const handler = handlerOf(async (request) => {
        signal = request.signal;
        return answerOf({ chunks, afterwards });
      });
      const { stream, settled, bytesRead } = call(handler, goodEvent, 3);
      await untilStill();
      expect([signal?.aborted, seen.isLeft]).toEqual([false, false]);
      stream.destroy(reason);
      await settled;
      expect(signal?.aborted).toBe(true);
      expect(seen.isLeft).toBe(true);
      expect(seen.pulled - Math.floor(bytesRead().length / chunkBytes)).toBeLessThanOrEqual(chunksAheadMax);
      expect(stream.writableFinished).toBe(false);
      expect(afterwards).toHaveBeenCalledTimes(1);
    });

    it('frees a source that waits for something else', async () => {
      const afterwards = jest.fn(async () => undefined);
      const handler = handlerOf(async ({ signal }) => {
        async function* waiting() {
          yield 'first';
          await aborted(signal);
        }
        return answerOf({ chunks: waiting(), afterwards });
      });
      const { stream, isSettled } = call(handler, goodEvent);
      await untilStill();
      stream.destroy(reason);
      await untilStill();
      expect(isSettled()).toBe(true);
      expect(afterwards).toHaveBeenCalledTimes(1);
    });

    it('while the answer is being opened has nothing pulled for him', async () => {
      const { seen, chunks } = countedSource();
      const afterwards = jest.fn(async () => undefined);
      const handler = handlerOf(async ({ signal }) => {
        await aborted(signal);
        return answerOf({ chunks, afterwards });
      });
      const { stream, isSettled } = call(handler, goodEvent);
      stream.destroy(reason);
      await untilStill();
      expect(isSettled()).toBe(true);
      expect(seen.pulled).toBe(0);
      expect(logged).toEqual([]);
      expect(afterwards).toHaveBeenCalledTimes(1);
    });
  });

  it('whose connection reports errors, and more than one, counts as gone', async () => {
    const handler = handlerOf(async ({ signal }) => {
      await aborted(signal);
      return answerOf({ chunks: chunksOf('nobody reads this') });
    });
    const { stream, isSettled } = call(handler, goodEvent);
    stream.emit('error', new Error('connection reset'));
    stream.emit('error', new Error('connection reset'));
    await untilStill();
    expect(isSettled()).toBe(true);
  });
});

describe('a source that fails', () => {
  async function* failsInTheMiddle() {
    yield 'first';
    await nextTurn();
    throw new Error('norms_us.json cannot be read');
  }
  const failsAtOnce: AsyncIterable<string> = {
    [Symbol.asyncIterator]() {
      throw new Error('norms_us.json cannot be read');
    },
  };

  it.each([
    ['in the middle', failsInTheMiddle(), 'first'],
    ['before its first chunk', failsAtOnce, ''],
  ])('%s cuts the stream, so that nobody takes it for whole', async (_when, chunks, sent) => {
    let isAbortedBeforeAfterwards: boolean | undefined;
    const afterwards = jest.fn(async (signal: Signal) => {
      isAbortedBeforeAfterwards = signal.aborted;
    });
    const handler = handlerOf(async ({ signal }) => answerOf({ chunks, afterwards: () => afterwards(signal) }));
    const { stream, settled, bytesRead } = call(handler, goodEvent);
    await settled;
    await untilStill();
    expect(bytesRead().toString()).toMatch(new RegExp(`${sent}$`));
    expect(bytesRead().toString()).not.toContain('norms_us.json');
    expect(isAbortedBeforeAfterwards).toBe(true);
    expect([stream.destroyed, stream.writableFinished]).toEqual([true, false]);
    expect(afterwards).toHaveBeenCalledTimes(1);
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        message: 'stream ended early',
        request_id: 'request-1',
        error: expect.objectContaining({ message: 'norms_us.json cannot be read' }),
      }),
    ]);
  });
});
