import { describeRental, type RentalFacts } from '../../../shared/pages/rental-words.ts';

const now = 1_800_000_000;
const day = 86_400;
const rental: RentalFacts = {
  status: 'active',
  rule: 'renewing',
  source: 'stripe',
  access_until: now + 12 * day,
  trial_end: null,
  current_period_end: now + 10 * day,
  cancels_at: null,
  paused: false,
  payment_problem: false,
};
const labels = (given: RentalFacts) => describeRental({ rental: given, now }).days.map(({ label }) => label);

describe('describeRental', () => {
  it('says an active rental in the words of the access policy, with its next renewal', () => {
    expect(describeRental({ rental, now })).toMatchObject({
      status: 'Active',
      look: 'good',
      isLive: true,
      canCancel: true,
    });
    expect(labels(rental)).toEqual(['Renews on', 'Access until']);
  });

  it('shows the end of a running trial, and no longer once it is over', () => {
    expect(labels({ ...rental, trial_end: now + 1 })).toContain('Trial ends');
    expect(labels({ ...rental, trial_end: now })).not.toContain('Trial ends');
  });

  it('says when a cancelled rental ends, and offers no second cancellation', () => {
    const cancelled = { ...rental, cancels_at: now + 10 * day };
    expect(describeRental({ rental: cancelled, now })).toMatchObject({ look: 'warning', canCancel: false });
    expect(labels(cancelled)).toEqual(['Ends on', 'Access until']);
  });

  it('is over at the second of access_until', () => {
    expect(describeRental({ rental: { ...rental, access_until: now + 1 }, now }).isLive).toBe(true);
    expect(describeRental({ rental: { ...rental, access_until: now }, now }).isLive).toBe(false);
  });

  it('follows the server where it has decided', () => {
    expect(describeRental({ rental: { ...rental, has_access: false }, now }).isLive).toBe(false);
  });

  it('promises no renewal after a failed payment, but lets the customer leave', () => {
    const failed = { ...rental, status: 'past_due', rule: 'grace', payment_problem: true };
    expect(describeRental({ rental: failed, now })).toMatchObject({ look: 'bad', canCancel: true });
    expect(labels(failed)).toEqual(['Access until']);
  });

  it('cannot cancel what support granted or what has ended', () => {
    expect(describeRental({ rental: { ...rental, source: 'manual' }, now }).canCancel).toBe(false);
    expect(describeRental({ rental: { ...rental, status: 'canceled' }, now }).canCancel).toBe(false);
  });

  it('says that there is no access', () => {
    expect(describeRental({ rental: { ...rental, access_until: null }, now }).days.at(-1)).toEqual({
      label: 'Access',
      text: 'none',
    });
  });
});
