import { authorizeRequest } from '../../shared/platform/auth/authorize-request.ts';
import { tokenVerifier } from '../../shared/platform/auth/verify-token.ts';
import { list, readConfig, text, url } from '../../shared/platform/config.ts';

const config = readConfig({
  JWT_ALGORITHMS: list,
  JWT_AUDIENCE: text,
  JWT_ISSUER: url.optional(),
  JWT_KEY_SET_URL: url.optional(),
  JWT_SECRET: text.optional(),
});

const verify = tokenVerifier({
  algorithms: config.JWT_ALGORITHMS,
  audience: config.JWT_AUDIENCE,
  issuer: config.JWT_ISSUER,
  keySetUrl: config.JWT_KEY_SET_URL,
  sharedSecret: config.JWT_SECRET,
});

/** Lambda authorizer: turns a Supabase access token into a policy for exactly the routes its owner may call. */
export const handler = authorizeRequest(verify);
