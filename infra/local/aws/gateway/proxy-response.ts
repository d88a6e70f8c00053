import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { GatewayError } from './gateway-error.ts';
import { firstHeader, isBinaryType, type GatewayRequest } from './request.ts';

const HeaderValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const ResponseHead = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), HeaderValue).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(HeaderValue)).nullish(),
  cookies: z.array(z.string()).nullish(),
});
export type ResponseHead = z.infer<typeof ResponseHead>;

const ProxyResponse = ResponseHead.extend({
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

const Prelude = ResponseHead.extend({ statusCode: ResponseHead.shape.statusCode.default(200) });

/** The part of a streamed answer before the eight NUL bytes; throws when it is not valid. */
export function parsePrelude(json: string): ResponseHead {
  return parseOrFail(Prelude, json);
}

/** Sends what a proxy function returned; a malformed result is the gateway's own 502. */
export function sendProxyResponse(
  payload: string,
  request: GatewayRequest,
  response: ServerResponse,
  binaryMediaTypes: readonly string[],
): void {
  const result = parseOrFail(ProxyResponse, payload);
  const accept = firstHeader(request, 'accept')?.split(',')[0];
  // Without a matching binary media type the gateway sends the base64 text itself.
  const decoded = result.isBase64Encoded === true && isBinaryType(accept, binaryMediaTypes);
  const body = Buffer.from(result.body ?? '', decoded ? 'base64' : 'utf8');
  applyHead(result, response);
  if (!response.hasHeader('content-type') && body.length > 0) response.setHeader('content-type', 'application/json');
  response.setHeader('content-length', body.length);
  response.end(body);
}

// API Gateway renames these when a function sends them, and frames the body itself.
const renamed = new Set(['authorization', 'connection', 'date', 'server', 'www-authenticate']);
const dropped = new Set(['content-length', 'transfer-encoding']);

/** Puts status and headers on the response; `multiValueHeaders` wins over `headers`. */
export function applyHead(head: ResponseHead, response: ServerResponse): void {
  const single = Object.entries(head.headers ?? {}).map(([name, value]) => [name, [value]] as const);
  try {
    for (const [name, values] of [...single, ...Object.entries(head.multiValueHeaders ?? {})]) {
      const lower = name.toLowerCase();
      if (dropped.has(lower)) continue;
      response.setHeader(
        renamed.has(lower) ? `x-amzn-remapped-${lower}` : name,
        values.length === 1 ? (values[0] ?? '') : values,
      );
    }
    if (head.cookies?.length) response.setHeader('set-cookie', head.cookies);
    response.statusCode = head.statusCode;
  } catch (error) {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    throw new GatewayError('DEFAULT_5XX', { cause: error });
  }
}

function parseOrFail<Schema extends z.ZodType>(schema: Schema, json: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(json));
  } catch (error) {
    throw new GatewayError('DEFAULT_5XX', { cause: error });
  }
}
