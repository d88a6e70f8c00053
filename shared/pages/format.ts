/** An amount in integer cents, as people read it: 4999 usd becomes $49.99. */
export function formatMoney({ cents, currency }: { cents: number; currency: string }): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(cents / 10 ** digits);
}

/** A moment (epoch seconds) as a day: 22 Nov 2026. Without a zone it is the reader's own. */
export function formatDay({ at, timeZone }: { at: number; timeZone?: string }): string {
  return dayFormat(timeZone).format(new Date(at * 1000));
}

/** A calendar day (2026-11-22) as 22 Nov 2026; what is no such day comes back as it is. */
export function formatCalendarDay(day: string): string {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment) ? day : dayFormat('UTC').format(new Date(moment));
}

/** A whole number with thousands separators. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat('en-US').format(count);
}

/** A count with its noun: 1 norm, 1,200 norms. */
export function formatQuantity({ count, one, many }: { count: number; one: string; many: string }): string {
  const noun = new Intl.PluralRules('en').select(count) === 'one' ? one : many;
  return `${formatCount(count)} ${noun}`;
}

function dayFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', ...(timeZone === undefined ? {} : { timeZone }) });
}
