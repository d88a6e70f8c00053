import * as z from 'zod/mini';
import { list, readSettings, text, url } from '../config.ts';
import type { TokenSettings } from './verify-token.ts';

const common = { JWT_ALGORITHMS: list, JWT_AUDIENCE: text };
/** The embedded Supabase signs with a shared secret; a hosted one has an issuer and publishes its keys. */
const Settings = z.union([
  z.object({ ...common, JWT_SECRET: text }),
  z.object({ ...common, JWT_ISSUER: url, JWT_KEY_SET_URL: url }),
]);

/** Where tokens come from, from the environment. Throws ConfigError while the authorizer loads. */
export function readTokenSettings(): TokenSettings {
  const config = readSettings(Settings);
  const { JWT_ALGORITHMS: algorithms, JWT_AUDIENCE: audience } = config;
  if ('JWT_SECRET' in config) return { algorithms, audience, keys: { sharedSecret: config.JWT_SECRET } };
  return { algorithms, audience, keys: { issuer: config.JWT_ISSUER, setUrl: config.JWT_KEY_SET_URL } };
}
