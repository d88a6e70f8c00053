import type { UserId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import type { Billing } from './billing.ts';
import { findCustomer, mapCustomer, mapOwner } from './customers-table.ts';
import { recordCustomer } from './record-customer.ts';
import { orMissing } from './stripe-errors.ts';
import { StripeCustomer } from './stripe-objects.ts';

async function isUsable(billing: Billing, customerId: string): Promise<boolean> {
  const found = await orMissing((await billing.stripe()).customers.retrieve(customerId));
  return found !== undefined && StripeCustomer.parse(found).deleted !== true;
}

/**
 * The user's Stripe customer, made when there is none or the mapped one was deleted at Stripe.
 * Both directions of the mapping are written before anybody can pay, so that every event finds its user.
 */
export async function ensureCustomer(
  billing: Billing,
  user: { userId: UserId; email: string; attemptId: string; now: number },
): Promise<string> {
  const { userId, email, attemptId, now } = user;
  const mapped = await findCustomer(billing.table, userId);
  const usable = mapped !== undefined && (await isUsable(billing, mapped));
  let customerId = usable ? mapped : undefined;
  if (customerId === undefined) {
    const stripe = await billing.stripe();
    const created = await stripe.customers.create(
      { ...(email === '' ? {} : { email }), metadata: { user_id: userId } },
      // A key for this attempt only: Stripe replays a failure for 24 hours. A spare customer does no harm.
      { idempotencyKey: `customer:${attemptId}` },
    );
    const won = await mapCustomer(billing.table, { userId, customerId: created.id, previous: mapped });
    customerId = won ? created.id : await findCustomer(billing.table, userId);
    if (mapped !== undefined) log.warn('customer was replaced', { user_id: userId, previous: mapped });
  }
  if (customerId === undefined) throw new Error(`no customer could be mapped for ${userId}`);
  if (!(await mapOwner(billing.table, { userId, customerId }))) {
    throw new Error(`customer ${customerId} belongs to another user`);
  }
  // Sent every time: recording is idempotent, and a crash after the mapping would otherwise leave history without it.
  await recordCustomer(billing, { userId, customerId, now });
  return customerId;
}
