import * as z from 'zod/mini';
import { ProblemError, readProblem, SignInDeclined } from './problem.ts';
import type { Session } from './session.ts';

/** What the client stands on; tests pass their own. */
export interface ApiParts {
  readonly session: Pick<Session, 'accessToken' | 'replaceToken'>;
  readonly fetch: typeof fetch;
  /** Shows the sign-in dialog; resolves to whether somebody signed in. */
  readonly askToSignIn: () => Promise<boolean>;
}

interface Call {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/** Our API as the pages use it; every failure is a ProblemError, SignInDeclined or the network's own error. */
export interface Api {
  /** For everybody; no token is sent. */
  getPublic<T extends z.core.$ZodType>(path: string, schema: T): Promise<z.core.output<T>>;
  get<T extends z.core.$ZodType>(path: string, schema: T): Promise<z.core.output<T>>;
  post<T extends z.core.$ZodType>(path: string, body: unknown, schema: T): Promise<z.core.output<T>>;
  /** A successful answer whose body has not been read yet. */
  open(path: string, call: Call): Promise<Response>;
}

/** Makes the API client: the bearer token goes along, a 401 is met with one refresh and then with the dialog. */
export function createApi({ session, fetch, askToSignIn }: ApiParts): Api {
  async function send(path: string, call: Call, token: string | undefined): Promise<Response> {
    return fetch(path, {
      method: call.method ?? 'GET',
      headers: {
        accept: call.accept ?? 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    });
  }

  async function tokenAfterSignIn(): Promise<string> {
    const token = (await askToSignIn()) ? await session.accessToken() : undefined;
    if (token === undefined) throw new SignInDeclined();
    return token;
  }

  async function open(path: string, call: Call): Promise<Response> {
    let token = (await session.accessToken()) ?? (await tokenAfterSignIn());
    let response = await send(path, call, token);
    if (response.status === 401) {
      await response.body?.cancel();
      token = (await session.replaceToken(token)) ?? (await tokenAfterSignIn());
      response = await send(path, call, token);
    }
    return checked(response);
  }

  return {
    open,
    getPublic: async (path, schema) => readJson(await checked(await send(path, {}, undefined)), schema),
    get: async (path, schema) => readJson(await open(path, {}), schema),
    post: async (path, body, schema) => readJson(await open(path, { method: 'POST', body }), schema),
  };
}

async function checked(response: Response): Promise<Response> {
  if (!response.ok) throw await readProblem(response);
  return response;
}

async function readJson<T extends z.core.$ZodType>(response: Response, schema: T): Promise<z.core.output<T>> {
  const parsed = z.safeParse(schema, await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new ProblemError(response.status, { code: 'unreadable', title: 'The answer could not be understood' });
}
