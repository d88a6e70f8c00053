import { text, url } from '../platform/config.ts';
import { siteSettings } from '../platform/http/answer.ts';
import type { PageSettings } from './page-settings.ts';

/** The settings of every page. */
export const pageConfigSettings = { ...siteSettings, SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: text };

/** The public settings that a page hands to the browser. */
export function pageSettings(config: {
  readonly SITE_URL: string;
  readonly SUPABASE_URL: string;
  readonly SUPABASE_PUBLISHABLE_KEY: string;
}): PageSettings {
  return {
    site_url: config.SITE_URL,
    supabase_url: config.SUPABASE_URL,
    supabase_publishable_key: config.SUPABASE_PUBLISHABLE_KEY,
  };
}
