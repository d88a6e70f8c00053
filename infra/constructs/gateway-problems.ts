import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';

interface GatewayProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const notFound = { status: 404, code: 'not-found', title: 'Not found' } as const;

/** What the gateway answers by itself, in the same shape and with the same codes as the functions. */
const problems = {
  UNAUTHORIZED: {
    status: 401,
    code: 'unauthorized',
    title: 'Sign in first',
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  ACCESS_DENIED: { status: 403, code: 'forbidden', title: 'Not allowed' },
  MISSING_AUTHENTICATION_TOKEN: notFound,
  RESOURCE_NOT_FOUND: notFound,
  // No route uses AWS signatures: the gateway tries them when an unknown route comes with an Authorization header.
  INVALID_SIGNATURE: notFound,
  REQUEST_TOO_LARGE: { status: 413, code: 'payload-too-large', title: 'The body is too large' },
  THROTTLED: {
    status: 429,
    code: 'too-many-requests',
    title: 'Too many requests',
    headers: { 'Retry-After': '1' },
  },
  DEFAULT_4XX: { status: 422, code: 'invalid-request', title: 'The request is not valid' },
  DEFAULT_5XX: { status: 500, code: 'internal', title: 'Something went wrong on our side' },
} as const satisfies Record<string, GatewayProblem>;

function problemTemplate({ status, code, title }: GatewayProblem): string {
  return JSON.stringify({
    type: `urn:problem:${code}`,
    title,
    status,
    code,
    detail: title,
    instance: '$context.requestId',
  });
}

/** Makes the gateway's own errors RFC 9457 problems that the pages of the site can read. */
export function addGatewayProblems(api: RestApi, siteUrl: string): void {
  for (const [type, problem] of Object.entries<GatewayProblem>(problems)) {
    const headers = {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': siteUrl,
      Vary: 'Origin',
      ...problem.headers,
    };
    api.addGatewayResponse(type, {
      type: ResponseType.of(type),
      statusCode: String(problem.status),
      responseHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `'${value}'`])),
      // The gateway knows only this key as its fallback; the header above says what the body is.
      templates: { 'application/json': problemTemplate(problem) },
    });
  }
}
