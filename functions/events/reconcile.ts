import * as z from 'zod/mini';
import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { reconcile } from '../../shared/billing/reconcile.ts';
import { clock } from '../../shared/platform/clock.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { log } from '../../shared/platform/log.ts';

const billing = openBilling(readConfig(billingSettings));
const Input = z.strictObject({ scope: z.enum(['all', 'ending-soon']) });

/** Schedule reconcile: compares rentals with Stripe, hourly those that end soon, daily all. */
export async function handler(event: unknown) {
  const { scope } = Input.parse(event);
  const report = await reconcile(billing, { scope, dryRun: false, now: clock.now() });
  log.info('reconciled', { scope, ...report });
  return report;
}
