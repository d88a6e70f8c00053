import * as z from 'zod';
import { problemTable } from '../../shared/platform/problem.ts';
import { resourcesOf, synthesise } from './synthesised.ts';

const { Api } = synthesise('production').templates;

const responses = Object.values(
  resourcesOf(
    Api,
    'AWS::ApiGateway::GatewayResponse',
    z.object({
      ResponseType: z.string(),
      StatusCode: z.string(),
      ResponseParameters: z.record(z.string(), z.unknown()),
      ResponseTemplates: z.object({
        'application/json': z
          .string()
          .transform((text): unknown => JSON.parse(text))
          .pipe(
            z.strictObject({
              type: z.string(),
              title: z.string(),
              status: z.number(),
              code: z.string(),
              detail: z.string(),
              instance: z.string(),
            }),
          ),
      }),
    }),
  ),
).map(({ ResponseType, StatusCode, ResponseParameters, ResponseTemplates }) => ({
  type: ResponseType,
  status: Number(StatusCode),
  headers: ResponseParameters,
  body: ResponseTemplates['application/json'],
}));
const cases = responses.map((response) => [response.type, response] as const);
const header = (name: string) => `gatewayresponse.header.${name}`;

describe('an error of the gateway itself', () => {
  it.each([
    ['without a token', 'UNAUTHORIZED', 'unauthorized'],
    ['with a token that is refused', 'ACCESS_DENIED', 'forbidden'],
    ['for an unknown route', 'MISSING_AUTHENTICATION_TOKEN', 'not-found'],
    ['for an unknown route with a token', 'INVALID_SIGNATURE', 'not-found'],
    ['with too large a body', 'REQUEST_TOO_LARGE', 'payload-too-large'],
    ['beyond the throttle', 'THROTTLED', 'too-many-requests'],
    ['of any other kind that is the caller’s fault', 'DEFAULT_4XX', 'invalid-request'],
    ['of any other kind that is ours', 'DEFAULT_5XX', 'internal'],
  ])('%s has its code', (_, type, code) => {
    expect(responses.find((response) => response.type === type)?.body.code).toBe(code);
  });

  it.each(cases)('%s says the same as the functions say with that code', (_, { status, body }) => {
    const known: Readonly<Record<string, unknown>> = problemTable;
    expect(known[body.code]).toEqual({ status, title: body.title });
    expect(body).toMatchObject({ type: `urn:problem:${body.code}`, status, instance: '$context.requestId' });
  });

  it.each(cases)('%s can be read by the pages of the site and is not kept by a cache', (_, { headers }) => {
    expect(headers).toMatchObject({
      [header('Content-Type')]: "'application/problem+json'",
      [header('Access-Control-Allow-Origin')]: { 'Fn::Join': ['', ["'", { Ref: 'SiteUrl' }, "'"]] },
      [header('Cache-Control')]: "'no-store'",
    });
  });

  it('names the way to sign in, and when to come back', () => {
    const headersOf = (type: string) => responses.find((response) => response.type === type)?.headers;
    expect(headersOf('UNAUTHORIZED')).toHaveProperty([header('WWW-Authenticate')], "'Bearer'");
    expect(headersOf('THROTTLED')).toHaveProperty([header('Retry-After')], "'1'");
  });
});
