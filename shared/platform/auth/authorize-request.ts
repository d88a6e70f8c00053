import * as z from 'zod/mini';
import { bearerToken } from './caller.ts';
import type { TokenOwner } from './verify-token.ts';

const AuthorizerEvent = z.object({ authorizationToken: z.string(), methodArn: z.string() });

/** `arn:aws:execute-api:region:account:api/stage/GET/path` → `arn:aws:execute-api:region:account:api/stage`. */
function stageArn(methodArn: string): string {
  return methodArn.split('/').slice(0, 2).join('/');
}

function statement(effect: 'Allow' | 'Deny', resources: readonly string[]) {
  return { Action: 'execute-api:Invoke', Effect: effect, Resource: resources };
}

/**
 * The policy for a caller. API Gateway caches it for every route, so it names all that the caller may call and not just the
 * route at hand; for customers `adminPaths` (method and path, with `*`) are denied.
 */
export function policyFor(owner: TokenOwner, methodArn: string, adminPaths: readonly string[]) {
  const stage = stageArn(methodArn);
  const denied = adminPaths.map((path) => `${stage}/${path}`);
  const allow = statement('Allow', [`${stage}/*`]);
  return {
    principalId: owner.userId,
    policyDocument: {
      Version: '2012-10-17',
      Statement: owner.role === 'admin' ? [allow] : [allow, statement('Deny', denied)],
    },
    context: { user_id: owner.userId, email: owner.email, role: owner.role },
  };
}

/** Makes the authorizer. A bad token is 401; an outage of the key set is an error of ours. */
export function authorizeRequest(settings: {
  verify: (token: string) => Promise<TokenOwner | undefined>;
  adminPaths: readonly string[];
}) {
  const { verify, adminPaths } = settings;
  return async (event: unknown) => {
    const { authorizationToken, methodArn } = AuthorizerEvent.parse(event);
    const token = bearerToken(authorizationToken);
    const owner = token === undefined ? undefined : await verify(token);
    // API Gateway answers 401 to exactly this message and 500 to every other.
    if (owner === undefined) throw new Error('Unauthorized');
    return policyFor(owner, methodArn, adminPaths);
  };
}
