import type { FunctionDefinition } from '../template/function-resources.ts';
import { FunctionError } from './function-error.ts';
import { FunctionInstance, type InvocationRequest } from './instance.ts';

export interface LocalFunctionOptions {
  readonly definition: FunctionDefinition;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  readonly instancesMax: number;
  /** How long an unused copy is kept while there are others, and while it is the only one. */
  readonly idleMs: number;
  readonly keepMs: number;
}

// The service's own limit for a buffered answer.
const PAYLOAD_BYTES_MAX = 6_291_556;

/** A function with as many copies as its calls need, up to a bound; calls beyond it wait in order. */
export class LocalFunction {
  readonly definition: FunctionDefinition;
  readonly #options: LocalFunctionOptions;
  readonly #idle: FunctionInstance[] = [];
  readonly #all = new Set<FunctionInstance>();
  readonly #waiting: PromiseWithResolvers<FunctionInstance>[] = [];
  readonly #idleTimers = new Map<FunctionInstance, NodeJS.Timeout>();
  #inFlight = 0;
  #started = 0;
  #closed = false;

  constructor(options: LocalFunctionOptions) {
    this.#options = options;
    this.definition = options.definition;
  }

  /** Calls running or waiting now, and calls ever made. */
  get activity(): { readonly inFlight: number; readonly started: number } {
    return { inFlight: this.#inFlight, started: this.#started };
  }

  /** Copies that are loaded now. */
  get copies(): number {
    return this.#all.size;
  }

  /** How many copies may run at once. */
  get concurrencyMax(): number {
    return Math.min(this.#options.instancesMax, this.definition.reservedConcurrency ?? Infinity);
  }

  /** Loads one copy before the first call. */
  async prewarm(): Promise<void> {
    const instance = await this.#acquire();
    try {
      await instance.ready();
    } finally {
      this.#release(instance);
    }
  }

  /** Runs one call and returns its payload as JSON text; throws FunctionError. */
  async invoke(request: InvocationRequest): Promise<string> {
    this.#inFlight += 1;
    this.#started += 1;
    try {
      const instance = await this.#acquire();
      try {
        return withinLimit(await instance.invoke(request));
      } finally {
        this.#release(instance);
      }
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** Ends every copy; running calls fail. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#idleTimers.values()) clearTimeout(timer);
    for (const { reject } of this.#waiting) reject(closing());
    await Promise.all([...this.#all].map((instance) => instance.stop()));
  }

  #acquire(): Promise<FunctionInstance> {
    if (this.#closed) {
      return Promise.reject(closing());
    }
    const idle = this.#takeIdle();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.#all.size < this.concurrencyMax) return Promise.resolve(this.#start());
    const waiting = Promise.withResolvers<FunctionInstance>();
    this.#waiting.push(waiting);
    return waiting.promise;
  }

  #takeIdle(): FunctionInstance | undefined {
    for (;;) {
      const instance = this.#idle.pop();
      if (instance === undefined) return undefined;
      clearTimeout(this.#idleTimers.get(instance));
      this.#idleTimers.delete(instance);
      if (instance.usable) return instance;
      this.#all.delete(instance);
    }
  }

  #start(): FunctionInstance {
    const { definition, environment, log } = this.#options;
    const instance = new FunctionInstance(definition, environment, log);
    this.#all.add(instance);
    return instance;
  }

  #release(instance: FunctionInstance): void {
    if (!instance.usable) this.#all.delete(instance);
    const next = this.#closed ? undefined : this.#waiting.shift();
    if (next !== undefined) next.resolve(instance.usable ? instance : this.#start());
    else if (instance.usable) this.#park(instance);
  }

  /** The last copy is kept longer than the others, as the service keeps a warm function for a while. */
  #park(instance: FunctionInstance): void {
    this.#idle.push(instance);
    const isLast = this.#all.size === 1;
    const timer = setTimeout(
      () => {
        this.#idle.splice(this.#idle.indexOf(instance), 1);
        this.#idleTimers.delete(instance);
        if (!isLast && this.#all.size === 1) {
          this.#park(instance);
          return;
        }
        this.#all.delete(instance);
        void instance.stop();
      },
      isLast ? this.#options.keepMs : this.#options.idleMs,
    );
    timer.unref();
    this.#idleTimers.set(instance, timer);
  }
}

function closing(): FunctionError {
  return new FunctionError({ errorType: 'ServiceException', errorMessage: 'The stack is closing' });
}

function withinLimit(payload: string): string {
  if (Buffer.byteLength(payload) <= PAYLOAD_BYTES_MAX) return payload;
  const errorMessage = 'Response payload size exceeded maximum allowed payload size (6291556 bytes).';
  throw new FunctionError({ errorType: 'Function.ResponseSizeTooLarge', errorMessage });
}
