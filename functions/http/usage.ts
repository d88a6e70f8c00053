import { signedIn } from '../../shared/platform/auth/caller.ts';
import { readConfig, text, url } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { query } from '../../shared/platform/http/input.ts';
import { supabaseAsCaller } from '../../shared/platform/postgres/supabase.ts';
import { orProblem } from '../../shared/platform/problem.ts';
import { readUsage, UsageQuery } from '../../shared/usage/usage-report.ts';

const config = readConfig({ ...siteSettings, SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: text });
const supabase = { url: config.SUPABASE_URL, publishableKey: config.SUPABASE_PUBLISHABLE_KEY };

/** GET /api/packages/usage?days=30: what the caller analysed, per day, database, operation and workspace. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: query(UsageQuery),
  async handle({ who, input, now }) {
    const report = readUsage(supabaseAsCaller(supabase, who.token), { days: input.days, now });
    return { status: 200, body: { days: input.days, usage: await orProblem('history-unavailable', report) } };
  },
});
