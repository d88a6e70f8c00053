import { packagesForSale } from '../../shared/packages/catalogue.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { packageView } from '../../shared/packages/package-view.ts';
import { anyone } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { nothing } from '../../shared/platform/http/input.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings });
const { readCatalogue } = openCatalogue(config);

/** GET /api/packages/list: everything that can be rented. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: anyone,
  input: nothing,
  async handle() {
    const catalogue = await readCatalogue();
    const packages = packagesForSale(catalogue).map((entry) => packageView(catalogue, entry));
    return { status: 200, body: { packages }, headers: { 'cache-control': 'public, max-age=60' } };
  },
});
