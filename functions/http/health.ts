import packageFile from '../../package.json' with { type: 'json' };
import { anyone } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { nothing } from '../../shared/platform/http/input.ts';

const config = readConfig(siteSettings);

/** GET /api/health: liveness and version. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: anyone,
  input: nothing,
  async handle() {
    return { status: 200, body: { status: 'ok', version: packageFile.version } };
  },
});
