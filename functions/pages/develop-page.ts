import { renderDevelopPage } from '../../shared/pages/develop-page.ts';
import { readPageSettings } from '../../shared/pages/read-page-settings.ts';
import { pageHandler } from '../../shared/platform/http/page-handler.ts';

const settings = readPageSettings();

/** GET /develop: describe a product, watch the norms that apply arrive. */
export const handler = pageHandler({
  connectTo: [settings.supabase_url],
  render: async () => renderDevelopPage({ settings }),
});
