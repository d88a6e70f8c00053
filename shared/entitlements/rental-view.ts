import { hasAccess } from './access-policy.ts';
import type { Rental } from './rental.ts';

/** A rental as its owner sees it at `now`; times are epoch seconds, absent ones `null`. */
export function rentalView({ packageType, source, state }: Rental, now: number) {
  return {
    package_type: packageType,
    status: state.status,
    rule: state.rule,
    source,
    interval: state.interval ?? null,
    has_access: hasAccess(state, now),
    access_until: state.accessUntil ?? null,
    trial_end: state.trialEnd ?? null,
    current_period_end: state.currentPeriodEnd ?? null,
    cancels_at: state.cancelsAt ?? null,
    paused: state.paused,
    payment_problem: state.paymentProblem,
  };
}
