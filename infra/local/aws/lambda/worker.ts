import { existsSync, readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromWorker, FunctionFailure, ToWorker, WorkerSetup } from './messages.ts';
import { awslambda, isStreaming, ResponseStream } from './response-stream.ts';

type Handler = (...args: unknown[]) => unknown;
type Invocation = Extract<ToWorker, { kind: 'invoke' }>;

const clockOffset = Symbol.for('database-packages.clock-offset-seconds');
const setup: WorkerSetup = workerData;
let stream: ResponseStream | undefined;
let chunkTaken: (() => void) | undefined;

process.setSourceMapsEnabled(true);
Reflect.set(globalThis, 'awslambda', awslambda);

const handler = loadHandler();
if (handler !== undefined) {
  parentPort?.on('message', (message: ToWorker) => {
    receive(message, handler);
  });
  post({ kind: 'ready' });
}

function receive(message: ToWorker, run: Handler): void {
  switch (message.kind) {
    case 'invoke':
      void invoke(message, run);
      return;
    case 'taken': {
      const taken = chunkTaken;
      chunkTaken = undefined;
      taken?.();
      return;
    }
    case 'cancel':
      stream?.destroy(new Error('the caller has gone'));
      return;
    default:
      message satisfies never;
  }
}

async function invoke(invocation: Invocation, run: Handler): Promise<void> {
  Reflect.set(globalThis, clockOffset, invocation.clockOffsetSeconds);
  const event: unknown = JSON.parse(invocation.event);
  const context = contextOf(invocation);
  try {
    if (isStreaming(run)) await runStreaming(run, event, context);
    else post({ kind: 'result', payload: JSON.stringify((await run(event, context)) ?? null) });
  } catch (error) {
    console.error(error);
    stream?.destroy();
    post({ kind: 'failed', failure: failureOf(error) });
  } finally {
    stream = undefined;
    chunkTaken = undefined;
  }
}

async function runStreaming(run: Handler, event: unknown, context: object): Promise<void> {
  const response = new ResponseStream((bytes, taken) => {
    chunkTaken = taken;
    post({ kind: 'chunk', bytes }, [bytes.buffer]);
  });
  stream = response;
  const sent = finished(response);
  // The handler's own error is the one to report; this one only follows from it.
  void sent.then(
    () => post({ kind: 'stream-ended' }),
    () => undefined,
  );
  await run(event, response, context);
  if (!response.writableEnded && !response.destroyed)
    throw new Error('the handler returned before it ended the stream');
  await sent;
  post({ kind: 'streamed' });
}

function contextOf({ requestId, deadline }: Invocation): object {
  return {
    awsRequestId: requestId,
    functionName: setup.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.functionArn,
    memoryLimitInMB: String(setup.memoryMb),
    logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
    logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

function loadHandler(): Handler | undefined {
  try {
    return requireHandler();
  } catch (error) {
    console.error(error);
    post({ kind: 'load-failed', failure: failureOf(error) });
    return undefined;
  }
}

function requireHandler(): Handler {
  const [file, name] = setup.handler.split('.');
  const require = createRequire(join(setup.taskRoot, 'index.js'));
  if (!isEsmPackage()) treatAsCommonJs();
  const module: unknown = require(`./${String(file)}`);
  const found: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name ?? '') : undefined;
  if (!isHandler(found)) throw new Error(`${setup.handler} is not a function`);
  return found;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

/** In Lambda nothing lies above the task root, so only a package.json inside it decides. */
function isEsmPackage(): boolean {
  const file = join(setup.taskRoot, 'package.json');
  return existsSync(file) && /"type"\s*:\s*"module"/.test(readFileSync(file, 'utf8'));
}

function treatAsCommonJs(): void {
  const root = pathToFileURL(`${setup.taskRoot}/`).href;
  registerHooks({
    load: (url, context, next) =>
      next(url, url.startsWith(root) && url.endsWith('.js') ? { ...context, format: 'commonjs' } : context),
  });
}

function failureOf(error: unknown): FunctionFailure {
  return error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: typeof error, errorMessage: String(error) };
}

function post(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
