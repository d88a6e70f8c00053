import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FunctionDefinition } from '../template/function-resources.ts';
import { FunctionError } from './function-error.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './messages.ts';
import { workerSource } from './worker-source.ts';

/** One call of a function. */
export interface InvocationRequest {
  /** JSON text. */
  readonly event: string;
  readonly clockOffsetSeconds: number;
  /** Takes each chunk of a streamed answer; the next one is sent when the promise settles. */
  readonly onChunk?: (bytes: Uint8Array) => Promise<void>;
  /** The streamed answer is complete; the call itself may go on. */
  readonly onStreamEnd?: () => void;
  /** Aborting tells the function that nobody reads its answer any more. */
  readonly signal?: AbortSignal;
}

interface Running {
  readonly request: InvocationRequest;
  readonly chunks: Uint8Array[];
  succeed(payload: string): void;
  fail(error: FunctionError): void;
}

const INIT_SECONDS_MAX = 30;

/** One copy of a function on its own thread, with its own environment and modules; runs one call at a time. */
export class FunctionInstance {
  readonly #definition: FunctionDefinition;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #running: Running | undefined;
  #exited = false;

  constructor(
    definition: FunctionDefinition,
    environment: Readonly<Record<string, string>>,
    log: (line: string) => void,
  ) {
    this.#definition = definition;
    this.#worker = startWorker(definition, environment);
    forwardLines(this.#worker.stdout, log);
    forwardLines(this.#worker.stderr, log);
    this.#ready = this.#untilReady();
    // Every call awaits it too; without this a failure before the first call would end the process.
    this.#ready.catch(() => undefined);
    this.#worker.on('message', (message: FromWorker) => {
      this.#receive(message);
    });
    this.#worker.on('error', (error) => {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
    this.#worker.once('exit', () => {
      this.#exited = true;
      this.#running?.fail(new FunctionError({ errorType: 'Runtime.ExitError', errorMessage: 'The function exited' }));
    });
  }

  /** False once the thread has ended or is ending; such an instance takes no more calls. */
  get usable(): boolean {
    return !this.#exited;
  }

  /** Resolves when the handler is loaded. */
  ready(): Promise<void> {
    return this.#ready;
  }

  /** Runs one call to its end and returns the payload; the timeout starts when the handler is loaded. */
  async invoke(request: InvocationRequest): Promise<string> {
    await this.#ready;
    const { timeoutSeconds } = this.#definition;
    const requestId = randomUUID();
    const timer = setTimeout(() => {
      const errorMessage = `${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
      this.#running?.fail(new FunctionError({ errorType: 'Sandbox.Timedout', errorMessage }));
      void this.stop();
    }, timeoutSeconds * 1_000);
    const cancel = () => {
      this.#post({ kind: 'cancel' });
    };
    try {
      return await new Promise<string>((resolve, reject) => {
        this.#running = { request, chunks: [], succeed: resolve, fail: reject };
        const deadline = Date.now() + timeoutSeconds * 1_000;
        const { event, clockOffsetSeconds } = request;
        this.#post({ kind: 'invoke', requestId, event, deadline, clockOffsetSeconds });
        request.signal?.addEventListener('abort', cancel);
        if (request.signal?.aborted) cancel();
        if (this.#exited)
          reject(new FunctionError({ errorType: 'Runtime.ExitError', errorMessage: 'The function exited' }));
      });
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
      this.#running = undefined;
    }
  }

  /** Ends the thread at once; a running call fails. */
  async stop(): Promise<void> {
    this.#exited = true;
    await this.#worker.terminate();
  }

  #untilReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new FunctionError({ errorType: 'Sandbox.Timedout', errorMessage: 'Init timed out' }));
        void this.stop();
      }, INIT_SECONDS_MAX * 1_000);
      this.#worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') resolve();
        else if (message.kind === 'load-failed') {
          reject(new FunctionError(message.failure));
          void this.stop();
        } else return;
        clearTimeout(timer);
      });
      this.#worker.once('exit', () => {
        clearTimeout(timer);
        reject(
          new FunctionError({ errorType: 'Runtime.ExitError', errorMessage: 'The function exited while it loaded' }),
        );
      });
    });
  }

  #receive(message: FromWorker): void {
    const running = this.#running;
    if (running === undefined) return;
    switch (message.kind) {
      case 'chunk':
        void this.#take(running, message.bytes);
        return;
      case 'result':
        if (running.request.onChunk === undefined) running.succeed(message.payload);
        else void this.#streamWhole(running, message.payload);
        return;
      case 'stream-ended':
        running.request.onStreamEnd?.();
        return;
      case 'streamed':
        running.succeed(Buffer.concat(running.chunks).toString());
        return;
      case 'failed':
        running.fail(new FunctionError(message.failure));
        return;
      case 'ready':
      case 'load-failed':
        return;
      default:
        message satisfies never;
    }
  }

  async #take(running: Running, bytes: Uint8Array): Promise<void> {
    if (running.request.onChunk === undefined) running.chunks.push(bytes);
    else await running.request.onChunk(bytes);
    if (this.#running === running) this.#post({ kind: 'taken' });
  }

  /** A buffered handler behind a streaming call: its whole result is the stream. */
  async #streamWhole(running: Running, payload: string): Promise<void> {
    await running.request.onChunk?.(Buffer.from(payload));
    running.succeed('');
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}

function startWorker(definition: FunctionDefinition, environment: Readonly<Record<string, string>>): Worker {
  const setup: WorkerSetup = {
    taskRoot: definition.taskRoot,
    handler: definition.handler,
    functionName: definition.name,
    functionArn: definition.arn,
    memoryMb: definition.memoryMb,
  };
  return new Worker(workerSource(), {
    eval: true,
    workerData: setup,
    env: { ...environment },
    execArgv: [],
    stdout: true,
    stderr: true,
    name: definition.id,
    // A small nursery: dozens of threads share one laptop, and most calls are short.
    resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb, maxYoungGenerationSizeMb: 8 },
  });
}

function forwardLines(source: Readable, log: (line: string) => void): void {
  createInterface({ input: source }).on('line', log);
}
