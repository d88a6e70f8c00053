import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { reconcile } from '../../../shared/billing/reconcile.ts';
import { findReservation, releaseReservation, reserveCheckout } from '../../../shared/billing/reservations-table.ts';
import { listRentals } from '../../../shared/entitlements/rentals-table.ts';
import { startBillingWorld, type BillingWorld } from '../../helpers/billing-world.ts';
import { Renter, usBox } from '../../helpers/renter.ts';

let world: BillingWorld;
beforeAll(async () => {
  world = await startBillingWorld();
});
afterAll(() => world.close());

describe('a rental that cannot be read', () => {
  it('gives no access and takes none of the others with it, neither the user nor reconcile', async () => {
    const renter = new Renter(world);
    await renter.rent();
    const [record] = await listRentals(world.table, renter.userId);
    await world.table.client.send(
      new PutCommand({
        TableName: world.table.name,
        Item: {
          pk: `USER#${renter.userId}`,
          sk: 'RENTAL#iso_box#stripe',
          user_id: renter.userId,
          package_type: 'iso_box',
          source: 'stripe',
          version: 1,
          revision: 1,
          state: { ...record?.rental.state, rule: 'a-rule-of-another-version' },
          outbox: {},
        },
      }),
    );
    expect(await listRentals(world.table, renter.userId)).toEqual([record]);
    const report = await reconcile(world.billing(), { scope: 'all', dryRun: false, now: world.stripe.now() });
    expect(report).toEqual({ customers: 1, repaired: [], failed: [] });
  });
});

describe('a claim on a Checkout', () => {
  const claimOf = (userId: Renter['userId'], reservationId: string, now: number) => ({
    userId,
    packageType: usBox,
    reservation: { reservation_id: reservationId, expires_at: 1_000 },
    now,
  });

  it('holds against others until its last second, and for itself when the write is repeated', async () => {
    const { userId } = new Renter(world);
    expect(await reserveCheckout(world.table, claimOf(userId, 'first', 900))).toBe(true);
    expect(await reserveCheckout(world.table, claimOf(userId, 'first', 900))).toBe(true);
    expect(await reserveCheckout(world.table, claimOf(userId, 'second', 999))).toBe(false);
    expect(await reserveCheckout(world.table, { ...claimOf(userId, 'second', 999), replace: 'first' })).toBe(true);
    expect(await reserveCheckout(world.table, claimOf(userId, 'third', 1_000))).toBe(true);
  });

  it('is given back by its owner only', async () => {
    const { userId } = new Renter(world);
    await reserveCheckout(world.table, claimOf(userId, 'first', 900));
    expect(await releaseReservation(world.table, { userId, packageType: usBox, reservationId: 'other' })).toBe(false);
    expect(await findReservation(world.table, { userId, packageType: usBox })).toMatchObject({
      reservation_id: 'first',
    });
    expect(await releaseReservation(world.table, { userId, packageType: usBox, reservationId: 'first' })).toBe(true);
  });

  it('lets one of ten racing claims win', async () => {
    const { userId } = new Renter(world);
    const claims = Array.from({ length: 10 }, (_, index) => claimOf(userId, `racer-${index}`, 900));
    const results = await Promise.all(claims.map((claim) => reserveCheckout(world.table, claim)));
    expect(results.filter(Boolean)).toHaveLength(1);
  });
});
