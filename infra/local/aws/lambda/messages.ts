/** How a function failed, as the Lambda service reports it. */
export interface FunctionFailure {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** From the service to the thread that runs one copy of a function. */
export type ToWorker =
  | {
      readonly kind: 'invoke';
      readonly requestId: string;
      readonly event: string;
      readonly deadline: number;
      readonly clockOffsetSeconds: number;
    }
  /** The last chunk was taken: the next may come. */
  | { readonly kind: 'taken' }
  /** Nobody reads the answer any more. */
  | { readonly kind: 'cancel' };

/** From the thread back to the service. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'load-failed'; readonly failure: FunctionFailure }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'result'; readonly payload: string }
  /** The stream has ended; the function may still be at work. */
  | { readonly kind: 'stream-ended' }
  | { readonly kind: 'streamed' }
  | { readonly kind: 'failed'; readonly failure: FunctionFailure };

/** What a worker is started with. */
export interface WorkerSetup {
  readonly taskRoot: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
}
