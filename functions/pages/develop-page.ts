import { renderDevelopPage } from '../../shared/pages/develop-page.ts';
import { pageConfigSettings, pageSettings } from '../../shared/pages/open-pages.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { pageHandler } from '../../shared/platform/http/page-handler.ts';

const config = readConfig(pageConfigSettings);
const settings = pageSettings(config);

/** GET /develop: describe a product, watch the norms that apply arrive. */
export const handler = pageHandler({
  site: config.SITE_URL,
  connectTo: [settings.supabase_url],
  render: async () => renderDevelopPage({ settings }),
});
