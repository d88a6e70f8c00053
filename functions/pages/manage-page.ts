import { renderManagePage } from '../../shared/pages/manage-page.ts';
import { pageConfigSettings, pageSettings } from '../../shared/pages/open-pages.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { pageHandler } from '../../shared/platform/http/page-handler.ts';

const config = readConfig(pageConfigSettings);
const settings = pageSettings(config);

/** GET /packages/manage: the customer's rentals, filled in by the signed-in browser. */
export const handler = pageHandler({
  site: config.SITE_URL,
  connectTo: [settings.supabase_url],
  render: async () => renderManagePage({ settings }),
});
