import packageFile from '../../package.json' with { type: 'json' };
import { openApiDocument } from '../../shared/contract/openapi-document.ts';
import { anyone } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { nothing } from '../../shared/platform/http/input.ts';

const config = readConfig(siteSettings);
const document = openApiDocument({ url: config.SITE_URL, version: packageFile.version });

/** GET /api/openapi.json: the public contract. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: anyone,
  input: nothing,
  async handle() {
    return { status: 200, body: document, headers: { 'cache-control': 'public, max-age=300' } };
  },
});
