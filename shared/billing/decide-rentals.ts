import { isDeepStrictEqual } from 'node:util';
import { accessOf, cancelTime, hasAccess, type AccessDurations } from '../entitlements/access-policy.ts';
import { RentalState, type Rental } from '../entitlements/rental.ts';
import { hasPaymentProblem, isOver } from '../entitlements/subscription-status.ts';
import type { PackageType, UserId } from '../platform/ids.ts';
import type { PackageSubscription, SubscriptionsReading } from './read-subscriptions.ts';

/** What should become of one rental. */
export interface RentalDecision {
  readonly before: Rental | undefined;
  readonly after: Rental;
  /** False: only the revision moves, so that a slower writer with older facts is refused. */
  readonly changed: boolean;
  /** Live subscriptions to this package; more than one is a case for the operator. */
  readonly liveSubscriptions: number;
}

/** Leaves out what is undefined, so that stored and computed states compare equal. */
function compact(state: RentalState): RentalState {
  return RentalState.parse(Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)));
}

/** The state of a rental that a subscription stands for. */
export function rentalState(subscription: PackageSubscription, durations: AccessDurations): RentalState {
  const { state } = subscription;
  const { rule, accessUntil } = accessOf(state, durations);
  return compact({
    status: state.status,
    rule,
    interval: subscription.interval,
    subscriptionId: subscription.subscriptionId,
    customerId: subscription.customerId,
    unitAmountCents: subscription.unitAmountCents,
    currency: subscription.currency,
    accessUntil,
    paidThrough: state.paidThrough,
    trialEnd: state.trialEnd,
    currentPeriodEnd: state.currentPeriodEnd,
    cancelsAt: isOver(state.status) ? undefined : cancelTime(state),
    paused: state.pause !== undefined || state.status === 'paused',
    paymentProblem: hasPaymentProblem(state.status) || state.reversal === 'disputed',
  });
}

function endedState(before: Rental): RentalState {
  const { accessUntil: _until, cancelsAt: _at, ...rest } = before.state;
  return compact({ ...rest, status: 'canceled', rule: 'ended', paused: false, paymentProblem: false });
}

interface Candidate {
  readonly subscription: PackageSubscription;
  readonly state: RentalState;
}

/** The subscription that speaks for the package: longest access, then live, then newest, then by id. */
function better(a: Candidate, b: Candidate): number {
  const live = ({ state }: Candidate) => (isOver(state.status) ? 0 : 1);
  return (
    (b.state.accessUntil ?? -1) - (a.state.accessUntil ?? -1) ||
    live(b) - live(a) ||
    b.subscription.createdAt - a.subscription.createdAt ||
    a.subscription.subscriptionId.localeCompare(b.subscription.subscriptionId)
  );
}

function decideOne(
  before: Rental | undefined,
  candidates: readonly Candidate[],
  identity: { userId: UserId; packageType: PackageType },
  now: number,
): RentalDecision | undefined {
  const [best] = candidates.toSorted(better);
  const state = best?.state ?? (before === undefined ? undefined : endedState(before));
  if (state === undefined) return undefined;
  const changed = before === undefined || !isDeepStrictEqual(before.state, state);
  return {
    before,
    changed,
    liveSubscriptions: candidates.filter((candidate) => hasAccess(candidate.state, now)).length,
    after: {
      ...identity,
      source: 'stripe',
      version: (before?.version ?? 0) + (changed ? 1 : 0),
      revision: (before?.revision ?? 0) + 1,
      state,
    },
  };
}

/** Decides every rental of a user from what is stored and what Stripe says now; pure, in no order of events. */
export function decideRentals(input: {
  userId: UserId;
  rentals: readonly Rental[];
  reading: SubscriptionsReading;
  durations: AccessDurations;
  now: number;
}): readonly RentalDecision[] {
  const { userId, rentals, durations, now } = input;
  const { subscriptions, unreadableIds } = input.reading;
  const stored = rentals.filter((rental) => rental.source === 'stripe');
  const candidates = subscriptions.map((subscription) => ({
    subscription,
    state: rentalState(subscription, durations),
  }));
  const packageTypes = new Set([
    ...stored.map((rental) => rental.packageType),
    ...subscriptions.map((subscription) => subscription.packageType),
  ]);
  return [...packageTypes].flatMap((packageType) => {
    const before = stored.find((rental) => rental.packageType === packageType);
    const own = candidates.filter(({ subscription }) => subscription.packageType === packageType);
    // What Stripe says cannot be understood: the stored state stands until somebody has looked.
    if (own.length === 0 && unreadableIds.includes(before?.state.subscriptionId ?? '')) return [];
    return decideOne(before, own, { userId, packageType }, now) ?? [];
  });
}
