import { readConfig, text, url } from '../platform/config.ts';
import type { PageSettings } from './page-settings.ts';

/** The public settings of the pages, from the environment. Throws ConfigError while the function loads. */
export function readPageSettings(): PageSettings {
  const config = readConfig({ SITE_URL: url, SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: text });
  return {
    site_url: config.SITE_URL,
    supabase_url: config.SUPABASE_URL,
    supabase_publishable_key: config.SUPABASE_PUBLISHABLE_KEY,
  };
}
