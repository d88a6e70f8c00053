import type { APIGatewayProxyEvent } from 'aws-lambda';
import { localPlace } from '../place.ts';
import type { Authorization } from './authorizer.ts';
import { firstHeader, isBinaryType, type GatewayRequest } from './request.ts';
import type { RouteMatch } from './router.ts';

export interface ProxyEventParts {
  readonly request: GatewayRequest;
  readonly match: RouteMatch;
  readonly body: Buffer;
  readonly authorization: Authorization | undefined;
  readonly api: { readonly id: string; readonly stageName: string; readonly binaryMediaTypes: readonly string[] };
}

/** The REST API proxy event, format 1.0. */
export function proxyEvent({ request, match, body, authorization, api }: ProxyEventParts): APIGatewayProxyEvent {
  const headers = forwardedHeaders(request);
  const multiValueHeaders = grouped(headers);
  const query = grouped([...request.query]);
  const isBinary = isBinaryType(firstHeader(request, 'content-type'), api.binaryMediaTypes);
  return {
    resource: match.method.resourcePath,
    path: request.path,
    httpMethod: request.method,
    headers: Object.fromEntries(headers),
    multiValueHeaders,
    queryStringParameters: orNull(Object.fromEntries(request.query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: orNull(match.pathParameters),
    stageVariables: null,
    requestContext: requestContext({ request, match, authorization, api }),
    // Text is decoded as UTF-8 like the gateway does: bytes that are not UTF-8 become U+FFFD.
    body: body.length === 0 ? null : body.toString(isBinary ? 'base64' : 'utf8'),
    isBase64Encoded: isBinary && body.length > 0,
  };
}

function requestContext(parts: Omit<ProxyEventParts, 'body'>): APIGatewayProxyEvent['requestContext'] {
  const { request, match, authorization, api } = parts;
  return {
    accountId: localPlace.accountId,
    apiId: api.id,
    authorizer: authorization === undefined ? {} : { ...authorization.context, principalId: authorization.principalId },
    domainName: firstHeader(request, 'host') ?? 'localhost',
    extendedRequestId: request.id,
    httpMethod: request.method,
    identity: {
      ...anonymousIdentity,
      sourceIp: request.sourceIp,
      userAgent: firstHeader(request, 'user-agent') ?? null,
    },
    path: request.path,
    protocol: request.protocol,
    requestId: request.id,
    requestTime: commonLogTime(request.receivedAtMs),
    requestTimeEpoch: request.receivedAtMs,
    resourceId: match.method.resourceId,
    resourcePath: match.method.resourcePath,
    stage: api.stageName,
  };
}

const anonymousIdentity = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
};

function forwardedHeaders(request: GatewayRequest): readonly (readonly [string, string])[] {
  const forwarded = firstHeader(request, 'x-forwarded-for');
  return [
    ...request.headers.filter(
      ([name]) => !['connection', 'x-forwarded-for', 'x-forwarded-proto'].includes(name.toLowerCase()),
    ),
    ['X-Forwarded-For', [forwarded, request.sourceIp].filter((part) => part !== undefined).join(', ')],
    ['X-Forwarded-Proto', 'http'],
  ];
}

function grouped(entries: readonly (readonly [string, string])[]): Record<string, string[]> {
  const groups: Record<string, string[]> = Object.create(null);
  for (const [name, value] of entries) (groups[name] ??= []).push(value);
  return groups;
}

function orNull<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> | null {
  return Object.keys(record).length === 0 ? null : { ...record };
}

/** `09/Apr/2015:12:34:56 +0000`. */
function commonLogTime(epochMs: number): string {
  const [, day, month, year, time] = new Date(epochMs).toUTCString().split(' ');
  return `${String(day)}/${String(month)}/${String(year)}:${String(time)} +0000`;
}
