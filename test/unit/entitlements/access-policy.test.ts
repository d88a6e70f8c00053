import {
  accessOf,
  defaultDurations,
  hasAccess,
  type SubscriptionState,
} from '../../../shared/entitlements/access-policy.ts';

const day = 86_400;
const trialEnd = 1_000_000_000;
const paidThrough = 1_100_000_000;

const trialing: SubscriptionState = {
  status: 'trialing',
  hasPaymentMethod: true,
  currentPeriodEnd: trialEnd,
  cancelAtPeriodEnd: false,
  trialEnd,
  paidThrough: trialEnd,
  everPaid: false,
};
const active: SubscriptionState = {
  status: 'active',
  hasPaymentMethod: true,
  currentPeriodEnd: paidThrough,
  cancelAtPeriodEnd: false,
  paidThrough,
  everPaid: true,
};
const pastDue: SubscriptionState = { ...active, status: 'past_due', currentPeriodEnd: paidThrough + 30 * day };

const rows: readonly (readonly [string, SubscriptionState, number | undefined])[] = [
  ['trialing, card on file, will renew: trial end + leeway', trialing, trialEnd + 2 * day],
  ['trialing, no card: trial end', { ...trialing, hasPaymentMethod: false }, trialEnd],
  ['trialing, pause void: trial end', { ...trialing, pause: { behavior: 'void' } }, trialEnd],
  ['trialing, cancel_at_period_end: trial end', { ...trialing, cancelAtPeriodEnd: true }, trialEnd],
  ['trialing, cancel_at before the trial end: cancel time', { ...trialing, cancelAt: trialEnd - day }, trialEnd - day],
  ['trialing, cancel_at after the trial end: trial end', { ...trialing, cancelAt: trialEnd + day }, trialEnd],
  ['trialing without a trial end: none', { ...trialing, trialEnd: undefined }, undefined],
  ['active, will renew, card on file: paid through + leeway', active, paidThrough + 2 * day],
  ['active, cancel_at_period_end: paid through, no leeway', { ...active, cancelAtPeriodEnd: true }, paidThrough],
  [
    'active, only cancel_at (flexible billing): the earlier of both',
    { ...active, cancelAt: paidThrough - 5 },
    paidThrough - 5,
  ],
  ['active, cancel_at later than paid: paid through', { ...active, cancelAt: paidThrough + 5 }, paidThrough],
  ['active, pause void: paid through', { ...active, pause: { behavior: 'void' } }, paidThrough],
  [
    'active, keep_as_draft until a date: that date',
    { ...active, pause: { behavior: 'keep_as_draft', resumesAt: paidThrough + 10 * day } },
    paidThrough + 10 * day,
  ],
  [
    'active, keep_as_draft beyond the cap: paid through + cap',
    { ...active, pause: { behavior: 'keep_as_draft', resumesAt: paidThrough + 90 * day } },
    paidThrough + 35 * day,
  ],
  [
    'active, mark_uncollectible resumed before the paid end: paid through',
    { ...active, pause: { behavior: 'mark_uncollectible', resumesAt: paidThrough - day } },
    paidThrough,
  ],
  [
    'active, mark_uncollectible without an end: paid through + cap',
    { ...active, pause: { behavior: 'mark_uncollectible' } },
    paidThrough + 35 * day,
  ],
  ['active, no payment method left: paid through', { ...active, hasPaymentMethod: false }, paidThrough],
  ['active, nothing paid: none', { ...active, paidThrough: undefined, everPaid: false }, undefined],
  ['past_due, paid before: paid through + grace', pastDue, paidThrough + 7 * day],
  ['past_due, never paid (after a free trial): none', { ...pastDue, everPaid: false }, undefined],
  ['past_due, cancelling: paid through', { ...pastDue, cancelAtPeriodEnd: true }, paidThrough],
  ['past_due, paused: paid through', { ...pastDue, pause: { behavior: 'void' } }, paidThrough],
  ...['unpaid', 'incomplete', 'incomplete_expired', 'canceled', 'paused', 'something_new'].map(
    (status) => [`${status}: none`, { ...active, status }, undefined] as const,
  ),
  ['any, dispute with funds withdrawn: none until won', { ...active, reversal: 'disputed' }, undefined],
  ['any, current period fully refunded: none', { ...trialing, reversal: 'refunded' }, undefined],
];

describe('access policy', () => {
  it.each(rows)('%s', (_name, state, expected) => {
    expect(accessOf(state, defaultDurations).accessUntil).toBe(expected);
  });

  it.each(rows)('%s: half-open at the boundary second', (_name, state) => {
    const access = accessOf(state, defaultDurations);
    const end = access.accessUntil;
    expect(hasAccess(access, (end ?? paidThrough) - 1)).toBe(end !== undefined);
    expect(hasAccess(access, end ?? paidThrough)).toBe(false);
    expect(hasAccess(access, (end ?? paidThrough) + 1)).toBe(false);
  });

  it('names an unknown status, so that an alarm can be raised', () => {
    expect(accessOf({ ...active, status: 'something_new' }, defaultDurations).rule).toBe('unknown');
  });

  it('never lets a later failure restart the grace', () => {
    const later = { ...pastDue, currentPeriodEnd: pastDue.currentPeriodEnd + 90 * day };
    expect(accessOf(later, defaultDurations)).toEqual(accessOf(pastDue, defaultDurations));
  });
});
