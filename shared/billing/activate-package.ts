import type { Rental } from '../entitlements/rental.ts';
import { readRental, writeRental } from '../entitlements/rentals-table.ts';
import { findPackage, type Catalogue } from '../packages/catalogue.ts';
import type { PackageType, UserId } from '../platform/ids.ts';
import type { Billing, Cause } from './billing.ts';
import { mapCustomer, mapOwner, findCustomer } from './customers-table.ts';
import { packageOfPrice } from './package-of-price.ts';
import { recordCustomer } from './record-customer.ts';
import { orMissing, orUnavailable, type PaymentsUnavailable } from './stripe-errors.ts';
import { StripeSubscription } from './stripe-objects.ts';
import { drainOutboxes, syncCustomer } from './sync-customer.ts';
import { transitionMessage } from './transition.ts';

/** Everything that can come of a manual activation. */
export type ActivateOutcome =
  | { readonly kind: 'activated'; readonly rental: Rental }
  | { readonly kind: 'unknown-user' }
  | { readonly kind: 'unknown-package' }
  | { readonly kind: 'subscription-not-found' }
  | PaymentsUnavailable;

interface Activation {
  readonly userId: UserId;
  readonly packageType: PackageType;
  readonly adminId: UserId;
  readonly reason: string;
  readonly now: number;
}

const writesMax = 5;
const daySeconds = 86_400;

async function writeManualRental(billing: Billing, activation: Activation, accessUntil: number): Promise<Rental> {
  const { userId, packageType, adminId, reason, now } = activation;
  const key = { userId, packageType, source: 'manual' as const };
  const cause: Cause = { actor: `admin:${adminId}`, cause: `activate-package: ${reason}` };
  for (let attempt = 0; attempt < writesMax; attempt += 1) {
    const before = await readRental(billing.table, key);
    const granted = before?.rental.state.accessUntil === accessUntil;
    // Written by an attempt whose answer got lost.
    if (attempt > 0 && granted && before !== undefined) return before.rental;
    const after: Rental = {
      ...key,
      version: (before?.rental.version ?? 0) + 1,
      revision: (before?.rental.revision ?? 0) + 1,
      state: { status: 'active', rule: 'manual', accessUntil, paused: false, paymentProblem: false },
    };
    const transitions = [transitionMessage({ before: before?.rental, after }, cause, now)];
    if (await writeRental(billing.table, { before, after, transitions })) return after;
  }
  throw new Error(`manual rental of ${userId} changed ${writesMax} times during one activation`);
}

/** A rental that is independent of what Stripe says. */
async function grantPackage(
  billing: Billing,
  catalogue: Catalogue,
  grant: Activation & { accessUntil: number },
): Promise<ActivateOutcome> {
  if (findPackage(catalogue, grant.packageType) === undefined) return { kind: 'unknown-package' };
  const rental = await writeManualRental(billing, grant, grant.accessUntil);
  await drainOutboxes(billing, grant.userId);
  return { kind: 'activated', rental };
}

function sells(subscription: StripeSubscription, packageType: PackageType): boolean {
  return subscription.items.data.some(({ price }) => packageOfPrice(price)?.packageType === packageType);
}

/** The mapping was lost: it is written again, then the state is read from Stripe as always. */
async function connectSubscription(
  billing: Billing,
  connection: Activation & { subscriptionId: string },
): Promise<ActivateOutcome> {
  const { userId, packageType, adminId, subscriptionId, reason, now } = connection;
  return orUnavailable(async () => {
    const found = await orMissing((await billing.stripe()).subscriptions.retrieve(subscriptionId));
    if (found === undefined) return { kind: 'subscription-not-found' };
    const subscription = StripeSubscription.parse(found);
    const { customer: customerId } = subscription;
    // Before anything is written: a customer never changes its owner again.
    if (!sells(subscription, packageType) || subscription.livemode !== billing.livemode) {
      return { kind: 'subscription-not-found' };
    }
    if (!(await mapOwner(billing.table, { userId, customerId }))) return { kind: 'subscription-not-found' };
    const previous = await findCustomer(billing.table, userId);
    if (previous !== customerId) await mapCustomer(billing.table, { userId, customerId, previous });
    await recordCustomer(billing, { userId, customerId, now });
    const cause = { actor: `admin:${adminId}`, cause: `activate-package: ${reason}` };
    const rentals = await syncCustomer(billing, { userId, customerId, cause, now });
    const rental = rentals.find(({ state }) => state.subscriptionId === subscriptionId);
    return rental === undefined ? { kind: 'subscription-not-found' } : { kind: 'activated', rental };
  });
}

/** Helps a user in a support case, audited: gives days of a package, or connects a paid subscription whose owner got lost. */
export async function activatePackage(
  shop: { billing: Billing; catalogue: Catalogue; accountExists: (userId: UserId) => Promise<boolean> },
  activation: Activation & { days: number | undefined; subscriptionId: string | undefined },
): Promise<ActivateOutcome> {
  const { billing, catalogue } = shop;
  const { days = 0, subscriptionId, now } = activation;
  if (!(await shop.accountExists(activation.userId))) return { kind: 'unknown-user' };
  if (subscriptionId !== undefined) return connectSubscription(billing, { ...activation, subscriptionId });
  return grantPackage(billing, catalogue, { ...activation, accessUntil: now + days * daySeconds });
}
