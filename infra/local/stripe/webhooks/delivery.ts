import Stripe from 'stripe';
import type { Account } from '../account.ts';
import type { StripeEvent, WebhookEndpoint } from '../objects/operations.ts';

/** One try to hand an event to an endpoint. */
interface Delivery {
  readonly event: string;
  readonly type: string;
  readonly endpoint: string;
  readonly url: string;
  readonly attempt: number;
  /** Wall time, ISO 8601. */
  readonly at: string;
  readonly status: number | null;
  readonly error: string | null;
  readonly ok: boolean;
}

/** Decides about a delivery before it is made; a seam for holding, reordering or losing deliveries. */
type DeliveryGate = (delivery: { event: StripeEvent; endpoint: WebhookEndpoint }) => Promise<'lose' | 'send'>;

const RETRY_SECONDS = [0.2, 0.5, 1, 2, 5, 10, 30] as const;
const ATTEMPTS_MAX = 40;
const TIMEOUT_MILLISECONDS = 20_000;
const LOG_LENGTH_MAX = 5_000;

/**
 * Sends events to the webhook endpoints: first attempts one after the other per endpoint, in the order of the events;
 * failed ones are tried again later, beside the newer events, as Stripe does.
 */
export class WebhookSender {
  readonly log: Delivery[] = [];
  gate: DeliveryGate = async () => 'send';
  readonly #account: Account;
  readonly #queues = new Map<string, Promise<void>>();
  readonly #firstAttempts = new Map<string, Promise<void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #closing = new AbortController();

  constructor(account: Account) {
    this.#account = account;
    account.onEvent((event) => this.#enqueue(event));
  }

  /** Resolves once everything enqueued so far was attempted at least once. */
  async attempted(): Promise<void> {
    await Promise.all(this.#queues.values());
  }

  /** Resolves once this event was attempted at every endpoint, or after `timeoutMilliseconds`. */
  async attemptedEvent(options: { eventId: string; timeoutMilliseconds: number }): Promise<void> {
    const attempt = this.#firstAttempts.get(options.eventId);
    if (attempt === undefined) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, options.timeoutMilliseconds);
    });
    await Promise.race([attempt, late]);
    clearTimeout(timer);
  }

  /** Sends an event again, a number of times, to every endpoint that listens to it. */
  async redeliver(options: { event: StripeEvent; times: number }): Promise<void> {
    for (let turn = 0; turn < options.times; turn += 1) this.#enqueue(options.event);
    await this.attempted();
  }

  /** Stops sending; nothing is tried again. */
  close(): void {
    this.#closing.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #enqueue(event: StripeEvent): void {
    const endpoints = this.#account.endpoints.all((endpoint) => listens(endpoint, event.type));
    if (endpoints.length === 0) return;
    this.#account.events.put({ ...event, pending_webhooks: endpoints.length });
    const attempts = endpoints.map((endpoint) => {
      const before = this.#queues.get(endpoint.id) ?? Promise.resolve();
      const attempt = before
        .then(() => this.#attempt({ eventId: event.id, endpointId: endpoint.id, attempt: 1 }))
        .catch(console.error);
      this.#queues.set(endpoint.id, attempt);
      return attempt;
    });
    const all = Promise.all(attempts).then(() => {
      this.#firstAttempts.delete(event.id);
    });
    this.#firstAttempts.set(event.id, all);
  }

  async #attempt(options: { eventId: string; endpointId: string; attempt: number }): Promise<void> {
    const { eventId, endpointId, attempt } = options;
    const event = this.#account.events.get(eventId);
    const endpoint = this.#account.endpoints.get(endpointId);
    const secret = this.#account.endpointSecrets.get(endpointId);
    if (this.#closing.signal.aborted || event === undefined) return;
    if (endpoint === undefined || secret === undefined) {
      this.#settle(eventId);
      return;
    }
    if ((await this.gate({ event, endpoint })) === 'lose') return;
    const result = await this.#send({ event, endpoint, secret });
    this.#record({ event, endpoint, attempt, ...result });
    if (result.ok) this.#settle(eventId);
    else this.#retryLater(options);
  }

  async #send(options: {
    event: StripeEvent;
    endpoint: WebhookEndpoint;
    secret: string;
  }): Promise<{ ok: boolean; status: number | null; error: string | null }> {
    const { event, endpoint, secret } = options;
    const payload = JSON.stringify({ ...event, api_version: endpoint.api_version }, null, 2);
    try {
      const response = await fetch(endpoint.url, {
        method: 'POST',
        body: payload,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signature({ payload, secret }),
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        },
        redirect: 'manual',
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]),
      });
      await response.arrayBuffer();
      return { ok: response.ok, status: response.status, error: null };
    } catch (error) {
      return { ok: false, status: null, error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
    }
  }

  #record(options: {
    event: StripeEvent;
    endpoint: WebhookEndpoint;
    attempt: number;
    ok: boolean;
    status: number | null;
    error: string | null;
  }): void {
    const { event, endpoint, attempt, ok, status, error } = options;
    const at = new Date().toISOString();
    this.log.push({
      event: event.id,
      type: event.type,
      endpoint: endpoint.id,
      url: endpoint.url,
      attempt,
      at,
      status,
      error,
      ok,
    });
    if (this.log.length > LOG_LENGTH_MAX) this.log.shift();
  }

  #settle(eventId: string): void {
    const event = this.#account.events.get(eventId);
    if (event === undefined) return;
    this.#account.events.put({ ...event, pending_webhooks: Math.max(0, event.pending_webhooks - 1) });
  }

  #retryLater(options: { eventId: string; endpointId: string; attempt: number }): void {
    if (options.attempt >= ATTEMPTS_MAX || this.#closing.signal.aborted) return;
    const seconds = RETRY_SECONDS[options.attempt - 1] ?? RETRY_SECONDS[RETRY_SECONDS.length - 1] ?? 30;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#attempt({ ...options, attempt: options.attempt + 1 }).catch(console.error);
    }, seconds * 1000);
    this.#timers.add(timer);
  }
}

function listens(endpoint: WebhookEndpoint, type: string): boolean {
  return endpoint.status === 'enabled' && endpoint.enabled_events.some((wanted) => wanted === '*' || wanted === type);
}

let signer: Stripe | undefined;

/** The header is stamped with wall time: receivers bound its age by their own clock. */
function signature(options: { payload: string; secret: string }): string {
  signer ??= new Stripe('sk_test_signer_only');
  return signer.webhooks.generateTestHeaderString(options);
}
