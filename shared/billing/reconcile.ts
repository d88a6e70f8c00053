import { scanRentals } from '../entitlements/rentals-table.ts';
import type { Rental } from '../entitlements/rental.ts';
import type { UserId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import type { Billing } from './billing.ts';
import { findOwner } from './customers-table.ts';
import { packageOfPrice } from './package-of-price.ts';
import { StripeSubscription } from './stripe-objects.ts';
import { compareWithStripe, drainOutboxes, syncCustomer } from './sync-customer.ts';

/** Which rentals to compare: all, or those whose access ends within 48 hours. */
export type ReconcileScope = 'all' | 'ending-soon';

/** What a run saw and did. */
export interface ReconcileReport {
  readonly customers: number;
  readonly repaired: readonly { readonly userId: UserId; readonly packageType: string }[];
  /** Customers, or users with unsent history, that could not be worked on. */
  readonly failed: readonly string[];
}

const soonSeconds = 48 * 3600;

function isInScope(rental: Rental, scope: ReconcileScope, now: number): boolean {
  if (rental.source !== 'stripe') return false;
  if (scope === 'all') return true;
  const until = rental.state.accessUntil;
  return until !== undefined && until > now && until <= now + soonSeconds;
}

/** What is to be looked at: customers, and users whose outbox an earlier run left behind. */
interface Workload {
  readonly customers: ReadonlySet<string>;
  readonly unsent: ReadonlySet<UserId>;
}

/** The customers of stored rentals, and for a full run those of Stripe's own list. */
async function findWork(billing: Billing, scope: ReconcileScope, now: number): Promise<Workload> {
  const customers = new Set<string>();
  const unsent = new Set<UserId>();
  for await (const { rental, outbox } of scanRentals(billing.table)) {
    if (outbox.length > 0) unsent.add(rental.userId);
    if (isInScope(rental, scope, now) && rental.state.customerId !== undefined) customers.add(rental.state.customerId);
  }
  if (scope === 'ending-soon') return { customers, unsent };
  const stripe = await billing.stripe();
  for await (const entry of stripe.subscriptions.list({ limit: 100 })) {
    const subscription = StripeSubscription.safeParse(entry);
    if (!subscription.success) {
      log.alarm('subscription cannot be read', { subscription_id: entry.id, error: subscription.error });
      continue;
    }
    const { items, livemode, customer } = subscription.data;
    const ours = items.data.some(({ price }) => packageOfPrice(price) !== undefined);
    if (ours && livemode === billing.livemode) customers.add(customer);
  }
  return { customers, unsent };
}

/** Compares stored rentals with Stripe and repairs what differs; a customer that cannot be read is reported and left as it is. */
export async function reconcile(
  billing: Billing,
  input: { scope: ReconcileScope; dryRun: boolean; now: number },
): Promise<ReconcileReport> {
  const { scope, dryRun, now } = input;
  const repaired: { userId: UserId; packageType: string }[] = [];
  const failed: string[] = [];
  const attempt = async (id: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      log.alarm('could not be reconciled', { id, error });
      failed.push(id);
    }
  };
  const { customers, unsent } = await findWork(billing, scope, now);
  if (!dryRun) for (const userId of unsent) await attempt(userId, () => drainOutboxes(billing, userId));
  for (const customerId of customers) {
    await attempt(customerId, async () => {
      const userId = await findOwner(billing.table, customerId);
      if (userId === undefined) throw new Error('belongs to no user');
      // Looks before it writes, so that a second run writes nothing.
      const { decisions } = await compareWithStripe(billing, { userId, customerId, now });
      const differing = decisions.filter(({ changed }) => changed);
      if (differing.length === 0) return;
      const cause = { actor: 'reconcile', cause: `reconcile-${scope}` };
      if (!dryRun) await syncCustomer(billing, { userId, customerId, cause, now });
      repaired.push(...differing.map(({ after }) => ({ userId, packageType: after.packageType })));
    });
  }
  return { customers: customers.size, repaired, failed };
}
