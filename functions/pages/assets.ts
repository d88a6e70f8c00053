import { join } from 'node:path';
import * as z from 'zod/mini';
import { isHeld, loadAssetFiles } from '../../shared/pages/asset-files.ts';
import { anyone } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { path } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const config = readConfig(siteSettings);
const files = loadAssetFiles(join(import.meta.dirname, 'files'));
// Names carry no version: the browser asks again after five minutes, and a 304 answers it.
const cacheControl = 'public, max-age=300, must-revalidate';

const assetPath = path(z.strictObject({ file: z.string() }));

/** GET /assets/{file}: styles and browser scripts, which the build lays beside this function. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: anyone,
  input: assetPath,
  async handle({ input, event }) {
    const file = files.get(input.file);
    if (file === undefined) throw new Problem('not-found');
    const headers = { 'content-type': file.contentType, etag: file.etag, 'cache-control': cacheControl };
    if (isHeld(file, event.headers['if-none-match'])) return { status: 304, text: '', headers };
    return { status: 200, text: file.text, headers };
  },
});
