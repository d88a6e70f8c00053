import type { FunctionFailure } from './messages.ts';

/** The function failed, ran out of time or died; `errorType` is what the Lambda service would report. */
export class FunctionError extends Error {
  readonly errorType: string;

  constructor({ errorType, errorMessage }: FunctionFailure) {
    super(errorMessage);
    this.name = 'FunctionError';
    this.errorType = errorType;
  }
}
