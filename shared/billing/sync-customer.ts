import type { Rental } from '../entitlements/rental.ts';
import { listRentals, removeFromOutbox, writeRental, type RentalRecord } from '../entitlements/rentals-table.ts';
import type { UserId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import type { Billing, Cause } from './billing.ts';
import { decideRentals, type RentalDecision } from './decide-rentals.ts';
import { readSubscriptions, type PackageSubscription } from './read-subscriptions.ts';
import { transitionMessage } from './transition.ts';
import { recordTrial } from './trials-table.ts';

const attemptsMax = 20;

/** Sends what is in a rental's outbox and takes it out; a crash in between only sends it again. */
async function drainOutbox(billing: Billing, { rental, outbox }: RentalRecord): Promise<void> {
  if (outbox.length === 0) return;
  await billing.ledger.send(outbox);
  for (const message of outbox) await removeFromOutbox(billing.table, rental, message.transition_id);
}

/** Sends all transitions of a user that an earlier run left behind. */
export async function drainOutboxes(billing: Billing, userId: UserId): Promise<void> {
  for (const record of await listRentals(billing.table, userId)) await drainOutbox(billing, record);
}

/** Remembers every trial the user has had; never forgotten, also when the subscription ends. */
async function recordTrials(
  billing: Billing,
  userId: UserId,
  subscriptions: readonly PackageSubscription[],
  now: number,
): Promise<void> {
  for (const { packageType, state } of subscriptions) {
    if (state.trialEnd !== undefined) await recordTrial(billing.table, { userId, packageType, now });
  }
}

function warnOperator(decision: RentalDecision): void {
  const { userId, packageType, state } = decision.after;
  const fields = { user_id: userId, package_type: packageType, subscription_id: state.subscriptionId };
  if (state.rule === 'unknown') log.alarm('unknown subscription status', { ...fields, status: state.status });
  if (decision.liveSubscriptions > 1) log.alarm('more than one live subscription to a package', fields);
}

/** Writes the decisions; `false` as soon as somebody else wrote first. */
async function execute(
  billing: Billing,
  input: { records: readonly RentalRecord[]; decisions: readonly RentalDecision[]; cause: Cause; now: number },
): Promise<boolean> {
  for (const decision of input.decisions) {
    const { after } = decision;
    const before = input.records.find(
      ({ rental }) => rental.packageType === after.packageType && rental.source === after.source,
    );
    const transitions = decision.changed ? [transitionMessage(decision, input.cause, input.now)] : [];
    if (!(await writeRental(billing.table, { before, after, transitions }))) return false;
    warnOperator(decision);
  }
  return true;
}

/** What is stored, what Stripe says, and what should follow; nothing is written. */
export async function compareWithStripe(
  billing: Billing,
  input: { userId: UserId; customerId: string; now: number },
): Promise<{
  records: readonly RentalRecord[];
  subscriptions: readonly PackageSubscription[];
  decisions: readonly RentalDecision[];
}> {
  const { userId, customerId, now } = input;
  // The rentals are read before Stripe is asked: whoever fetched earlier then fails on the revision.
  const records = await listRentals(billing.table, userId);
  const rentals = records.map(({ rental }) => rental);
  const knownIds = rentals.flatMap(({ state }) => state.subscriptionId ?? []);
  const query = { customerId, knownIds, livemode: billing.livemode };
  const reading = await readSubscriptions(await billing.stripe(), query);
  const decisions = decideRentals({ userId, rentals, reading, durations: billing.durations, now });
  return { records, subscriptions: reading.subscriptions, decisions };
}

/**
 * Brings every rental of a customer to what Stripe says now: read, fetch, decide, write with a condition, again on conflict.
 * Running it twice, late or at the same time as others changes nothing more. Throws when Stripe or the table cannot be read.
 */
export async function syncCustomer(
  billing: Billing,
  input: { userId: UserId; customerId: string; cause: Cause; now: number },
): Promise<readonly Rental[]> {
  const { userId, cause, now } = input;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const { records, subscriptions, decisions } = await compareWithStripe(billing, input);
    await recordTrials(billing, userId, subscriptions, now);
    if (await execute(billing, { records, decisions, cause, now })) {
      await drainOutboxes(billing, userId);
      return decisions.map(({ after }) => after);
    }
  }
  throw new Error(`rentals of ${userId} changed ${attemptsMax} times during one sync`);
}
