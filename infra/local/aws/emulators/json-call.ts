import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { localPlace } from '../place.ts';

/** An AWS JSON protocol request; `target` is the service and operation, as in `AmazonSQS.ReceiveMessage`. */
export interface JsonCall {
  readonly endpoint: string;
  readonly target: string;
  readonly body: unknown;
  readonly signal?: AbortSignal;
}

// The emulators read the region from the credential scope and check nothing else.
const AUTHORIZATION = `AWS4-HMAC-SHA256 Credential=local/20260101/${localPlace.region}/local/aws4_request, SignedHeaders=host, Signature=local`;

/** Calls an emulator without loading an SDK client into the main process; throws on any answer but 200. */
export async function jsonCall({ endpoint, target, body, signal }: JsonCall): Promise<unknown> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': target,
    'x-amz-date': '20260101T000000Z',
    authorization: AUTHORIZATION,
  };
  const { status, text } = await send(endpoint, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  if (status !== 200) throw new Error(`${target} answered ${String(status)}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

interface PlainRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** One HTTP exchange on loopback, answered as text. */
export function send(url: string, options: PlainRequest): Promise<{ status: number; text: string }> {
  const { body, headers, method, signal } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: { ...headers }, ...(signal ? { signal } : {}) }, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode ?? 0, text: answer }), reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
