import type Stripe from 'stripe';
import type { AccessDurations } from '../entitlements/access-policy.ts';
import type { Queue } from '../platform/aws/sqs.ts';
import type { Table } from '../platform/aws/dynamodb.ts';

/** What billing works with: Stripe owns money, the table owns what is true now, the ledger queue carries history. */
export interface Billing {
  readonly stripe: () => Promise<Stripe>;
  readonly table: Table;
  readonly ledger: Queue;
  /** Objects of the other mode are ignored. */
  readonly livemode: boolean;
  readonly durations: AccessDurations;
}

/** Who or what caused a change; goes into the audit log. */
export interface Cause {
  readonly actor: string;
  readonly cause: string;
  readonly eventId?: string;
}
