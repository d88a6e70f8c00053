import type { Rental, RentalState } from '../entitlements/rental.ts';
import type { RentalSnapshot, TransitionMessage } from '../ledger/messages.ts';
import type { Cause } from './billing.ts';

function snapshot(state: RentalState): RentalSnapshot {
  return {
    status: state.status,
    rule: state.rule,
    interval: state.interval ?? null,
    subscription_id: state.subscriptionId ?? null,
    customer_id: state.customerId ?? null,
    unit_amount_cents: state.unitAmountCents ?? null,
    currency: state.currency ?? null,
    access_until: state.accessUntil ?? null,
    paid_through: state.paidThrough ?? null,
    trial_end: state.trialEnd ?? null,
    current_period_end: state.currentPeriodEnd ?? null,
    cancels_at: state.cancelsAt ?? null,
    paused: state.paused,
    payment_problem: state.paymentProblem,
  };
}

/** The history entry for one change of a rental; its id is the rental and the version, so that it is recorded once. */
export function transitionMessage(
  change: { before: Rental | undefined; after: Rental },
  cause: Cause,
  now: number,
): TransitionMessage {
  const { before, after } = change;
  return {
    kind: 'transition',
    transition_id: `${after.userId}:${after.packageType}:${after.source}:${after.version}`,
    user_id: after.userId,
    package_type: after.packageType,
    source: after.source,
    version: after.version,
    actor: cause.actor,
    cause: cause.cause,
    event_id: cause.eventId ?? null,
    from_state: before === undefined ? null : snapshot(before.state),
    to_state: snapshot(after.state),
    occurred_at: now,
  };
}
