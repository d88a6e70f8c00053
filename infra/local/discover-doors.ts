import { pageSettingsName, parsePageSettings } from '../../shared/pages/page-settings.ts';
import type { Doors } from './person.ts';

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&#39;': "'" };

/** Finds the other addresses of a running system in the settings its pages carry. */
export async function discoverDoors(api: string): Promise<Doors> {
  const page = await (await fetch(`${api}/develop`)).text();
  const content = page.match(new RegExp(`name="${pageSettingsName}"[^>]*content="([^"]*)"`))?.[1];
  if (content === undefined) throw new Error(`${api}/develop is not a page of this system`);
  const settings = parsePageSettings(content.replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity));
  return {
    api: settings.site_url,
    supabase: { url: settings.supabase_url, publishable_key: settings.supabase_publishable_key },
  };
}
