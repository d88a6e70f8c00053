import { findPackage } from '../../shared/packages/catalogue.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { packageView } from '../../shared/packages/package-view.ts';
import { PackagePath } from '../../shared/packages/requests.ts';
import { anyone } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { path } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings });
const { readCatalogue } = openCatalogue(config);

/** GET /api/packages/{package_type}: one package. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: anyone,
  input: path(PackagePath),
  async handle({ input }) {
    const catalogue = await readCatalogue();
    const entry = findPackage(catalogue, input.package_type);
    if (entry === undefined) throw new Problem('not-found');
    return { status: 200, body: packageView(catalogue, entry), headers: { 'cache-control': 'public, max-age=60' } };
  },
});
