import { packagesForSale } from '../../shared/packages/catalogue.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { packageView } from '../../shared/packages/package-view.ts';
import { renderPackagesPage } from '../../shared/pages/packages-page.ts';
import { pageConfigSettings, pageSettings } from '../../shared/pages/open-pages.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { pageHandler } from '../../shared/platform/http/page-handler.ts';

const config = readConfig({ ...pageConfigSettings, ...catalogueSettings });
const settings = pageSettings(config);
const { readCatalogue } = openCatalogue(config);

/** GET /packages: every package as a box, with preview, trial and rent. */
export const handler = pageHandler({
  site: config.SITE_URL,
  connectTo: [settings.supabase_url],
  async render() {
    const catalogue = await readCatalogue();
    return renderPackagesPage({
      settings,
      packages: packagesForSale(catalogue).map((entry) => packageView(catalogue, entry)),
    });
  },
});
