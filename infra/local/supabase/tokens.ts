import { SignJWT, jwtVerify } from 'jose';
import type { UserMetadata } from './user-metadata.ts';

/** Signs an access token anew with the claims a hosted project puts in and the embedded Auth leaves out. */
export function hostedClaims(
  jwtSecret: string,
  findMetadata: (userId: string) => Promise<UserMetadata>,
): (token: string) => Promise<string> {
  const key = new TextEncoder().encode(jwtSecret);
  return async (token) => {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] });
    const { appMetadata, userMetadata } = await findMetadata(payload.sub ?? '');
    return new SignJWT({
      ...payload,
      aal: 'aal1',
      is_anonymous: false,
      app_metadata: appMetadata,
      user_metadata: userMetadata,
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(key);
  };
}
