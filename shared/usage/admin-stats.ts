import type { PostgrestClient } from '@supabase/postgrest-js';
import * as z from 'zod/mini';
import { accessRules } from '../entitlements/access-policy.ts';
import { Interval } from '../packages/interval.ts';

const RentalTotal = z.object({
  package_type: z.string(),
  source: z.string(),
  status: z.string(),
  rule: z.string(),
  interval: z.nullable(Interval),
  unit_amount_cents: z.nullable(z.int()),
  currency: z.nullable(z.string()),
  rentals: z.int(),
});
type RentalTotal = z.infer<typeof RentalTotal>;

/** Analyses and exports of one day, and how many users ran them. */
export const AnalysesOfDay = z.object({ day: z.string(), analyses: z.int(), users: z.int() });

/** Recurring revenue of a group of rentals in cents per twelve months. */
function yearlyCents(total: RentalTotal): number {
  const rule = Object.entries(accessRules).find(([name]) => name === total.rule)?.[1];
  if (rule?.revenue !== true || total.interval === null) return 0;
  return total.rentals * (total.unit_amount_cents ?? 0) * (total.interval === 'month' ? 12 : 1);
}

function countBy(totals: readonly RentalTotal[], key: 'status' | 'package_type'): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const total of totals) counts[total[key]] = (counts[total[key]] ?? 0) + total.rentals;
  return counts;
}

/** Monthly recurring revenue per currency: a year counts a twelfth, rounded down once over the sum, never per rental. */
export function monthlyRecurringRevenue(totals: readonly RentalTotal[]): Readonly<Record<string, number>> {
  const yearly: Record<string, number> = {};
  for (const total of totals) {
    if (total.currency !== null) yearly[total.currency] = (yearly[total.currency] ?? 0) + yearlyCents(total);
  }
  return Object.fromEntries(Object.entries(yearly).map(([currency, cents]) => [currency, Math.floor(cents / 12)]));
}

async function rows<T>(call: PromiseLike<{ data: unknown; error: unknown }>, schema: z.core.$ZodType<T>): Promise<T[]> {
  const { data, error } = await call;
  if (error !== null) throw new Error('a report could not be read', { cause: error });
  return z.array(schema).parse(data);
}

/** The operator's figures: rentals by status and package, monthly recurring revenue in cents, analyses per day. */
export async function readAdminStats(postgres: PostgrestClient, period: { days: number; now: number }) {
  const [totals, analyses] = await Promise.all([
    rows(postgres.rpc('rental_totals'), RentalTotal),
    rows(postgres.rpc('analyses_per_day', { days: period.days, as_of: period.now }), AnalysesOfDay),
  ]);
  return {
    rentals_by_status: countBy(totals, 'status'),
    rentals_by_package: countBy(totals, 'package_type'),
    monthly_recurring_revenue_cents: monthlyRecurringRevenue(totals),
    analyses_per_day: analyses,
  };
}
