import { defaultDurations } from '../entitlements/access-policy.ts';
import { openTable } from '../platform/aws/dynamodb.ts';
import { openQueue } from '../platform/aws/sqs.ts';
import { flag, text, url } from '../platform/config.ts';
import { stripeConnection } from '../platform/stripe/client.ts';
import type { Billing } from './billing.ts';

/** The settings of every function that changes rentals. */
export const billingSettings = {
  TABLE_NAME: text,
  LEDGER_QUEUE_URL: text,
  STRIPE_SECRET_NAME: text,
  STRIPE_API_URL: url,
  STRIPE_LIVEMODE: flag,
};

/** Makes billing's adapters, once per function. */
export function openBilling(config: {
  readonly TABLE_NAME: string;
  readonly LEDGER_QUEUE_URL: string;
  readonly STRIPE_SECRET_NAME: string;
  readonly STRIPE_API_URL: string;
  readonly STRIPE_LIVEMODE: boolean;
}): Billing {
  return {
    stripe: stripeConnection({ secretName: config.STRIPE_SECRET_NAME, apiUrl: config.STRIPE_API_URL }),
    table: openTable(config.TABLE_NAME),
    ledger: openQueue(config.LEDGER_QUEUE_URL),
    livemode: config.STRIPE_LIVEMODE,
    durations: defaultDurations,
  };
}
