import { renderManagePage } from '../../shared/pages/manage-page.ts';
import { readPageSettings } from '../../shared/pages/read-page-settings.ts';
import { pageHandler } from '../../shared/platform/http/page-handler.ts';

const settings = readPageSettings();

/** GET /packages/manage: the customer's rentals, filled in by the signed-in browser. */
export const handler = pageHandler({
  connectTo: [settings.supabase_url],
  render: async () => renderManagePage({ settings }),
});
