import * as z from 'zod';
import { type Caller, type Route, routes } from '../../infra/routes.ts';
import { functionsOf, GetAtt, Ref, resourcesOf, synthesise } from './synthesised.ts';

const synthesised = synthesise('production');
const { Api } = synthesised.templates;
const rows: readonly Route[] = routes;
const cases = rows.map((route) => [`${route.method} ${route.path}`, route] as const);

const resources = resourcesOf(
  Api,
  'AWS::ApiGateway::Resource',
  z.object({ ParentId: z.union([Ref, GetAtt]), PathPart: z.string() }),
);
const authorizers = resourcesOf(
  Api,
  'AWS::ApiGateway::Authorizer',
  z.object({
    Type: z.string(),
    IdentitySource: z.string(),
    IdentityValidationExpression: z.string(),
    AuthorizerResultTtlInSeconds: z.number(),
    AuthorizerUri: z.unknown(),
  }),
);
const methods = Object.values(
  resourcesOf(
    Api,
    'AWS::ApiGateway::Method',
    z.object({
      HttpMethod: z.string(),
      AuthorizationType: z.string(),
      AuthorizerId: Ref.optional(),
      ResourceId: z.union([Ref, GetAtt]),
      Integration: z.object({
        Type: z.string(),
        Uri: z.unknown().optional(),
        ResponseTransferMode: z.string().optional(),
        TimeoutInMillis: z.number().optional(),
        IntegrationResponses: z.array(z.object({ ResponseParameters: z.record(z.string(), z.unknown()) })).default([]),
      }),
    }),
  ),
).map((method) => ({ ...method, path: pathOf(method.ResourceId) }));

function pathOf(id: z.infer<typeof Ref> | z.infer<typeof GetAtt>): string {
  if (!('Ref' in id)) return '/';
  const resource = resources[id.Ref];
  if (resource === undefined) throw new Error(`no resource ${id.Ref}`);
  return `${pathOf(resource.ParentId).replace(/\/$/, '')}/${resource.PathPart}`;
}

const functionIn = (uri: unknown) =>
  functionsOf(synthesised).find(({ logicalId }) => JSON.stringify(uri).includes(`"Fn::GetAtt":["${logicalId}","Arn"]`))
    ?.id;
const methodOf = ({ method, path }: Route) =>
  methods.find((candidate) => candidate.HttpMethod === method && candidate.path === path);
const siteOrigin = { 'Fn::Join': ['', ["'", { Ref: 'SiteUrl' }, "'"]] };

describe('a route', () => {
  const needsToken: Record<Caller, boolean> = { anyone: false, stripe: false, 'signed-in': true, admin: true };

  it.each(cases)('%s reaches its function, past the authorizer when someone must be signed in', (_, route) => {
    const method = methodOf(route);
    expect(functionIn(method?.Integration.Uri)).toBe(route.id);
    expect(method?.Integration.Type).toBe('AWS_PROXY');
    expect(method?.AuthorizationType).toBe(needsToken[route.who] ? 'CUSTOM' : 'NONE');
    expect(method?.AuthorizerId).toEqual(needsToken[route.who] ? { Ref: Object.keys(authorizers)[0] } : undefined);
  });

  it('is in the table: the API has no other', () => {
    const known = new Set<string>(cases.map(([name]) => name));
    const served = methods.filter(({ HttpMethod }) => HttpMethod !== 'OPTIONS');
    expect(served.map(({ HttpMethod, path }) => `${HttpMethod} ${path}`).filter((name) => !known.has(name))).toEqual(
      [],
    );
    expect(served).toHaveLength(rows.length);
  });

  it('streams exactly when the table says so, for as long as its function may run', () => {
    const streaming = rows.filter((route) => methodOf(route)?.Integration.ResponseTransferMode === 'STREAM');
    expect(streaming.map(({ id }) => id)).toEqual(rows.filter(({ streamed }) => streamed).map(({ id }) => id));
    for (const route of streaming) {
      const integration = methodOf(route)?.Integration;
      expect(JSON.stringify(integration?.Uri)).toContain('/response-streaming-invocations');
      expect(integration?.TimeoutInMillis).toBe(1000 * (route.timeoutSeconds ?? 0));
      expect(integration?.TimeoutInMillis).toBeLessThanOrEqual(15 * 60_000);
    }
  });

  it('that does not stream ends before the gateway gives up on it', () => {
    const buffered = new Set<string>(rows.filter(({ streamed }) => streamed !== true).map(({ id }) => id));
    const tooSlow = functionsOf(synthesised).filter(({ id, Timeout }) => buffered.has(id) && Timeout > 29);
    expect(tooSlow.map(({ id }) => id)).toEqual([]);
  });
});

