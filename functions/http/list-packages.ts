import { openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { packageView } from '../../shared/packages/package-view.ts';
import { anyone } from '../../shared/platform/auth/caller.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { nothing } from '../../shared/platform/http/input.ts';

const { readCatalogue } = openCatalogue();

/** GET /api/packages/list: everything that can be rented. */
export const handler = httpHandler({
  who: anyone,
  input: nothing,
  async handle() {
    const catalogue = await readCatalogue();
    const packages = catalogue.packages.map((entry) => packageView(catalogue, entry));
    return { status: 200, body: { packages }, headers: { 'cache-control': 'public, max-age=60' } };
  },
});
