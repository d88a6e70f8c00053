import { openAnalysis } from '../../shared/analysis/open-analysis.ts';
import { recommendPackages } from '../../shared/analysis/recommend-packages.ts';
import { RecommendRequest } from '../../shared/analysis/request.ts';
import { readEntitlements } from '../../shared/entitlements/read-entitlements.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { openTable } from '../../shared/platform/aws/dynamodb.ts';
import { readConfig, text } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { body } from '../../shared/platform/http/input.ts';
import { orProblem, Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, TABLE_NAME: text });
const table = openTable(config.TABLE_NAME);
const { readCatalogue, source } = openCatalogue(config);

/** POST /api/packages/recommend: which packages not rented would add the most norms for a product, in numbers only. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: body(RecommendRequest),
  async handle({ who, input, now }) {
    const manifest = await readCatalogue();
    const entitlements = await readEntitlements(table, manifest, who.userId, now);
    const { degraded, databases: allowed, cause } = entitlements;
    const outcome = openAnalysis(manifest, entitlements, undefined);
    if (degraded || outcome.kind !== 'opened') throw new Problem('entitlements-unavailable', { cause });
    const { product } = input;
    const counted = recommendPackages({ product, allowed, locked: outcome.locked, manifest, source, now });
    return { status: 200, body: { recommendations: await orProblem('norms-unavailable', counted) } };
  },
});
