import { renderHomePage } from '../../shared/pages/home-page.ts';
import { readPageSettings } from '../../shared/pages/read-page-settings.ts';
import { pageHandler } from '../../shared/platform/http/page-handler.ts';

const settings = readPageSettings();

/** GET /: what this is, and where to go. */
export const handler = pageHandler({
  connectTo: [settings.supabase_url],
  render: async () => renderHomePage({ settings }),
});
