import * as z from 'zod/mini';
import { createApi } from '../../../shared/pages/client/api.ts';
import { describeFailure, ProblemError, SignInDeclined } from '../../../shared/pages/client/problem.ts';

interface Setting {
  readonly answers: readonly Response[];
  readonly token?: string;
  readonly replacement?: string;
  readonly signsIn?: boolean;
}

function setUp({ answers, token, replacement, signsIn = false }: Setting) {
  const sent: (string | null)[] = [];
  const asked = { times: 0 };
  const rest = [...answers];
  let current = token;
  const api = createApi({
    session: { accessToken: async () => current, replaceToken: async () => (current = replacement) },
    fetch: async (_input, init) => {
      sent.push(new Headers(init?.headers).get('authorization'));
      return rest.shift() ?? Response.error();
    },
    askToSignIn: async () => {
      asked.times += 1;
      if (signsIn) current = 'signed-in';
      return signsIn;
    },
  });
  return { api, sent, asked };
}

const Answer = z.object({ ok: z.boolean() });
const ok = () => Response.json({ ok: true });
const refused = () => Response.json({ message: 'Unauthorized' }, { status: 401 });

describe('the API client', () => {
  it('sends the token, and none where everybody may ask', async () => {
    const { api, sent } = setUp({ answers: [ok(), ok()], token: 'one' });
    expect(await api.get('/x', Answer)).toEqual({ ok: true });
    await api.getPublic('/x', Answer);
    expect(sent).toEqual(['Bearer one', null]);
  });

  it('meets a 401 with one refresh', async () => {
    const { api, sent, asked } = setUp({ answers: [refused(), ok()], token: 'old', replacement: 'new' });
    await api.get('/x', Answer);
    expect(sent).toEqual(['Bearer old', 'Bearer new']);
    expect(asked.times).toBe(0);
  });

  it('asks to sign in when refreshing is not possible, and then goes on', async () => {
    const { api, sent } = setUp({ answers: [refused(), ok()], token: 'old', signsIn: true });
    await api.get('/x', Answer);
    expect(sent).toEqual(['Bearer old', 'Bearer signed-in']);
  });

  it('does not go round in circles when the new token is refused too', async () => {
    const { api, sent } = setUp({ answers: [refused(), refused(), ok()], token: 'old', replacement: 'new' });
    await expect(api.get('/x', Answer)).rejects.toMatchObject({ status: 401 });
    expect(sent).toHaveLength(2);
  });

  it('asks first when nobody is signed in, and stops when they decline', async () => {
    const { api, sent } = setUp({ answers: [ok()] });
    await expect(api.post('/x', {}, Answer)).rejects.toBeInstanceOf(SignInDeclined);
    expect(sent).toEqual([]);
  });

  it('turns a problem document into a sentence', async () => {
    const document = {
      code: 'trial-used',
      title: 'The trial is used up',
      status: 409,
      detail: 'You can still rent it.',
    };
    const { api } = setUp({ answers: [Response.json(document, { status: 409 })], token: 'one' });
    const failure: unknown = await api.get('/x', Answer).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(describeFailure(failure)).toBe('The trial is used up. You can still rent it.');
  });

  it('refuses an answer of another shape', async () => {
    const { api } = setUp({ answers: [Response.json({ ok: 'yes' })], token: 'one' });
    await expect(api.get('/x', Answer)).rejects.toMatchObject({ document: { code: 'unreadable' } });
  });
});

describe('describeFailure', () => {
  const problem = (status: number, more: object) =>
    new ProblemError(status, { code: 'x', title: 'The request is not valid', ...more });

  it('names every wrong field', () => {
    const fields = [
      { path: 'product.name', message: 'too short' },
      { path: 'databases', message: 'empty' },
    ];
    expect(describeFailure(problem(422, { fields }))).toBe(
      'The request is not valid. product.name: too short. databases: empty.',
    );
  });

  it('says a title once when the detail repeats it', () => {
    expect(describeFailure(problem(409, { detail: 'The request is not valid' }))).toBe('The request is not valid.');
  });

  it('gives a reference for failures on our side only', () => {
    expect(describeFailure(problem(500, { instance: 'r-1' }))).toContain('Reference: r-1');
    expect(describeFailure(problem(409, { instance: 'r-1' }))).not.toContain('r-1');
  });

  it('blames the connection for everything else', () => {
    expect(describeFailure(new TypeError('Failed to fetch'))).toBe('The connection failed. Check it and try again.');
  });
});
