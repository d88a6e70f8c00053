import type { UserId } from '../platform/ids.ts';
import type { Billing } from './billing.ts';

/** Writes into history which customer a user is; recording it again changes nothing. */
export function recordCustomer(
  billing: Billing,
  mapping: { userId: UserId; customerId: string; now: number },
): Promise<void> {
  const { userId, customerId, now } = mapping;
  return billing.ledger.send([
    { kind: 'customer', user_id: userId, customer_id: customerId, livemode: billing.livemode, mapped_at: now },
  ]);
}
