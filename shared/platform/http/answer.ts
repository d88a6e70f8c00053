import { url } from '../config.ts';
import { log } from '../log.ts';
import { Problem, problemDocument } from '../problem.ts';

/** The setting of every function that answers HTTP: the origin of our own site. */
export const siteSettings = { SITE_URL: url };

/** What a handler answers with; `body` is sent as JSON, `text` as it is. */
export type Answer =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: number; readonly text: string; readonly headers: Readonly<Record<string, string>> };

/** Headers of every answer; only our own site may read answers from a browser. */
export function standardHeaders(site: string): Readonly<Record<string, string>> {
  return {
    'access-control-allow-origin': site,
    vary: 'origin',
    'cache-control': 'no-store',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
  };
}

/** The form in which API Gateway takes an answer. */
export interface ProxyResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Turns an answer into API Gateway's form. */
export function toProxyResult(site: string, answer: Answer): ProxyResult {
  if ('text' in answer) {
    return { statusCode: answer.status, headers: { ...standardHeaders(site), ...answer.headers }, body: answer.text };
  }
  const headers = { ...standardHeaders(site), 'content-type': 'application/json', ...answer.headers };
  return { statusCode: answer.status, headers, body: JSON.stringify(answer.body) };
}

/** Turns whatever was thrown into an RFC 9457 answer; a 5xx is logged and says nothing about its inside. */
export function problemAnswer(error: unknown, requestId: string): Answer {
  const problem = error instanceof Problem ? error : new Problem('internal', { cause: error });
  if (problem.status >= 500) log.error('request failed', { request_id: requestId, code: problem.code, error: problem });
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
    body: problemDocument(problem, requestId),
  };
}
