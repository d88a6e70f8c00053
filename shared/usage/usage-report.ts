import type { PostgrestClient } from '@supabase/postgrest-js';
import * as z from 'zod/mini';

const Days = z._default(z.string().check(z.regex(/^\d{1,3}$/, 'a whole number of days')), '30');

/** Query of the usage report: how many days back, today included. */
export const UsageQuery = z.strictObject({
  days: z.pipe(z.pipe(Days, z.transform(Number)), z.int().check(z.gte(1), z.lte(366))),
});

/** One line of the usage report. */
export const UsageRow = z.object({
  day: z.string(),
  database: z.string(),
  operation: z.enum(['analysis', 'preview', 'export']),
  workspace_id: z.nullable(z.string()),
  analyses: z.int(),
  norms_matched: z.int(),
});
export type UsageRow = z.infer<typeof UsageRow>;

/** The caller's usage per day, database, operation and workspace; row level security limits it to their own. */
export async function readUsage(
  postgresAsCaller: PostgrestClient,
  period: { days: number; now: number },
): Promise<readonly UsageRow[]> {
  const { data, error } = await postgresAsCaller.rpc('usage_report', { days: period.days, as_of: period.now });
  if (error !== null) throw new Error(`usage_report failed: ${error.code}`, { cause: error });
  return z.array(UsageRow).parse(data);
}
