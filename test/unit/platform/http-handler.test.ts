import * as z from 'zod';
import { admin, anyone, signedIn } from '../../../shared/platform/auth/caller.ts';
import { httpHandler } from '../../../shared/platform/http/http-handler.ts';
import { body, nothing, path, query } from '../../../shared/platform/http/input.ts';
import { Problem } from '../../../shared/platform/problem.ts';
import { proxyEvent, userId } from '../../helpers/proxy-event.ts';

const site = 'https://norms.example';

const Body = z.strictObject({ name: z.string().max(5), size: z.int() });
const echo = httpHandler({
  site,
  who: signedIn,
  input: body(Body),
  handle: async ({ input, who }) => ({ status: 200, body: { input, user: who.userId } }),
});

async function call(handler: (event: unknown) => Promise<{ statusCode: number; body: string }>, event: unknown) {
  const result = await handler(event);
  return { status: result.statusCode, body: JSON.parse(result.body) };
}

describe('http handler', () => {
  it('hands over parsed input and the caller', async () => {
    const event = proxyEvent({ role: 'customer', body: '{"name":"a","size":1}' });
    expect(await call(echo, event)).toEqual({ status: 200, body: { input: { name: 'a', size: 1 }, user: userId } });
  });

  it('decodes a base64 body', async () => {
    const encoded = Buffer.from('{"name":"ü","size":1}').toString('base64');
    const answer = await call(echo, proxyEvent({ role: 'customer', body: encoded, isBase64Encoded: true }));
    expect(answer.body.input).toEqual({ name: 'ü', size: 1 });
  });

  it('tells a stranger 401 and nothing about the schema', async () => {
    const answer = await call(echo, proxyEvent({ body: 'nonsense' }));
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized', instance: 'request-1' } });
    expect(answer.body.fields).toBeUndefined();
  });

  it.each([
    ['no JSON', 'nonsense', 400, 'invalid-json'],
    ['an empty body', '', 400, 'invalid-json'],
    ['nesting without end', '['.repeat(100_000) + ']'.repeat(100_000), 400, 'invalid-json'],
    ['an array of 131,071 numbers at the limit', `[${'0,'.repeat(131_070)}0]`, 422, 'invalid-request'],
    ['a huge body', `"${'x'.repeat(300_000)}"`, 413, 'payload-too-large'],
  ])('answers %s with %s', async (_name, text, status, code) => {
    expect(await call(echo, proxyEvent({ role: 'customer', body: text }))).toMatchObject({
      status,
      body: { code, status },
    });
  });

  it.each([
    ['a wrong type', '{"name":1,"size":1}', 422, 'name'],
    ['a missing field', '{"name":"a"}', 422, 'size'],
    ['an unknown field', '{"name":"a","size":1,"admin":true}', 422, 'admin'],
    ['a prototype key', '{"name":"a","size":1,"__proto__":{"x":1}}', 422, '__proto__'],
    ['a text that is too long', '{"name":"abcdef","size":1}', 413, 'name'],
  ])('names the field for %s', async (_name, text, status, field) => {
    const answer = await call(echo, proxyEvent({ role: 'customer', body: text }));
    expect(answer.status).toBe(status);
    expect(answer.body.fields.map((entry: { path: string }) => entry.path)).toContain(field);
  });

  it('answers a malformed path like a missing thing', async () => {
    const handler = httpHandler({
      site,
      who: anyone,
      input: path(z.object({ id: z.string().regex(/^[a-z]+$/) })),
      handle: async () => ({ status: 200, body: {} }),
    });
    expect(await call(handler, proxyEvent({ pathParameters: { id: '../x' } }))).toMatchObject({ status: 404 });
  });

  it('checks query parameters', async () => {
    const handler = httpHandler({
      site,
      who: anyone,
      input: query(z.strictObject({ days: z.enum(['1', '2']) })),
      handle: async ({ input }) => ({ status: 200, body: input }),
    });
    expect(await call(handler, proxyEvent({ queryStringParameters: { days: '2' } }))).toMatchObject({ status: 200 });
    expect(await call(handler, proxyEvent({ queryStringParameters: { days: '3' } }))).toMatchObject({ status: 422 });
  });

  it('lets only administrators through the admin guard', async () => {
    const handler = httpHandler({ site, who: admin, input: nothing, handle: async () => ({ status: 200, body: {} }) });
    expect((await call(handler, proxyEvent({}))).status).toBe(401);
    expect((await call(handler, proxyEvent({ role: 'customer' }))).status).toBe(403);
    expect((await call(handler, proxyEvent({ role: 'admin' }))).status).toBe(200);
  });

  it('never shows the inside of a failure', async () => {
    const handler = httpHandler({
      site,
      who: anyone,
      input: nothing,
      handle: async () => {
        throw new Error('password=hunter2');
      },
    });
    const answer = await call(handler, proxyEvent({}));
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('answers problems as RFC 9457 documents that only our own site may read', async () => {
    const handler = httpHandler({
      site,
      who: anyone,
      input: nothing,
      handle: async () => {
        throw new Problem('database-locked', { detail: 'x', extra: { package_type: 'us_box' } });
      },
    });
    const result = await handler(proxyEvent({}));
    expect(result.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'access-control-allow-origin': 'https://norms.example',
    });
    expect(JSON.parse(result.body)).toEqual({
      type: 'urn:problem:database-locked',
      title: 'This database is not part of your packages',
      status: 403,
      code: 'database-locked',
      detail: 'x',
      instance: 'request-1',
      package_type: 'us_box',
    });
  });
});
