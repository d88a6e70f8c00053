import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Account } from './account.ts';
import { Api } from './api/api.ts';
import { runUntil } from './billing/timeline.ts';
import { control } from './control/routes.ts';
import { newId } from './ids.ts';
import { checkoutPage } from './pages/checkout-page.ts';
import { messagePage } from './pages/layout.ts';
import type { PageAnswer, PageRequest, Surroundings } from './pages/page.ts';
import { invoicePage, portalPage } from './pages/portal-page.ts';
import { rootPage } from './pages/root-page.ts';
import { apiRoutes } from './routes.ts';
import { WebhookSender } from './webhooks/delivery.ts';

/** A running local Stripe. Control routes, cards and retry times are described by `GET /_local`. */
export interface LocalStripe {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly apiKey: string;
  /** The account's clock, epoch seconds: wall time plus the offset. */
  now(): number;
  /** Moves the clock forward, runs all that is due on the way, resolves once its webhooks were attempted. */
  advance(toEpochSeconds: number): Promise<void>;
  onClockChange(listener: (offsetSeconds: number) => void): void;
  close(): Promise<void>;
}

const BODY_BYTES_MAX = 1_000_000;
const TICK_MILLISECONDS = 1000;

/** Starts a local Stripe on loopback; without a port on a free one, without a key with a new one. */
export async function startLocalStripe(options: { port?: number; apiKey?: string }): Promise<LocalStripe> {
  const apiKey = options.apiKey ?? newId('sk_test_local');
  const account = new Account();
  const sender = new WebhookSender(account);
  const advance = advancer({ account, sender });
  const around = { account, sender, advance, api: new Api({ account, apiKey, routes: apiRoutes(advance) }) };
  const server = createServer((request, response) => void serve(around, { request, response }));
  account.baseUrl = await listen(server, options.port ?? 0);
  const tick = setInterval(() => runDue(account), TICK_MILLISECONDS);
  tick.unref();
  return {
    url: account.baseUrl,
    apiKey,
    now: () => account.now(),
    advance,
    onClockChange: (listener) => account.clock.onChange(listener),
    async close() {
      clearInterval(tick);
      sender.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** What comes due while nobody moves the clock. */
function runDue(account: Account): void {
  try {
    runUntil(account, account.now());
  } catch (error) {
    console.error(error);
  }
}

/** One advance after the other, so that time never overtakes itself. */
function advancer({ account, sender }: { account: Account; sender: WebhookSender }) {
  let last: Promise<void> = Promise.resolve();
  return (toEpochSeconds: number): Promise<void> => {
    const step = last.then(async () => {
      runUntil(account, Math.max(toEpochSeconds, account.now()));
      account.clock.moveTo(toEpochSeconds);
      await sender.attempted();
    });
    last = step.catch(() => undefined);
    return step;
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

async function serve(
  around: Surroundings & { api: Api },
  exchange: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { request, response } = exchange;
  try {
    const body = await readBody(request);
    const url = new URL(request.url ?? '/', 'http://local');
    const call = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body };
    if (call.path.startsWith('/v1/')) answerApi(around.api, { request, response, ...call, search: url.search });
    else if (call.path === '/_local' || call.path.startsWith('/_local/'))
      await answerControl(around, { response, call });
    else await answerPage(around, { response, call });
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
    response.end('Local Stripe failed, see its output.');
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > BODY_BYTES_MAX) throw new Error('The request body is too large');
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerApi(
  api: Api,
  options: {
    request: IncomingMessage;
    response: ServerResponse;
    method: string;
    path: string;
    search: string;
    body: string;
  },
): void {
  const { request, response, method, path, body } = options;
  const answer = api.answer({
    method,
    path,
    query: options.search.slice(1),
    body,
    authorization: request.headers.authorization,
    idempotencyKey: header(request, 'idempotency-key'),
    version: header(request, 'stripe-version'),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(JSON.stringify(answer.body, null, 2));
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

interface PlainCall {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
}

async function answerControl(
  around: Surroundings & { api: Api },
  { response, call }: { response: ServerResponse; call: PlainCall },
): Promise<void> {
  const { status, body } = await control(around, call);
  const text = typeof body === 'string';
  response.writeHead(status, { 'content-type': text ? 'text/plain; charset=utf-8' : 'application/json' });
  response.end(text ? body : JSON.stringify(body, null, 2));
}

async function answerPage(
  around: Surroundings,
  { response, call }: { response: ServerResponse; call: PlainCall },
): Promise<void> {
  const { method, path, query, body } = call;
  const answer = await pageFor(around, { method, path, query, form: new URLSearchParams(body) });
  switch (answer.kind) {
    case 'redirect':
      response.writeHead(303, { location: answer.location });
      response.end();
      return;
    case 'html':
      response.writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(answer.html.toString());
      return;
    case 'not-found':
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(messagePage({ title: 'Not found', text: 'There is no such page here.' }).toString());
      return;
    default:
      answer satisfies never;
  }
}

async function pageFor(around: Surroundings, request: PageRequest): Promise<PageAnswer> {
  if (request.path.startsWith('/pay/')) return checkoutPage(around, request);
  if (request.path.startsWith('/p/session/')) return portalPage(around, request);
  if (request.path.startsWith('/i/')) return invoicePage(around, request);
  return rootPage(around, request);
}
