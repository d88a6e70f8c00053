import { request } from 'node:http';
import { startFixture, type Fixture } from './fixture/start-fixture.ts';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture();
});

afterAll(async () => {
  await fixture.close();
});

function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${fixture.aws.apiUrl}${path}`, init);
}

function bearer(token: string): RequestInit {
  return { headers: { authorization: `Bearer ${token}` } };
}

function timesAsked(token: string): number {
  return fixture.lines.filter((line) => line.includes(`asked for Bearer ${token}`)).length;
}

describe('a proxy event', () => {
  it('carries method, path parameters, query, headers, body and caller as REST APIs send them', async () => {
    const response = await call('/items/caf%C3%A9?a=1&a=2&b=x%20y', {
      method: 'POST',
      headers: { 'X-Custom': 'one', 'content-type': 'text/plain' },
      body: 'héllo',
    });
    const { event } = await response.json();
    expect(event).toMatchObject({
      resource: '/items/{id}',
      path: '/items/caf%C3%A9',
      httpMethod: 'POST',
      pathParameters: { id: 'café' },
      queryStringParameters: { a: '2', b: 'x y' },
      multiValueQueryStringParameters: { a: ['1', '2'], b: ['x y'] },
      headers: { 'X-Custom': 'one' },
      multiValueHeaders: { 'X-Custom': ['one'] },
      body: 'héllo',
      isBase64Encoded: false,
      requestContext: { stage: 'live', resourcePath: '/items/{id}', identity: { sourceIp: '127.0.0.1' } },
    });
    expect(event.requestContext.requestId).toBe(response.headers.get('x-amzn-requestid'));
    expect(Math.abs(event.requestContext.requestTimeEpoch - Date.now())).toBeLessThan(60_000);
  });

  it('has null where there is nothing', async () => {
    const { event } = await (await call('/')).json();
    expect(event).toMatchObject({ path: '/', body: null, queryStringParameters: null, pathParameters: null });
  });

  it('spoils bytes that are not UTF-8, as a REST API without binary media types does', async () => {
    const { event } = await (
      await call('/items/1', { method: 'POST', body: new Uint8Array([0x61, 0xff, 0x62]) })
    ).json();
    expect(event).toMatchObject({ body: 'a\uFFFDb', isBase64Encoded: false });
  });

  it('takes the static path before the one with a parameter', async () => {
    const { event } = await (await call('/items/special')).json();
    expect(event.resource).toBe('/items/special');
  });

  it('survives a percent sign that starts no escape', async () => {
    const { event } = await (await call('/items/%zz')).json();
    expect(event.pathParameters).toEqual({ id: '%zz' });
  });
});

describe('a proxy response', () => {
  it('keeps repeated headers and renames those the gateway owns', async () => {
    const { headers } = await call('/');
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(headers.get('www-authenticate')).toBeNull();
    expect(headers.get('x-amzn-remapped-www-authenticate')).toBe('Bearer');
  });

  it('stays base64 text when the API declares no binary media type', async () => {
    expect(await (await call('/misbehave/base64')).text()).toBe('AAEC');
  });

  it.each(['throw', 'malformed', 'bad-header', 'exit', 'reject', 'huge'])(
    'is a 502 when the function does: %s',
    async (manner) => {
      const response = await call(`/misbehave/${manner}`);
      expect(response.status).toBe(502);
      expect(await response.json()).toEqual({ message: 'Internal server error' });
      expect((await call('/misbehave/fine')).status).toBe(200);
    },
  );

  it.each(['hang', 'spin'])(
    'is a 502 after the timeout of the function, and the next call a new copy: %s',
    async (manner) => {
      expect((await call(`/misbehave/${manner}`)).status).toBe(502);
      expect(fixture.lines.some((line) => line.includes('Task timed out after 2.00 seconds'))).toBe(true);
      expect(await (await call('/misbehave/fine')).text()).toBe('fine');
    },
  );

  it('is a 504 after the timeout of the integration', async () => {
    const response = await call('/misbehave/slow', { method: 'POST' });
    expect(response.status).toBe(504);
    expect(await response.json()).toEqual({ message: 'Endpoint request timed out' });
  });

  it('logs a stack trace that points into the source of the function', async () => {
    await call('/misbehave/throw');
    expect(fixture.lines).toContainEqual(expect.stringMatching(/^misbehave: .*fixture\/functions\/misbehave\.ts:5:/));
  });
});

describe('the gateway itself', () => {
  it('words its errors by the template and keeps the status of the error', async () => {
    const response = await call('/guarded');
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('https://site.test');
    expect(await response.json()).toEqual({
      title: 'Unauthorized',
      code: 'UNAUTHORIZED',
      instance: response.headers.get('x-amzn-requestid'),
    });
  });

  it.each([
    ['GET', '/nowhere'],
    ['DELETE', '/items/1'],
    ['GET', '/items'],
    ['GET', '/items/1/2'],
  ])('answers %s %s with the response for unknown routes', async (method, path) => {
    const response = await call(path, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: 'Missing Authentication Token' });
  });

  it('answers a preflight without any function', async () => {
    const response = await call('/items/1', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://site.test');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,POST');
  });

  it('refuses a body over 10 MB, announced or not', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1, 'x');
    expect((await call('/items/1', { method: 'POST', body })).status).toBe(413);
    expect(await sendChunked('/items/1', body)).toBe(413);
  });

  it('refuses a body that fits the gateway but not the function', async () => {
    expect((await call('/items/1', { method: 'POST', body: 'x'.repeat(7 * 1024 * 1024) })).status).toBe(413);
  });

  it('refuses more than 10,240 bytes of headers', async () => {
    expect((await call('/', { headers: { 'x-long': 'x'.repeat(10_240) } })).status).toBe(413);
  });
});

describe('the authorizer', () => {
  it('hands its context on as strings and is asked once for a token', async () => {
    const { event } = await (await call('/guarded', bearer('allow'))).json();
    expect(event.requestContext.authorizer).toEqual({ user_id: 'user-1', level: '3', principalId: 'user-1' });
    expect((await call('/guarded-too', bearer('allow'))).status).toBe(200);
    expect(timesAsked('allow')).toBe(1);
  });

  it('applies a remembered policy to routes it does not cover', async () => {
    expect((await call('/guarded', bearer('narrow'))).status).toBe(200);
    expect((await call('/guarded-too', bearer('narrow'))).status).toBe(403);
    expect(timesAsked('narrow')).toBe(1);
  });

  it.each([
    ['deny', 403],
    ['stranger', 401],
    ['crash', 500],
    ['malformed', 500],
  ])('turns the token %s into %i', async (token, status) => {
    expect((await call('/guarded', bearer(token))).status).toBe(status);
  });

  it('is not asked about a token that does not look like one', async () => {
    expect((await call('/guarded', { headers: { authorization: 'Basic x' } })).status).toBe(401);
    expect(fixture.lines.some((line) => line.includes('Basic'))).toBe(false);
  });
});

function sendChunked(path: string, body: Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${fixture.aws.apiUrl}${path}`, { method: 'POST' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    outgoing.on('error', reject);
    outgoing.write(body.subarray(0, body.length / 2));
    outgoing.end(body.subarray(body.length / 2));
  });
}
