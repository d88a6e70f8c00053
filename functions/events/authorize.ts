import { adminPaths } from '../../shared/accounts/admin-paths.ts';
import { authorizeRequest } from '../../shared/platform/auth/authorize-request.ts';
import { readTokenSettings } from '../../shared/platform/auth/token-settings.ts';
import { tokenVerifier } from '../../shared/platform/auth/verify-token.ts';

const verify = tokenVerifier(readTokenSettings());

/** Lambda authorizer: turns a Supabase access token into a policy for exactly the routes its owner may call. */
export const handler = authorizeRequest({ verify, adminPaths });
