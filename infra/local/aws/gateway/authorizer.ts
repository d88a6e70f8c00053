import type * as z from 'zod';
import { FunctionError } from '../lambda/function-error.ts';
import type { TokenAuthorizer } from '../template/rest-api.ts';
import { GatewayError } from './gateway-error.ts';
import { allowsInvoke, AuthorizerResult } from './policy.ts';
import { firstHeader, type GatewayRequest } from './request.ts';

/** What the authorizer found out about the caller; the gateway hands every value on as a string. */
export interface Authorization {
  readonly principalId: string;
  readonly context: Readonly<Record<string, string>>;
}

export type Authorize = (request: GatewayRequest, methodArn: string) => Promise<Authorization>;

type Result = z.infer<typeof AuthorizerResult>;

const CACHE_ENTRIES_MAX = 10_000;

/** A TOKEN authorizer with its result cache: one policy per token, applied to every route it is asked for. */
export function createAuthorizer(
  authorizer: TokenAuthorizer,
  invoke: (functionArn: string, event: string) => Promise<string>,
): Authorize {
  const cache = new Map<string, { readonly result: Result; readonly expiresAtMs: number }>();

  const ask = async (authorizationToken: string, methodArn: string): Promise<Result> => {
    const event = JSON.stringify({ type: 'TOKEN', methodArn, authorizationToken });
    const payload = await invoke(authorizer.functionArn, event).catch((error: unknown) => {
      throw refusalOf(error);
    });
    const parsed = AuthorizerResult.safeParse(JSON.parse(payload));
    if (!parsed.success) throw new GatewayError('AUTHORIZER_CONFIGURATION_ERROR', { cause: parsed.error });
    return parsed.data;
  };

  const remembered = async (token: string, methodArn: string): Promise<Result> => {
    const known = cache.get(token);
    if (known !== undefined && known.expiresAtMs > Date.now()) return known.result;
    const result = await ask(token, methodArn);
    if (authorizer.ttlSeconds > 0) {
      if (cache.size >= CACHE_ENTRIES_MAX) cache.clear();
      cache.set(token, { result, expiresAtMs: Date.now() + authorizer.ttlSeconds * 1_000 });
    }
    return result;
  };

  return async (request, methodArn) => {
    const token = firstHeader(request, authorizer.headerName);
    if (token === undefined || token === '') throw new GatewayError('UNAUTHORIZED');
    if (authorizer.tokenPattern?.test(token) === false) throw new GatewayError('UNAUTHORIZED');
    const { principalId, policyDocument, context } = await remembered(token, methodArn);
    if (!allowsInvoke(policyDocument, methodArn)) throw new GatewayError('ACCESS_DENIED');
    const values = Object.entries(context ?? {}).map(([name, value]) => [name, String(value)] as const);
    return { principalId, context: Object.fromEntries(values) };
  };
}

/** The one message API Gateway reads: an error worded `Unauthorized` means 401. */
function refusalOf(error: unknown): GatewayError {
  const isRefusal = error instanceof FunctionError && error.message === 'Unauthorized';
  return new GatewayError(isRefusal ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE', { cause: error });
}
