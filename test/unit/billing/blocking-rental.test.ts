import { blockingRental } from '../../../shared/billing/blocking-rental.ts';
import type { Rental } from '../../../shared/entitlements/rental.ts';
import { PackageType, UserId } from '../../../shared/platform/ids.ts';
import { catalogue } from '../../helpers/catalogue.ts';

const now = 1_900_000_000;
const usBox = PackageType.parse('us_box');

function rental(packageType: string, state: Partial<Rental['state']>, source: Rental['source'] = 'stripe'): Rental {
  return {
    userId: UserId.parse('6a0b1c2d-3e4f-4a5b-8c6d-7e8f90a1b2c3'),
    packageType: PackageType.parse(packageType),
    source,
    version: 1,
    revision: 1,
    state: { status: 'active', rule: 'renewing', accessUntil: now + 9, paused: false, paymentProblem: false, ...state },
  };
}

const blocks = (existing: Rental) => blockingRental(catalogue, [existing], { packageType: usBox, now }) !== undefined;

describe('a purchase of the US box', () => {
  it.each([
    ['the US box, renewing', rental('us_box', {})],
    ['the US box, cancelled but still open', rental('us_box', { rule: 'cancelling', cancelsAt: now + 9 })],
    [
      'the US box, unpaid: Stripe still tries to collect',
      rental('us_box', { status: 'unpaid', rule: 'ended', accessUntil: undefined }),
    ],
    ['the US box, refunded but not cancelled', rental('us_box', { rule: 'refunded', accessUntil: undefined })],
    ['the bundle, renewing', rental('mega_bundle', {})],
    ['the bundle, in grace', rental('mega_bundle', { status: 'past_due', rule: 'grace' })],
  ])('is blocked by %s', (_name, existing) => {
    expect(blocks(existing)).toBe(true);
  });

  it.each([
    ['the US box that ended', rental('us_box', { status: 'canceled', rule: 'ended', accessUntil: undefined })],
    [
      'the US box, refunded and ending',
      rental('us_box', { rule: 'refunded', accessUntil: undefined, cancelsAt: now + 9 }),
    ],
    ['another package', rental('iso_box', {})],
    ['the bundle, cancelled', rental('mega_bundle', { rule: 'cancelling', cancelsAt: now + 9 })],
    ['the bundle, paused', rental('mega_bundle', { rule: 'paused', paused: true })],
    ['the bundle whose access is over', rental('mega_bundle', { accessUntil: now })],
    ['the bundle, granted by support', rental('mega_bundle', { rule: 'manual' }, 'manual')],
    ['the US box, granted by support', rental('us_box', { rule: 'manual' }, 'manual')],
  ])('is not blocked by %s', (_name, existing) => {
    expect(blocks(existing)).toBe(false);
  });
});
