import { createHash } from 'node:crypto';
import { StripeError } from '../stripe-error.ts';
import type { JsonObject } from '../wire.ts';

export interface Answer {
  status: number;
  body: JsonObject;
}

interface Saved extends Answer {
  fingerprint: string;
  requestId: string;
  savedAt: number;
}

const KEPT_MILLISECONDS = 24 * 3600 * 1000;
const KEY_LENGTH_MAX = 255;

/** The answers given under idempotency keys, errors included, for 24 hours of wall time. */
export class IdempotencyMemory {
  readonly #saved = new Map<string, Saved>();

  /** The answer given before under this key; a key used with other parameters is an error. */
  recall(options: { key: string; request: string }): (Answer & { requestId: string }) | undefined {
    const { key, request } = options;
    if (key.length > KEY_LENGTH_MAX) {
      throw refusal(400, 'Idempotency keys may not be longer than 255 characters.');
    }
    const saved = this.#saved.get(key);
    if (saved === undefined || saved.savedAt + KEPT_MILLISECONDS < Date.now()) return undefined;
    if (saved.fingerprint !== fingerprint(request)) {
      throw refusal(
        400,
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      );
    }
    return saved;
  }

  save(options: { key: string; request: string; requestId: string; answer: Answer }): void {
    const { key, request, requestId, answer } = options;
    this.#saved.set(key, { ...answer, requestId, fingerprint: fingerprint(request), savedAt: Date.now() });
  }
}

function refusal(status: number, message: string): StripeError {
  return new StripeError({ status, type: 'idempotency_error', message }, { beforeRunning: true });
}

function fingerprint(request: string): string {
  return createHash('sha256').update(request).digest('hex');
}
