import { readEntitlements } from '../../shared/entitlements/read-entitlements.ts';
import { findNorm } from '../../shared/packages/find-norm.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { NormPath } from '../../shared/packages/requests.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { openTable } from '../../shared/platform/aws/dynamodb.ts';
import { readConfig, text } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { path } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, TABLE_NAME: text });
const table = openTable(config.TABLE_NAME);
const { readCatalogue, source } = openCatalogue(config);

/** GET /api/norms/{id}: one whole norm out of the databases the caller may read. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: path(NormPath),
  async handle({ who, input, now }) {
    const entitlements = await readEntitlements(table, await readCatalogue(), who.userId, now);
    const outcome = await findNorm(source, entitlements.databases, input.id);
    switch (outcome.kind) {
      case 'found':
        return { status: 200, body: outcome.norm };
      case 'not-found':
        // Without the store nobody can tell whether the caller paid for a database that holds it.
        if (entitlements.degraded) throw new Problem('entitlements-unavailable', { cause: entitlements.cause });
        throw new Problem('not-found');
      case 'unreadable':
        throw new Problem('norms-unavailable', { cause: outcome.cause });
      default:
        return outcome satisfies never;
    }
  },
});
