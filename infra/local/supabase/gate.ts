import * as z from 'zod';
import type { Turns } from './turns.ts';

type Fetch = (request: Request) => Promise<Response>;

interface GateSettings {
  readonly upstream: Fetch;
  readonly keys: readonly string[];
  /** Shared with everybody else who uses the database. */
  readonly turns: Turns;
  readonly signAgain: (token: string) => Promise<string>;
}

/** Links in mails are opened without headers, and the key set is public; everything else needs an API key. */
const keylessPaths: readonly string[] = ['/auth/v1/verify', '/auth/v1/.well-known/jwks.json'];

const Session = z.looseObject({ access_token: z.string() });

/**
 * The door of the embedded Supabase: serves only Auth and REST, refuses requests without a known key, lets pages of
 * other origins in as a hosted project does, takes turns at the database, and completes the access tokens that go out.
 */
export function createGate(settings: GateSettings): Fetch {
  const { turns } = settings;
  const signAgain = (token: string): Promise<string> => turns(() => settings.signAgain(token));
  return async (request) => {
    if (request.method === 'OPTIONS') {
      return preflight(request);
    }
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.startsWith('/auth/v1/') && !pathname.startsWith('/rest/v1/')) {
      return withCors(Response.json({ message: 'not found' }, { status: 404 }));
    }
    const key = request.headers.get('apikey') ?? searchParams.get('apikey') ?? '';
    if (!settings.keys.includes(key) && !keylessPaths.includes(pathname)) {
      return withCors(Response.json({ message: 'no or unknown API key' }, { status: 401 }));
    }
    const whole = await readWhole(request);
    const response = await turns(() => settings.upstream(whole));
    return withCors(pathname.startsWith('/auth/v1/') ? await completeTokens(response, signAgain) : response);
  };
}

function preflight(request: Request): Response {
  const headers = new Headers({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers':
      request.headers.get('access-control-request-headers') ?? 'authorization, apikey, content-type',
    'access-control-max-age': '3600',
  });
  return new Response(null, { status: 204, headers });
}

/** With its body read, so that a slow sender does not keep others from their turn at the database. */
async function readWhole(request: Request): Promise<Request> {
  const { url, method, headers } = request;
  return new Request(
    url,
    request.body === null ? { method, headers } : { method, headers, body: await request.text() },
  );
}

function withCors(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', 'content-range, x-supabase-api-version');
  // Keys and tokens travel in headers of the caller's own making, never in cookies.
  headers.delete('access-control-allow-credentials');
  return new Response(response.body, { status: response.status, headers });
}

async function completeTokens(response: Response, signAgain: GateSettings['signAgain']): Promise<Response> {
  const location = response.headers.get('location');
  if (location !== null) {
    return redirectAgain(response, await completeFragment(location, signAgain));
  }
  if (response.headers.get('content-type')?.includes('application/json') !== true) {
    return response;
  }
  const text = await response.text();
  const session = Session.safeParse(text === '' ? undefined : JSON.parse(text));
  const body = session.success
    ? JSON.stringify({ ...session.data, access_token: await signAgain(session.data.access_token) })
    : text;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(body, { status: response.status, headers });
}

async function completeFragment(location: string, signAgain: GateSettings['signAgain']): Promise<string> {
  const [target = '', fragment = ''] = location.split('#', 2);
  const values = new URLSearchParams(fragment);
  const token = values.get('access_token');
  if (token === null) {
    return location;
  }
  values.set('access_token', await signAgain(token));
  return `${target}#${values.toString()}`;
}

function redirectAgain(response: Response, location: string): Response {
  const headers = new Headers(response.headers);
  headers.set('location', location);
  return new Response(response.body, { status: response.status, headers });
}
