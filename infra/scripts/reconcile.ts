import { parseArgs } from 'node:util';
import * as z from 'zod';
import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { reconcile } from '../../shared/billing/reconcile.ts';
import { clock } from '../../shared/platform/clock.ts';
import { readConfig } from '../../shared/platform/config.ts';

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, scope: { type: 'string', default: 'all' } },
});
const scope = z.enum(['all', 'ending-soon']).parse(values.scope);
const billing = openBilling(readConfig(billingSettings));

const report = await reconcile(billing, { scope, dryRun: values['dry-run'], now: clock.now() });
const verb = values['dry-run'] ? 'would repair' : 'repaired';
console.log(`looked at ${report.customers} customers, ${verb} ${report.repaired.length} rentals`);
for (const { userId, packageType } of report.repaired) console.log(`${verb} ${packageType} of ${userId}`);
for (const customerId of report.failed) console.log(`could not read ${customerId}`);
process.exitCode = report.failed.length === 0 ? 0 : 1;
