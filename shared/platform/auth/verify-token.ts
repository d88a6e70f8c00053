import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { UserId } from '../ids.ts';

/** Where tokens come from and how they are signed; hosted Supabase signs ES256 and sets an issuer. */
export interface TokenSettings {
  readonly algorithms: readonly string[];
  readonly audience: string;
  /** Asymmetric keys with their issuer; the embedded Supabase has none and signs with a shared secret instead. */
  readonly keys: { readonly issuer: string; readonly setUrl: string } | { readonly sharedSecret: string };
}

const Claims = z.object({
  sub: UserId,
  email: z.optional(z.string()),
  app_metadata: z.optional(z.object({ role: z.optional(z.string()) })),
});

/** Who the token speaks for; the role comes from `app_metadata`, which users cannot write. */
export interface TokenOwner {
  readonly userId: UserId;
  readonly email: string;
  readonly role: 'customer' | 'admin';
}

function keySource(keys: TokenSettings['keys']): JWTVerifyGetKey {
  if ('setUrl' in keys) return createRemoteJWKSet(new URL(keys.setUrl), { cacheMaxAge: 3_600_000 });
  const secret = new TextEncoder().encode(keys.sharedSecret);
  return () => secret;
}

/** Makes a verifier that answers with the owner of a valid token and `undefined` for every other text. */
export function tokenVerifier(settings: TokenSettings): (token: string) => Promise<TokenOwner | undefined> {
  const key = keySource(settings.keys);
  const options = {
    algorithms: [...settings.algorithms],
    audience: settings.audience,
    requiredClaims: ['sub', 'exp', 'iat'],
    maxTokenAge: '7d',
    ...('issuer' in settings.keys ? { issuer: settings.keys.issuer } : {}),
  };
  return async (token) => {
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined;
    try {
      const { payload } = await jwtVerify(token, key, options);
      const claims = Claims.safeParse(payload).data;
      if (claims === undefined) return undefined;
      const role = claims.app_metadata?.role === 'admin' ? 'admin' : 'customer';
      return { userId: claims.sub, email: claims.email ?? '', role };
    } catch (error) {
      if (isTokenFault(error)) return undefined;
      throw error;
    }
  };
}

/** What jose says of a token that is bad; everything else (a key set that is down or broken) is an outage of ours. */
const tokenFaults = [
  /^ERR_JWS_/,
  /^ERR_JWT_/,
  /^ERR_JOSE_(ALG_NOT_ALLOWED|NOT_SUPPORTED)$/,
  /^ERR_JWKS_(NO_MATCHING_KEY|MULTIPLE_MATCHING_KEYS)$/,
];

/** An outage is answered with 500, a bad token with 401. */
function isTokenFault(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && tokenFaults.some((pattern) => pattern.test(code));
}
