import { createClient } from '@supabase/supabase-js';

/** Where a person finds the system. */
export interface Doors {
  readonly api: string;
  readonly supabase: { readonly url: string; readonly publishable_key: string };
}

/** An answer with its status and its parsed body. */
export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody with an account who uses the system over HTTP, as a browser or an API client would. */
export interface Person {
  readonly email: string;
  readonly userId: string;
  readonly token: string;
  get(path: string): Promise<Reply>;
  post(path: string, body: unknown): Promise<Reply>;
  /** Streams an analysis; the records in the order in which they came. */
  analyze(request: unknown): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new Error(`expected an object, got ${JSON.stringify(value)}`);
  return value;
}

/** Calls the API with or without a token. */
export async function call(
  api: string,
  path: string,
  request: { token?: string; body?: unknown } = {},
): Promise<Reply> {
  const { token, body } = request;
  const response = await fetch(`${api}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: asRecord(await response.json()) };
}

async function analyze(api: string, token: string, request: unknown) {
  const response = await fetch(`${api}/api/analyze`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`analysis answered ${response.status}: ${text}`);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => asRecord(JSON.parse(line)));
}

type Session = { readonly access_token: string; readonly user: { readonly id: string } } | null;

function person(doors: Doors, email: string, session: Session): Person {
  if (session === null) throw new Error(`${email} has no session`);
  const token = session.access_token;
  return {
    email,
    userId: session.user.id,
    token,
    get: (path) => call(doors.api, path, { token }),
    post: (path, body) => call(doors.api, path, { token, body }),
    analyze: (request) => analyze(doors.api, token, request),
  };
}

function authOf(doors: Doors) {
  return createClient(doors.supabase.url, doors.supabase.publishable_key, {
    auth: { persistSession: false, autoRefreshToken: false },
  }).auth;
}

/** Signs a new person up. */
export async function signUp(doors: Doors, email: string, password: string): Promise<Person> {
  const { data, error } = await authOf(doors).signUp({ email, password });
  if (error !== null) throw new Error(`sign-up of ${email} failed`, { cause: error });
  return person(doors, email, data.session);
}

/** Signs a person in; a new role shows in the new token. */
export async function signIn(doors: Doors, email: string, password: string): Promise<Person> {
  const { data, error } = await authOf(doors).signInWithPassword({ email, password });
  if (error !== null) throw new Error(`sign-in of ${email} failed`, { cause: error });
  return person(doors, email, data.session);
}
