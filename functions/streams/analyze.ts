import { analyze } from '../../shared/analysis/analyze.ts';
import { chooseEncoding } from '../../shared/analysis/choose-encoding.ts';
import { AnalyzeRequest } from '../../shared/analysis/request.ts';
import { chooseDatabases } from '../../shared/entitlements/choose-databases.ts';
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
import { log } from '../../shared/platform/log.ts';
import { Problem } from '../../shared/platform/problem.ts';
import { createUsageCounter } from '../../shared/usage/usage-counter.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, TABLE_NAME: text, LEDGER_QUEUE_URL: text });
const table = openTable(config.TABLE_NAME);
const ledger = openQueue(config.LEDGER_QUEUE_URL);
const { readCatalogue, source } = openCatalogue(config);

/** POST /api/analyze: streams every norm that applies to a product, out of the databases the caller may read. */
export const handler = streamHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: body(AnalyzeRequest),
  async open({ who, input, event, now, signal }) {
    const startedAt = performance.now();
    const catalogue = await readCatalogue();
    const entitlements = await readEntitlements(table, catalogue, who.userId, now);
    if (entitlements.degraded) log.alarm('entitlements cannot be read', { error: entitlements.cause });
    const choice = chooseDatabases(catalogue, entitlements.databases, input.databases);
    if (choice.kind === 'unknown') {
      const fields = [{ path: `databases.${choice.index}`, message: `there is no database ${choice.file}` }];
      throw new Problem('invalid-request', { fields });
    }
    if (choice.kind === 'locked') {
      // Without the store nobody can tell whether the caller paid: that is our outage, not their missing package.
      if (entitlements.degraded) throw new Problem('entitlements-unavailable', { cause: entitlements.cause });
      const [packageType] = choice.packages;
      const extra = { database: choice.file, package_type: packageType, packages: choice.packages };
      throw new Problem('database-locked', { detail: `${choice.file} comes with ${packageType}.`, extra });
    }
    const analysisId = newId('analysis');
    const usage = createUsageCounter(choice.databases);
    const encoding = chooseEncoding(event.headers['accept']);
    const records = analyze({
      analysisId,
      request: input,
      allowed: choice.databases,
      locked: entitlements.degraded ? [] : choice.locked,
      source,
      now,
      elapsedMs: () => Math.round(performance.now() - startedAt),
      signal,
    });
    return {
      contentType: encoding.contentType,
      headers: {
        'x-analysis-id': analysisId,
        'x-entitlements': entitlements.degraded ? 'degraded' : 'complete',
        ...encoding.headers,
      },
      chunks: encoding.encode(usage.watch(records)),
      async afterwards() {
        await ledger.send([
          {
            kind: 'usage',
            analysis_id: analysisId,
            user_id: who.userId,
            workspace_id: input.workspace_id ?? null,
            operation: encoding.operation,
            databases: usage.databases(),
            occurred_at: now,
          },
        ]);
      },
    };
  },
});
