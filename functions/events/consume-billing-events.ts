import { BillingEvent } from '../../shared/billing/billing-event.ts';
import { handleBillingEvent } from '../../shared/billing/handle-billing-event.ts';
import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { queueHandler } from '../../shared/platform/aws/queue-handler.ts';
import { readConfig } from '../../shared/platform/config.ts';

const billing = openBilling(readConfig(billingSettings));

/** Queue billing-events: brings the rentals of the customer an event concerns to what Stripe says now. */
export const handler = queueHandler({
  message: BillingEvent,
  handle: (event, now) => handleBillingEvent(billing, event, now),
});
