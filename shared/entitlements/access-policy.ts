/** Durations of the access policy, in seconds. */
export interface AccessDurations {
  readonly leewaySeconds: number;
  readonly graceSeconds: number;
  readonly goodwillCapSeconds: number;
}

const daySeconds = 86_400;

/** Leeway 48 h, grace 7 d, goodwill cap 35 d. */
export const defaultDurations: AccessDurations = {
  leewaySeconds: 2 * daySeconds,
  graceSeconds: 7 * daySeconds,
  goodwillCapSeconds: 35 * daySeconds,
};

/** What Stripe says about one subscription, reduced to what access depends on; times are epoch seconds. */
export interface SubscriptionState {
  readonly status: string;
  readonly hasPaymentMethod: boolean;
  readonly currentPeriodEnd: number;
  readonly cancelAtPeriodEnd: boolean;
  readonly cancelAt?: number | undefined;
  readonly trialEnd?: number | undefined;
  /** Latest period end of a paid cycle or create invoice line; a $0 trial invoice counts. */
  readonly paidThrough?: number | undefined;
  /** Whether any real amount was ever invoiced and paid. */
  readonly everPaid: boolean;
  readonly pause?: { readonly behavior: string; readonly resumesAt?: number | undefined } | undefined;
  /** Money of the current period that went back. */
  readonly reversal?: 'refunded' | 'disputed' | undefined;
}

/** Every row of the policy: whether it goes on by itself, what it means for revenue and how pages say it. */
export const accessRules = {
  'trial-renewing': { renews: true, revenue: false, words: 'Trial, renews automatically' },
  'trial-without-card': { renews: false, revenue: false, words: 'Trial, ends by itself' },
  'trial-cancelling': { renews: false, revenue: false, words: 'Trial, cancelled' },
  renewing: { renews: true, revenue: true, words: 'Active' },
  cancelling: { renews: false, revenue: true, words: 'Active, ends at the end of the paid time' },
  paused: { renews: false, revenue: false, words: 'Paused from the end of the paid time' },
  goodwill: { renews: false, revenue: false, words: 'Active, payment postponed' },
  'no-payment-method': { renews: false, revenue: true, words: 'Active, no payment method on file' },
  grace: { renews: true, revenue: true, words: 'Payment failed, access continues for a short time' },
  'past-due-ending': { renews: false, revenue: false, words: 'Payment failed, ends at the end of the paid time' },
  'never-paid': { renews: false, revenue: false, words: 'Payment failed' },
  refunded: { renews: false, revenue: false, words: 'Refunded' },
  disputed: { renews: false, revenue: false, words: 'Payment disputed' },
  ended: { renews: false, revenue: false, words: 'Ended' },
  manual: { renews: false, revenue: false, words: 'Granted by support' },
  unknown: { renews: false, revenue: false, words: 'Unknown' },
} as const satisfies Readonly<Record<string, { renews: boolean; revenue: boolean; words: string }>>;

export type AccessRule = keyof typeof accessRules;

/** The outcome: which row applied and until when (exclusive, epoch seconds) access is given, if at all. */
export interface Access {
  readonly rule: AccessRule;
  readonly accessUntil?: number | undefined;
}

function until(rule: AccessRule, accessUntil: number | undefined): Access {
  return accessUntil === undefined ? { rule } : { rule, accessUntil };
}

function plus(time: number | undefined, seconds: number): number | undefined {
  return time === undefined ? undefined : time + seconds;
}

function earlier(time: number | undefined, other: number): number | undefined {
  return time === undefined ? undefined : Math.min(time, other);
}

/** When a scheduled cancellation takes effect; flexible billing sets only `cancel_at`. */
export function cancelTime(state: SubscriptionState): number | undefined {
  return state.cancelAt ?? (state.cancelAtPeriodEnd ? state.currentPeriodEnd : undefined);
}

function trialAccess(state: SubscriptionState, durations: AccessDurations): Access {
  const cancelled = cancelTime(state);
  if (cancelled !== undefined) return until('trial-cancelling', earlier(state.trialEnd, cancelled));
  if (!state.hasPaymentMethod || state.pause?.behavior === 'void') return until('trial-without-card', state.trialEnd);
  return until('trial-renewing', plus(state.trialEnd, durations.leewaySeconds));
}

function goodwillUntil(state: SubscriptionState, durations: AccessDurations): number | undefined {
  if (state.paidThrough === undefined) return undefined;
  const cap = state.paidThrough + durations.goodwillCapSeconds;
  return Math.min(Math.max(state.paidThrough, state.pause?.resumesAt ?? cap), cap);
}

function activeAccess(state: SubscriptionState, durations: AccessDurations): Access {
  const cancelled = cancelTime(state);
  if (cancelled !== undefined) return until('cancelling', earlier(state.paidThrough, cancelled));
  if (state.pause?.behavior === 'void') return until('paused', state.paidThrough);
  if (state.pause !== undefined) return until('goodwill', goodwillUntil(state, durations));
  if (!state.hasPaymentMethod) return until('no-payment-method', state.paidThrough);
  return until('renewing', plus(state.paidThrough, durations.leewaySeconds));
}

function pastDueAccess(state: SubscriptionState, durations: AccessDurations): Access {
  if (!state.everPaid) return { rule: 'never-paid' };
  if (cancelTime(state) !== undefined || state.pause !== undefined) return until('past-due-ending', state.paidThrough);
  // The grace starts at the end of the paid time, so that later failures never restart it.
  return until('grace', plus(state.paidThrough, durations.graceSeconds));
}

/** The access policy: one pure function from a subscription's state to the end of its access. */
export function accessOf(state: SubscriptionState, durations: AccessDurations): Access {
  if (state.reversal !== undefined) return { rule: state.reversal };
  switch (state.status) {
    case 'trialing':
      return trialAccess(state, durations);
    case 'active':
      return activeAccess(state, durations);
    case 'past_due':
      return pastDueAccess(state, durations);
    case 'unpaid':
    case 'incomplete':
    case 'incomplete_expired':
    case 'canceled':
    case 'paused':
      return { rule: 'ended' };
    default:
      return { rule: 'unknown' };
  }
}

/** Whether access holds at a second: half-open, `now < accessUntil`. */
export function hasAccess(access: { readonly accessUntil?: number | undefined }, now: number): boolean {
  return access.accessUntil !== undefined && now < access.accessUntil;
}
