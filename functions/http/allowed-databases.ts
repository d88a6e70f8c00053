import { readEntitlements } from '../../shared/entitlements/read-entitlements.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { openTable } from '../../shared/platform/aws/dynamodb.ts';
import { readConfig, text } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { nothing } from '../../shared/platform/http/input.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, TABLE_NAME: text });
const table = openTable(config.TABLE_NAME);
const { readCatalogue } = openCatalogue(config);

/** GET /api/packages/allowed-databases: the databases the caller may read now. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: nothing,
  async handle({ who, now }) {
    const { databases, degraded } = await readEntitlements(table, await readCatalogue(), who.userId, now);
    return { status: 200, body: { databases, degraded } };
  },
});
