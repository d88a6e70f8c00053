/** How often a price is charged. */
export interface BillingInterval {
  unit: 'day' | 'week' | 'month' | 'year';
  count: number;
}

const DAY_SECONDS = 86_400;
const APPROXIMATE_SECONDS = {
  day: DAY_SECONDS,
  week: 7 * DAY_SECONDS,
  month: 31 * DAY_SECONDS,
  year: 366 * DAY_SECONDS,
} as const;

/**
 * The anchor moved by a number of intervals. Months and years keep the anchor's day and fall back to the last day
 * of a shorter month: counted from the anchor each time, so that 31 January, 28 February, 31 March follow each other.
 */
export function boundary(options: { anchor: number; interval: BillingInterval; index: number }): number {
  const { anchor, interval, index } = options;
  const steps = interval.count * index;
  switch (interval.unit) {
    case 'day':
      return anchor + steps * DAY_SECONDS;
    case 'week':
      return anchor + steps * 7 * DAY_SECONDS;
    case 'month':
      return addMonths(anchor, steps);
    case 'year':
      return addMonths(anchor, steps * 12);
    default:
      return interval.unit satisfies never;
  }
}

/** The first boundary strictly after `after`. */
export function nextBoundary(options: { anchor: number; interval: BillingInterval; after: number }): number {
  const { anchor, interval, after } = options;
  const atMost = APPROXIMATE_SECONDS[interval.unit] * interval.count;
  let index = Math.floor((after - anchor) / atMost) - 1;
  while (boundary({ anchor, interval, index }) <= after) index += 1;
  return boundary({ anchor, interval, index });
}

/** Moves a time by months in UTC, keeping the time of day, the day clamped to the month's last. */
export function addMonths(epochSeconds: number, months: number): number {
  const from = new Date(epochSeconds * 1000);
  const month = from.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  const midnight = Date.UTC(from.getUTCFullYear(), month, day) / 1000;
  return midnight + (((epochSeconds % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS);
}
