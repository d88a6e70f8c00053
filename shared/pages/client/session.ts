import * as z from 'zod/mini';
import type { PageSettings } from '../page-settings.ts';

const Tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
  user: z.object({ email: z.optional(z.string()) }),
});
const Stored = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  /** Epoch seconds of the browser's clock. */
  expires_at: z.number(),
  email: z.string(),
});
type Stored = z.infer<typeof Stored>;

const AuthProblem = z.object({
  error_code: z.optional(z.string()),
  msg: z.optional(z.string()),
  message: z.optional(z.string()),
  error_description: z.optional(z.string()),
});

/** Supabase auth refused; the message is its own wording, made for people. */
export class AuthError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'AuthError';
    this.status = status;
  }
}

/** What the session stands on; tests pass their own. */
export interface SessionParts {
  readonly settings: PageSettings;
  readonly fetch: typeof fetch;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Runs a task while no other tab runs one: a refresh token may be used once only. */
  readonly exclusively: <T>(task: () => Promise<T>) => Promise<T>;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

const storageKey = 'database-packages.session';
const refreshLeewaySeconds = 60;

/** Who is signed in, kept over page loads; speaks the four Supabase auth calls that the pages need. */
export interface Session {
  email(): string | undefined;
  /** A token that is good for a minute at least; undefined when nobody is signed in. */
  accessToken(): Promise<string | undefined>;
  /** A new token in place of one that the API refused; undefined ends the session. */
  replaceToken(refused: string): Promise<string | undefined>;
  signIn(credentials: Credentials): Promise<void>;
  signUp(credentials: Credentials): Promise<'signed-in' | 'confirm-by-mail'>;
  /** Ends the session here at once, and at Supabase as far as it can be reached. */
  signOut(): Promise<void>;
  /** Sends the mail with the link to a new password. */
  recover(email: string): Promise<void>;
  setPassword(password: string): Promise<void>;
  /** Takes over the tokens of a mail link (`#access_token=…`); says which kind of link it was. */
  adoptLink(fragment: string): Promise<'none' | 'signed-in' | 'recovery' | 'refused'>;
}

/** Makes the session of this browser. */
export function createSession(parts: SessionParts): Session {
  const { settings, storage, now, exclusively } = parts;

  function read(): Stored | undefined {
    try {
      return Stored.parse(JSON.parse(storage.getItem(storageKey) ?? 'null'));
    } catch {
      return undefined;
    }
  }

  function keep(tokens: z.infer<typeof Tokens>): Stored {
    const { access_token, refresh_token, expires_in, user } = tokens;
    const stored = { access_token, refresh_token, expires_at: now() + expires_in, email: user.email ?? '' };
    storage.setItem(storageKey, JSON.stringify(stored));
    return stored;
  }

  async function call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown, token?: string): Promise<unknown> {
    const response = await parts.fetch(`${settings.supabase_url}/auth/v1/${path}`, {
      method,
      headers: {
        apikey: settings.supabase_publishable_key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    const { msg, message, error_description: described } = AuthProblem.safeParse(answer).data ?? {};
    throw new AuthError(response.status, msg ?? message ?? described ?? 'Signing in is not possible right now.');
  }

  /** Another tab may have refreshed while we waited: its token is used instead of refreshing again. */
  async function refreshUnless(isGood: (stored: Stored) => boolean): Promise<string | undefined> {
    return exclusively(async () => {
      const stored = read();
      if (stored === undefined || isGood(stored)) return stored?.access_token;
      try {
        const body = { refresh_token: stored.refresh_token };
        return keep(Tokens.parse(await call('POST', 'token?grant_type=refresh_token', body))).access_token;
      } catch (error) {
        if (!(error instanceof AuthError) || error.status >= 500 || error.status === 429) throw error;
        storage.removeItem(storageKey);
        return undefined;
      }
    });
  }

  const isFresh = (stored: Stored) => stored.expires_at > now() + refreshLeewaySeconds;
  const redirect = encodeURIComponent(`${settings.site_url}/`);

  return {
    email: () => read()?.email,

    async accessToken() {
      const stored = read();
      return stored === undefined || isFresh(stored) ? stored?.access_token : refreshUnless(isFresh);
    },

    replaceToken: (refused) => refreshUnless((stored) => stored.access_token !== refused),

    async signIn(credentials) {
      keep(Tokens.parse(await call('POST', 'token?grant_type=password', credentials)));
    },

    async signUp(credentials) {
      const answer = Tokens.safeParse(await call('POST', `signup?redirect_to=${redirect}`, credentials));
      if (!answer.success) return 'confirm-by-mail';
      keep(answer.data);
      return 'signed-in';
    },

    async signOut() {
      const stored = read();
      storage.removeItem(storageKey);
      if (stored !== undefined)
        await call('POST', 'logout?scope=local', {}, stored.access_token).catch(() => undefined);
    },

    async recover(email) {
      await call('POST', `recover?redirect_to=${redirect}`, { email });
    },

    async setPassword(password) {
      await call('PUT', 'user', { password }, read()?.access_token);
    },

    async adoptLink(fragment) {
      const values = new URLSearchParams(fragment.replace(/^#/, ''));
      if (values.has('error_description')) return 'refused';
      if (!values.has('access_token')) return 'none';
      try {
        const user = await call('GET', 'user', undefined, values.get('access_token') ?? '');
        keep(Tokens.parse({ ...Object.fromEntries(values), expires_in: Number(values.get('expires_in')), user }));
      } catch {
        return 'refused';
      }
      return values.get('type') === 'recovery' ? 'recovery' : 'signed-in';
    },
  };
}
