import { defaultDurations } from '../../../shared/entitlements/access-policy.ts';
import { decideRentals } from '../../../shared/billing/decide-rentals.ts';
import type { PackageSubscription } from '../../../shared/billing/read-subscriptions.ts';
import { PackageType, UserId } from '../../../shared/platform/ids.ts';

const userId = UserId.parse('6a0b1c2d-3e4f-4a5b-8c6d-7e8f90a1b2c3');
const usBox = PackageType.parse('us_box');
const now = 1_900_000_000;

function subscription(change: Partial<PackageSubscription> & { status?: string } = {}): PackageSubscription {
  const { status = 'active', ...rest } = change;
  return {
    subscriptionId: 'sub_1',
    customerId: 'cus_1',
    packageType: usBox,
    interval: 'month',
    unitAmountCents: 2999,
    currency: 'usd',
    createdAt: now - 1000,
    state: {
      status,
      hasPaymentMethod: true,
      currentPeriodEnd: now + 1000,
      cancelAtPeriodEnd: false,
      paidThrough: now + 1000,
      everPaid: true,
    },
    ...rest,
  };
}

function decide(
  rentals: Parameters<typeof decideRentals>[0]['rentals'],
  subscriptions: readonly PackageSubscription[],
) {
  const reading = { subscriptions, unreadableIds: [] };
  return decideRentals({ userId, rentals, reading, durations: defaultDurations, now });
}

describe('deciding rentals', () => {
  it('makes a rental for a new subscription', () => {
    const [decision] = decide([], [subscription()]);
    expect(decision?.changed).toBe(true);
    expect(decision?.after).toMatchObject({ packageType: 'us_box', source: 'stripe', version: 1, revision: 1 });
    expect(decision?.after.state.accessUntil).toBe(now + 1000 + defaultDurations.leewaySeconds);
  });

  it('moves only the revision when Stripe says what is already stored', () => {
    const [first] = decide([], [subscription()]);
    const [second] = decide(first === undefined ? [] : [first.after], [subscription()]);
    expect(second).toMatchObject({ changed: false, after: { version: 1, revision: 2 } });
  });

  it('counts a version for every change', () => {
    const [first] = decide([], [subscription()]);
    const [second] = decide(first === undefined ? [] : [first.after], [subscription({ status: 'canceled' })]);
    expect(second).toMatchObject({ changed: true, after: { version: 2, revision: 2, state: { rule: 'ended' } } });
    expect(second?.after.state.accessUntil).toBeUndefined();
  });

  it('never lets an ended subscription revoke the one that replaced it, in either order', () => {
    const ended = subscription({ subscriptionId: 'sub_old', createdAt: now - 5000, status: 'canceled' });
    const live = subscription({ subscriptionId: 'sub_new' });
    for (const subscriptions of [
      [ended, live],
      [live, ended],
    ]) {
      const [decision, ...others] = decide([], subscriptions);
      expect(others).toEqual([]);
      expect(decision?.after.state.subscriptionId).toBe('sub_new');
      expect(decision?.liveSubscriptions).toBe(1);
    }
  });

  it('tells the operator when two live subscriptions pay for one package', () => {
    const [decision] = decide([], [subscription(), subscription({ subscriptionId: 'sub_2' })]);
    expect(decision?.liveSubscriptions).toBe(2);
  });

  it('ends a stored rental whose subscription Stripe no longer has', () => {
    const [first] = decide([], [subscription()]);
    const [second] = decide(first === undefined ? [] : [first.after], []);
    expect(second).toMatchObject({ changed: true, after: { state: { status: 'canceled', rule: 'ended' } } });
    expect(second?.after.state.accessUntil).toBeUndefined();
  });

  it('leaves rentals granted by support alone', () => {
    const manual = {
      userId,
      packageType: usBox,
      source: 'manual' as const,
      version: 3,
      revision: 3,
      state: { status: 'active', rule: 'manual' as const, accessUntil: now + 5, paused: false, paymentProblem: false },
    };
    expect(decide([manual], [])).toEqual([]);
  });

  it('decides each package by itself', () => {
    const decisions = decide(
      [],
      [subscription(), subscription({ subscriptionId: 'sub_2', packageType: PackageType.parse('iso_box') })],
    );
    expect(decisions.map(({ after }) => after.packageType).sort()).toEqual(['iso_box', 'us_box']);
  });
});
