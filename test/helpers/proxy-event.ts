/** The user all invented requests come from. */
export const userId = '6a0b1c2d-3e4f-4a5b-8c6d-7e8f90a1b2c3';

interface EventParts {
  readonly role?: 'customer' | 'admin';
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly queryStringParameters?: Readonly<Record<string, string>>;
}

/** An API Gateway REST proxy event, as it comes after the authorizer when `role` is given. */
export function proxyEvent(parts: EventParts) {
  const { role, body = null, isBase64Encoded = false } = parts;
  const signedIn = role === undefined ? {} : { Authorization: 'Bearer a.b.c' };
  return {
    httpMethod: 'POST',
    path: '/',
    headers: { ...signedIn, ...parts.headers },
    pathParameters: parts.pathParameters ?? null,
    queryStringParameters: parts.queryStringParameters ?? null,
    body,
    isBase64Encoded,
    requestContext: {
      requestId: 'request-1',
      authorizer: role === undefined ? null : { user_id: userId, email: 'somebody@example.com', role },
    },
  };
}
