const DAY_SECONDS = 86_400;

/** Days between an attempt and the next one, as in the retry schedule of a Stripe account's settings. */
const RETRY_AFTER_DAYS = [3, 5, 7] as const;

/** When an invoice is tried again after `attempts` failed ones, the last at `failedAt`; null once all are used up. */
export function nextAttempt(options: { attempts: number; failedAt: number }): number | null {
  const days = RETRY_AFTER_DAYS[options.attempts - 1];
  return days === undefined ? null : options.failedAt + days * DAY_SECONDS;
}
