import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { localPlace } from '../place.ts';
import type { Authorization } from './authorizer.ts';
import { GatewayError } from './gateway-error.ts';
import type { RouteMatch } from './router.ts';

/** A request as it came in, before its body is read. */
export interface GatewayRequest {
  readonly id: string;
  readonly method: string;
  /** Still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: readonly (readonly [string, string])[];
  readonly protocol: string;
  readonly sourceIp: string;
  readonly receivedAtMs: number;
}

const BODY_BYTES_MAX = 10 * 1024 * 1024;
const HEADER_BYTES_MAX = 10_240;

/** Reads request line and headers; throws when they are larger than API Gateway takes. */
export function readRequestHead(incoming: IncomingMessage): GatewayRequest {
  const url = incoming.url ?? '/';
  const [path = '/', ...query] = url.split('?');
  const headers = pairs(incoming.rawHeaders);
  return {
    id: randomUUID(),
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    headers,
    protocol: `HTTP/${incoming.httpVersion}`,
    sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
    receivedAtMs: Date.now(),
  };
}

/** Throws when request line and headers together are larger than API Gateway takes. */
export function checkHeadSize({ path, query, headers }: GatewayRequest): void {
  const lines = [path, query.toString(), ...headers.flat()];
  const size = lines.reduce((total, part) => total + part.length, 0);
  if (size > HEADER_BYTES_MAX) throw new GatewayError('REQUEST_TOO_LARGE');
}

/** Reads the body; throws, and lets the rest run out unread, when it is larger than 10 MB. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  if (Number(incoming.headers['content-length'] ?? 0) > BODY_BYTES_MAX) throw tooLarge(incoming);
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_BYTES_MAX) chunks.push(chunk);
      else reject(tooLarge(incoming));
    });
    incoming.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    incoming.on('error', reject);
  });
}

/** A client that still sends reads the answer only if the connection stays open, so take a little more first. */
function tooLarge(incoming: IncomingMessage): GatewayError {
  incoming.removeAllListeners('data');
  let extra = 0;
  incoming.on('data', (chunk: Buffer) => {
    extra += chunk.length;
    if (extra > 4 * BODY_BYTES_MAX) incoming.destroy();
  });
  return new GatewayError('REQUEST_TOO_LARGE');
}

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

/** The first value of a header, by lower-case name. */
export function firstHeader({ headers }: Pick<GatewayRequest, 'headers'>, name: string): string | undefined {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1];
}

/** True when the media type is one the API declares binary. */
export function isBinaryType(contentType: string | undefined, binaryMediaTypes: readonly string[]): boolean {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  return binaryMediaTypes.some((type) => type === '*/*' || type.toLowerCase() === mediaType);
}

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

function pairs(flat: readonly string[]): readonly (readonly [string, string])[] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ''] as const] : []));
}

/** `09/Apr/2015:12:34:56 +0000`. */
function commonLogTime(epochMs: number): string {
  const [, day, month, year, time] = new Date(epochMs).toUTCString().split(' ');
  return `${String(day)}/${String(month)}/${String(year)}:${String(time)} +0000`;
}
