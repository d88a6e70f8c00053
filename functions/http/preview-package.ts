import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { previewPackage } from '../../shared/packages/preview-package.ts';
import { PackagePath } from '../../shared/packages/requests.ts';
import { anyone } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { path } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings });
const { readCatalogue, source } = openCatalogue(config);

/** GET /api/packages/{package_type}/preview: a fair sample, titles and scope only. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: anyone,
  input: path(PackagePath),
  async handle({ input }) {
    const preview = await previewPackage(source, await readCatalogue(), input.package_type);
    if (preview === undefined) throw new Problem('not-found');
    return { status: 200, body: preview, headers: { 'cache-control': 'public, max-age=300' } };
  },
});
