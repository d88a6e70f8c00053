import { AuthError, createSession, type Session } from '../../../shared/pages/client/session.ts';

interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly body: unknown;
}

function setUp(answers: readonly (() => Response)[]) {
  const kept = new Map<string, string>();
  const sent: Sent[] = [];
  const rest = [...answers];
  const time = { now: 1000 };
  const queue = { last: Promise.resolve() };
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const session: Session = createSession({
    settings: { site_url: 'https://s', supabase_url: 'https://p', supabase_publishable_key: 'k' },
    fetch: async (input, init) => {
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      sent.push({ url: String(input), method: init?.method, body });
      const answer = rest.shift();
      if (answer === undefined) throw new TypeError('network');
      return answer();
    },
    storage,
    now: () => time.now,
    exclusively: (task) => {
      const run = queue.last.then(task);
      queue.last = run.then(
        () => undefined,
        () => undefined,
      );
      return run;
    },
  });
  return { session, sent, time, kept };
}

const tokens = (name: string) => () =>
  Response.json({ access_token: name, refresh_token: `r-${name}`, expires_in: 3600, user: { email: 'a@b.c' } });
const refusal = (status: number) => () => Response.json({ msg: 'Invalid login credentials' }, { status });
const credentials = { email: 'a@b.c', password: 'x' };

describe('the session', () => {
  it('keeps who signed in', async () => {
    const { session, sent } = setUp([tokens('one')]);
    await session.signIn(credentials);
    expect(session.email()).toBe('a@b.c');
    expect(await session.accessToken()).toBe('one');
    expect(sent).toEqual([{ url: 'https://p/auth/v1/token?grant_type=password', method: 'POST', body: credentials }]);
  });

  it('passes on what Supabase says about wrong credentials', async () => {
    const { session } = setUp([refusal(400)]);
    await expect(session.signIn(credentials)).rejects.toEqual(new AuthError(400, 'Invalid login credentials'));
    expect(session.email()).toBeUndefined();
  });

  it('waits for the mail when an account has to be confirmed', async () => {
    const { session } = setUp([() => Response.json({ id: 'u', email: 'a@b.c' })]);
    expect(await session.signUp(credentials)).toBe('confirm-by-mail');
    expect(await session.accessToken()).toBeUndefined();
  });

  it('refreshes a token once when many calls find it too old', async () => {
    const { session, sent, time } = setUp([tokens('one'), tokens('two')]);
    await session.signIn(credentials);
    time.now += 3600 - 60;
    expect(await Promise.all([session.accessToken(), session.accessToken()])).toEqual(['two', 'two']);
    expect(sent.slice(1).map(({ body }) => body)).toEqual([{ refresh_token: 'r-one' }]);
  });

  it('replaces a refused token once when many calls were refused', async () => {
    const { session, sent } = setUp([tokens('one'), tokens('two')]);
    await session.signIn(credentials);
    expect(await Promise.all([session.replaceToken('one'), session.replaceToken('one')])).toEqual(['two', 'two']);
    expect(sent).toHaveLength(2);
  });

  it('ends when the refresh token is refused, and survives when Supabase is down', async () => {
    const { session } = setUp([tokens('one'), refusal(503), refusal(400)]);
    await session.signIn(credentials);
    await expect(session.replaceToken('one')).rejects.toBeInstanceOf(AuthError);
    expect(session.email()).toBe('a@b.c');
    expect(await session.replaceToken('one')).toBeUndefined();
    expect(session.email()).toBeUndefined();
  });

  it('signs out here even when Supabase cannot be reached', async () => {
    const { session } = setUp([tokens('one')]);
    await session.signIn(credentials);
    await session.signOut();
    expect(session.email()).toBeUndefined();
  });

  it('takes over the tokens of a mail link only when Supabase knows them', async () => {
    const link = '#access_token=t&refresh_token=r&expires_in=3600&type=recovery';
    const { session } = setUp([() => Response.json({ email: 'm@b.c' }), refusal(401)]);
    expect(await session.adoptLink(link)).toBe('recovery');
    expect(session.email()).toBe('m@b.c');
    expect(await session.adoptLink(link)).toBe('refused');
    expect(await session.adoptLink('#us_box')).toBe('none');
    expect(await session.adoptLink('#error=access_denied&error_description=expired')).toBe('refused');
  });

  it('treats a stored value it does not understand as signed out', async () => {
    const { session, kept } = setUp([]);
    kept.set('database-packages.session', '{"access_token":1}');
    expect(session.email()).toBeUndefined();
    expect(await session.accessToken()).toBeUndefined();
  });
});
