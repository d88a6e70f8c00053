import * as z from 'zod/mini';

const PageSettingsSchema = z.strictObject({
  site_url: z.string(),
  supabase_url: z.string(),
  supabase_publishable_key: z.string(),
});

/** What the browser must know: public values only. */
export type PageSettings = z.infer<typeof PageSettingsSchema>;

/** The name of the meta element that carries the settings to the browser. */
export const pageSettingsName = 'page-settings';

/** Reads the settings back in the browser; a page without them is a defect. */
export function parsePageSettings(text: string): PageSettings {
  return PageSettingsSchema.parse(JSON.parse(text));
}
