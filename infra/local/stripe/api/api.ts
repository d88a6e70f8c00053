import type { Account } from '../account.ts';
import { newId } from '../ids.ts';
import { StripeError } from '../stripe-error.ts';
import type { JsonObject } from '../wire.ts';
import { expanded } from './expansion.ts';
import { faultError, Faults } from './faults.ts';
import { parseForm } from './form-body.ts';
import { IdempotencyMemory, type Answer } from './idempotency.ts';
import { findRoute, type Route } from './route.ts';

interface ApiRequest {
  method: string;
  path: string;
  query: string;
  body: string;
  authorization: string | undefined;
  idempotencyKey: string | undefined;
  version: string | undefined;
}

interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: JsonObject;
}

/** `/v1/…`: who asks, what for, was it asked before, and the answer in Stripe's form. */
export class Api {
  readonly faults = new Faults();
  readonly #memory = new IdempotencyMemory();
  readonly #account: Account;
  readonly #apiKey: string;
  readonly #routes: readonly Route[];

  constructor(options: { account: Account; apiKey: string; routes: readonly Route[] }) {
    this.#account = options.account;
    this.#apiKey = options.apiKey;
    this.#routes = options.routes;
  }

  /** Answers one request; never throws. */
  answer(request: ApiRequest): ApiAnswer {
    const requestId = newId('req', 14);
    const headers: Record<string, string> = {
      'request-id': requestId,
      ...(request.version === undefined ? {} : { 'stripe-version': request.version }),
      ...(request.idempotencyKey === undefined ? {} : { 'idempotency-key': request.idempotencyKey }),
    };
    try {
      this.#authenticate(request.authorization);
      const { replayed, ...answer } = this.#remembered({ request, requestId });
      const replay = replayed === undefined ? {} : { 'idempotent-replayed': 'true', 'original-request': replayed };
      return { ...answer, headers: { ...headers, ...replay } };
    } catch (error) {
      return { ...errorAnswer(error), headers };
    }
  }

  #authenticate(authorization: string | undefined): void {
    const key = authorization?.match(/^Bearer (\S+)$/)?.[1];
    if (key === this.#apiKey) return;
    const message =
      key === undefined
        ? 'You did not provide an API key. Provide it as a bearer token in the Authorization header.'
        : `Invalid API Key provided: ${key.slice(0, 8)}***${key.slice(-4)}`;
    throw new StripeError({ status: 401, message }, { beforeRunning: true });
  }

  #remembered(options: { request: ApiRequest; requestId: string }): Answer & { replayed?: string } {
    const { request, requestId } = options;
    const key = request.method === 'POST' ? request.idempotencyKey : undefined;
    if (key === undefined) return this.#run(options);
    const fingerprint = `${request.method} ${request.path}?${request.query}\n${request.body}`;
    const before = this.#memory.recall({ key, request: fingerprint });
    if (before !== undefined) return { status: before.status, body: before.body, replayed: before.requestId };
    const answer = this.#runKept(options);
    this.#memory.save({ key, request: fingerprint, requestId, answer });
    return answer;
  }

  /** Runs a call whose failures are kept too, unless it was refused before it ran. */
  #runKept(options: { request: ApiRequest; requestId: string }): Answer {
    try {
      return this.#run(options);
    } catch (error) {
      if (error instanceof StripeError && error.beforeRunning) throw error;
      return errorAnswer(error);
    }
  }

  #run({ request, requestId }: { request: ApiRequest; requestId: string }): Answer {
    const found = findRoute(this.#routes, request);
    if (found === undefined) throw unknownUrl(request);
    const fault = this.faults.take(request);
    if (fault !== undefined && fault !== '500_after') throw faultError(fault);
    this.#account.request = { id: requestId, idempotencyKey: request.idempotencyKey ?? null };
    try {
      const raw = { ...parseForm(request.query), ...parseForm(request.body) };
      const { body, expand } = found.route.answer({ account: this.#account, id: found.id, raw });
      const answer = { status: 200, body: expanded(this.#account, { body, paths: expand }) };
      if (fault === '500_after') throw faultError(fault);
      return answer;
    } finally {
      this.#account.request = null;
    }
  }
}

function unknownUrl(request: ApiRequest): StripeError {
  const message = `Unrecognized request URL (${request.method}: ${request.path}). The local Stripe does not know this route.`;
  return new StripeError({ status: 404, message }, { beforeRunning: true });
}

function errorAnswer(error: unknown): Answer {
  if (error instanceof StripeError) return { status: error.status, body: error.body };
  console.error(error);
  return { status: 500, body: { error: { type: 'api_error', message: `Local Stripe failed: ${String(error)}` } } };
}
