/** What each status of a Stripe subscription means; one table, so that a new status is added once. */
const statuses = {
  trialing: { over: false, paymentProblem: false },
  active: { over: false, paymentProblem: false },
  past_due: { over: false, paymentProblem: true },
  unpaid: { over: false, paymentProblem: true },
  paused: { over: false, paymentProblem: false },
  incomplete: { over: false, paymentProblem: true },
  incomplete_expired: { over: true, paymentProblem: false },
  canceled: { over: true, paymentProblem: false },
} as const satisfies Readonly<Record<string, { over: boolean; paymentProblem: boolean }>>;

function meaningOf(status: string): { readonly over: boolean; readonly paymentProblem: boolean } | undefined {
  return Object.entries(statuses).find(([name]) => name === status)?.[1];
}

/** Whether a subscription is over for good; an unknown status is not, because Stripe may still charge for it. */
export function isOver(status: string): boolean {
  return meaningOf(status)?.over ?? false;
}

/** Whether a payment is missing. */
export function hasPaymentProblem(status: string): boolean {
  return meaningOf(status)?.paymentProblem ?? false;
}
