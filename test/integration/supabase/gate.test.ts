import { setImmediate } from 'node:timers/promises';
import { createGate } from '../../../infra/local/supabase/gate.ts';
import { createTurns } from '../../../infra/local/supabase/turns.ts';

const reached: string[] = [];
const gate = createGate({
  keys: ['sb_publishable_x', 'sb_secret_x'],
  turns: createTurns(),
  upstream: async (request) => {
    reached.push(new URL(request.url).pathname);
    await setImmediate();
    reached.push('done');
    return Response.json({ access_token: 'plain' });
  },
  signAgain: async (token) => {
    reached.push('sign');
    await setImmediate();
    reached.push('done');
    return `${token}-again`;
  },
});
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  gate(new Request(`http://127.0.0.1:1${path}`, init));

beforeEach(() => {
  reached.length = 0;
});

describe('the gate of the embedded Supabase', () => {
  it.each([
    ['no key', {}],
    ['an empty key', { apikey: '' }],
    ['an unknown key', { apikey: 'sb_secret_y' }],
    ['the key as a bearer token only', { authorization: 'Bearer sb_secret_x' }],
    ['a forwarded address', { 'x-forwarded-for': '127.0.0.1', host: 'localhost' }],
  ])('refuses %s before the library sees the request', async (_what, headers) => {
    for (const path of [
      '/rest/v1/packages',
      '/rest/v1/rpc/erase_account',
      '/auth/v1/token',
      '/auth/v1/verify/',
      '/rest/v1/verify',
    ]) {
      expect((await ask(path, { method: 'POST', headers })).status).toBe(401);
    }
    expect(reached).toEqual([]);
  });

  it.each(['/', '/_system', '/storage/v1/bucket', '/studio', '/auth/v10/token', '/rest', '//rest/v1/packages'])(
    'does not serve %s',
    async (path) => {
      expect((await ask(path, { headers: { apikey: 'sb_secret_x' } })).status).toBe(404);
      expect(reached).toEqual([]);
    },
  );

  it('completes tokens from Auth, and leaves the rows of REST alone', async () => {
    const headers = { apikey: 'sb_publishable_x' };
    expect(await (await ask('/auth/v1/token', { method: 'POST', headers })).json()).toEqual({
      access_token: 'plain-again',
    });
    expect(await (await ask('/rest/v1/packages', { headers })).json()).toEqual({ access_token: 'plain' });
  });

  it('lets one request or one token at a time to the database, whoever asks', async () => {
    const init = { method: 'POST', headers: { apikey: 'sb_publishable_x' }, body: '{}' };
    await Promise.all(['/auth/v1/token', '/rest/v1/a', '/auth/v1/signup', '/rest/v1/b'].map((path) => ask(path, init)));
    expect(reached.filter((_step, index) => index % 2 === 0).sort()).toEqual([
      '/auth/v1/signup',
      '/auth/v1/token',
      '/rest/v1/a',
      '/rest/v1/b',
      'sign',
      'sign',
    ]);
    expect(reached.filter((_step, index) => index % 2 === 1)).toEqual(Array(6).fill('done'));
  });

  it('lets a page of another origin ask, without cookies', async () => {
    const preflight = await ask('/auth/v1/token', {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:8080', 'access-control-request-headers': 'apikey,x-client-info' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('apikey,x-client-info');
    const refused = await ask('/rest/v1/packages');
    for (const response of [preflight, refused]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });
});

describe('turns', () => {
  it('never let two pieces of work overlap, also after one has failed', async () => {
    const turns = createTurns();
    const log: string[] = [];
    const work = (name: string, fails = false) =>
      turns(async () => {
        log.push(`${name} begins`);
        await setImmediate();
        log.push(`${name} ends`);
        if (fails) {
          throw new Error(name);
        }
        return name;
      });
    const results = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
