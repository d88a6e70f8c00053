/** The share of `amount` (cents) that falls on `from`–`to` of a period, to the second, halves away from zero. */
export function prorate(options: {
  amount: number;
  period: { start: number; end: number };
  from: number;
  to: number;
}): number {
  const { amount, period } = options;
  const length = period.end - period.start;
  if (length <= 0) return 0;
  const from = Math.max(options.from, period.start);
  const to = Math.min(options.to, period.end);
  const share = (Math.abs(amount) * Math.max(0, to - from)) / length;
  const cents = Math.round(share);
  return amount < 0 && cents > 0 ? -cents : cents;
}
