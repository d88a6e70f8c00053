import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { UserId } from '../ids.ts';

/** Where tokens come from and how they are signed; hosted Supabase signs ES256 and sets an issuer. */
export interface TokenSettings {
  readonly algorithms: readonly string[];
  readonly audience: string;
  readonly issuer: string | undefined;
  /** Asymmetric keys; the embedded Supabase has none and signs with a shared secret instead. */
  readonly keySetUrl: string | undefined;
  readonly sharedSecret: string | undefined;
}

const Claims = z.object({
  sub: UserId,
  email: z.string().optional(),
  app_metadata: z.object({ role: z.string().optional() }).optional(),
});

/** Who the token speaks for; the role comes from `app_metadata`, which users cannot write. */
export interface TokenOwner {
  readonly userId: UserId;
  readonly email: string;
  readonly role: 'customer' | 'admin';
}

function keySource({ keySetUrl, sharedSecret }: TokenSettings): JWTVerifyGetKey {
  if (keySetUrl !== undefined) return createRemoteJWKSet(new URL(keySetUrl), { cacheMaxAge: 3_600_000 });
  if (sharedSecret === undefined) throw new Error('neither a key set nor a shared secret is given');
  const secret = new TextEncoder().encode(sharedSecret);
  return () => secret;
}

/** Makes a verifier that answers with the owner of a valid token and `undefined` for every other text. */
export function tokenVerifier(settings: TokenSettings): (token: string) => Promise<TokenOwner | undefined> {
  const key = keySource(settings);
  const options = {
    algorithms: [...settings.algorithms],
    audience: settings.audience,
    requiredClaims: ['sub', 'exp', 'iat'],
    maxTokenAge: '7d',
    ...(settings.issuer === undefined ? {} : { issuer: settings.issuer }),
  };
  return async (token) => {
    if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined;
    try {
      const { payload } = await jwtVerify(token, key, options);
      const claims = Claims.parse(payload);
      const role = claims.app_metadata?.role === 'admin' ? 'admin' : 'customer';
      return { userId: claims.sub, email: claims.email ?? '', role };
    } catch (error) {
      if (isKeyOutage(error)) throw error;
      return undefined;
    }
  };
}

/** An unreachable key set is an outage of ours (500), not a bad token (401). */
function isKeyOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  const code: unknown = Reflect.get(error, 'code');
  const ofJose = typeof code === 'string' && (code.startsWith('ERR_JW') || code.startsWith('ERR_JOSE'));
  return code === 'ERR_JWKS_TIMEOUT' || !(ofJose || error instanceof z.ZodError);
}
