import { admin } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { query } from '../../shared/platform/http/input.ts';
import { postgresSettings, supabaseAsService } from '../../shared/platform/postgres/supabase.ts';
import { orProblem } from '../../shared/platform/problem.ts';
import { readAdminStats } from '../../shared/usage/admin-stats.ts';
import { UsageQuery } from '../../shared/usage/usage-report.ts';

const config = readConfig({ ...siteSettings, ...postgresSettings });
const postgres = supabaseAsService(config);

/** GET /api/packages/admin/stats?days=30: rentals by status, recurring revenue, analyses per day. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: admin,
  input: query(UsageQuery),
  async handle({ input, now }) {
    const stats = postgres().then((connection) => readAdminStats(connection, { days: input.days, now }));
    return { status: 200, body: await orProblem('history-unavailable', stats) };
  },
});
