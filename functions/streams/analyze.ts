import { analyze } from '../../shared/analysis/analyze.ts';
import { chooseEncoding } from '../../shared/analysis/choose-encoding.ts';
import { openAnalysis } from '../../shared/analysis/open-analysis.ts';
import { AnalyzeRequest } from '../../shared/analysis/request.ts';
import { readEntitlements } from '../../shared/entitlements/read-entitlements.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { openTable } from '../../shared/platform/aws/dynamodb.ts';
import { openQueue } from '../../shared/platform/aws/sqs.ts';
import { readConfig, text } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { body } from '../../shared/platform/http/input.ts';
import { streamHandler } from '../../shared/platform/http/stream-handler.ts';
import { newId } from '../../shared/platform/ids.ts';
import { Problem } from '../../shared/platform/problem.ts';
import { createUsageCounter } from '../../shared/usage/usage-counter.ts';
import { usageMessage } from '../../shared/usage/usage-message.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, TABLE_NAME: text, LEDGER_QUEUE_URL: text });
const table = openTable(config.TABLE_NAME);
const ledger = openQueue(config.LEDGER_QUEUE_URL);
const { readCatalogue, source } = openCatalogue(config);

/** POST /api/analyze: streams every norm that applies to a product, out of the databases the caller may read. */
export const handler = streamHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: body(AnalyzeRequest),
  async open({ who: { userId }, input, event, now, signal }) {
    const startedAt = performance.now();
    const catalogue = await readCatalogue();
    const entitlements = await readEntitlements(table, catalogue, userId, now);
    const outcome = openAnalysis(catalogue, entitlements, input.databases);
    switch (outcome.kind) {
      case 'opened': {
        const analysisId = newId('analysis');
        const usage = createUsageCounter(outcome.databases);
        const { contentType, headers, operation, encode } = chooseEncoding(event.headers['accept']);
        const elapsedMs = () => Math.round(performance.now() - startedAt);
        const { databases: allowed, locked } = outcome;
        const records = analyze({ analysisId, request: input, allowed, locked, source, now, elapsedMs, signal });
        const state = entitlements.degraded ? 'degraded' : 'complete';
        return {
          contentType,
          headers: { ...headers, 'x-analysis-id': analysisId, 'x-entitlements': state },
          chunks: encode(usage.watch(records)),
          afterwards: () => {
            const databases = usage.databases();
            return ledger.send([
              usageMessage({ analysisId, userId, workspaceId: input.workspace_id, operation, databases, now }),
            ]);
          },
        };
      }
      case 'unknown-database': {
        const fields = [{ path: `databases.${outcome.index}`, message: `there is no database ${outcome.file}` }];
        throw new Problem('invalid-request', { fields });
      }
      case 'database-locked': {
        const { file, packages } = outcome;
        const extra = { database: file, package_type: packages[0], packages };
        throw new Problem('database-locked', { detail: `${file} comes with ${packages.join(' or ')}.`, extra });
      }
      case 'entitlements-unavailable':
        throw new Problem('entitlements-unavailable', { cause: outcome.cause });
      default:
        return outcome satisfies never;
    }
  },
});
