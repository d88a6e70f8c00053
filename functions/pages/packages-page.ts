import { openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { packageView } from '../../shared/packages/package-view.ts';
import { renderPackagesPage } from '../../shared/pages/packages-page.ts';
import { readPageSettings } from '../../shared/pages/read-page-settings.ts';
import { pageHandler } from '../../shared/platform/http/page-handler.ts';

const settings = readPageSettings();
const { readCatalogue } = openCatalogue();

/** GET /packages: every package as a box, with preview, trial and rent. */
export const handler = pageHandler({
  connectTo: [settings.supabase_url],
  async render() {
    const catalogue = await readCatalogue();
    return renderPackagesPage({ settings, packages: catalogue.packages.map((entry) => packageView(catalogue, entry)) });
  },
});