describe('the authorizer', () => {
  const [authorizer, ...others] = Object.values(authorizers);

  it('is one, asked for each bearer token, and its answers are forgotten within a minute', () => {
    expect(others).toEqual([]);
    expect(functionIn(authorizer?.AuthorizerUri)).toBe('authorize');
    expect(authorizer).toMatchObject({ Type: 'TOKEN', IdentitySource: 'method.request.header.Authorization' });
    expect(authorizer?.AuthorizerResultTtlInSeconds).toBeLessThanOrEqual(60);
  });

  it('is not asked about what cannot be a token', () => {
    const shape = new RegExp(authorizer?.IdentityValidationExpression ?? '$^');
    expect(shape.test('Bearer eyJh-_.eyJz.c2ln')).toBe(true);
    for (const wrong of [
      '',
      'Bearer ',
      'Bearer a.b',
      'Bearer a.b.',
      'Basic a.b.c',
      'Bearer a.b.c d',
      'Bearer a.b.c.d',
    ]) {
      expect({ wrong, accepted: shape.test(wrong) }).toEqual({ wrong, accepted: false });
    }
  });
});

describe('pages of the site, and no other origin,', () => {
  const preflights = methods.filter(({ HttpMethod }) => HttpMethod === 'OPTIONS');

  it('may call every route that browsers call', () => {
    const called = rows.filter(({ path, who }) => path.startsWith('/api/') && who !== 'stripe');
    expect(preflights.map(({ path }) => path).sort()).toEqual([...new Set(called.map(({ path }) => path))].sort());
    for (const { path, Integration, AuthorizationType } of preflights) {
      const headers = Integration.IntegrationResponses[0]?.ResponseParameters ?? {};
      const allowed = String(headers['method.response.header.Access-Control-Allow-Methods']);
      expect(AuthorizationType).toBe('NONE');
      expect(headers['method.response.header.Access-Control-Allow-Origin']).toEqual(siteOrigin);
      for (const route of called.filter((one) => one.path === path)) expect(allowed).toContain(route.method);
    }
  });
});

describe('the stage', () => {
  const [stage] = Object.values(
    resourcesOf(
      Api,
      'AWS::ApiGateway::Stage',
      z.object({
        AccessLogSetting: z.object({ Format: z.string() }),
        MethodSettings: z.array(
          z.object({
            ResourcePath: z.string(),
            ThrottlingRateLimit: z.number(),
            ThrottlingBurstLimit: z.number(),
            DataTraceEnabled: z.boolean(),
          }),
        ),
      }),
    ),
  );
  const rate = (path: string) =>
    stage?.MethodSettings.find(({ ResourcePath }) => ResourcePath === path)?.ThrottlingRateLimit ?? Number.NaN;

  it('throttles everything, and most of all what opens a checkout', () => {
    expect(rate('/*')).toBeGreaterThan(0);
    expect(rate('/~1api~1packages~1purchase')).toBeLessThan(rate('/*') / 10);
  });

  it('lets through the 200 events a second that Stripe may send', () => {
    expect(rate('/~1api~1payment~1webhook')).toBeGreaterThanOrEqual(200);
  });

  it('logs one JSON line a request, without tokens, queries, bodies or addresses', () => {
    const format = stage?.AccessLogSetting.Format ?? '';
    expect(JSON.parse(format)).toMatchObject({ request_id: '$context.requestId', status: '$context.status' });
    for (const forbidden of [
      /\$input/,
      /header/i,
      /querystring/i,
      /sourceIp/,
      /authorizer\.email/,
      /context\.path\b/,
    ]) {
      expect(format).not.toMatch(forbidden);
    }
    for (const { DataTraceEnabled } of stage?.MethodSettings ?? []) expect(DataTraceEnabled).toBe(false);
  });

  it('passes bodies on as they are: neither binary types nor compression', () => {
    const [api] = Object.values(resourcesOf(Api, 'AWS::ApiGateway::RestApi', z.record(z.string(), z.unknown())));
    expect(api).toMatchObject({ EndpointConfiguration: { Types: ['REGIONAL'] } });
    expect(api).not.toHaveProperty('BinaryMediaTypes');
    expect(api).not.toHaveProperty('MinimumCompressionSize');
  });
});
