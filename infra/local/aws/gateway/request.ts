import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { GatewayError } from './gateway-error.ts';

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

/** Reads request line and headers; the body stays unread. */
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

/** The first value of a header, by lower-case name. */
export function firstHeader({ headers }: Pick<GatewayRequest, 'headers'>, name: string): string | undefined {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1];
}

/** True when the media type is one the API declares binary. */
export function isBinaryType(contentType: string | undefined, binaryMediaTypes: readonly string[]): boolean {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  return binaryMediaTypes.some((type) => type === '*/*' || type.toLowerCase() === mediaType);
}

function pairs(flat: readonly string[]): readonly (readonly [string, string])[] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ''] as const] : []));
}
