import { parseArgs } from 'node:util';
import { planCatalogueSync } from '../../shared/billing/sync-catalogue.ts';
import { readConfig, text, url } from '../../shared/platform/config.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { stripeClient } from '../../shared/platform/stripe/client.ts';
import { projectDataDir, readCatalogueFile } from './catalogue-file.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const config = readConfig({ STRIPE_API_KEY: text, STRIPE_API_URL: url, SITE_URL: url });

const packages = await readCatalogueFile(projectDataDir);
const stripe = stripeClient(new Secret(config.STRIPE_API_KEY), config.STRIPE_API_URL);
const steps = await planCatalogueSync(stripe, packages, `${config.SITE_URL}/api/payment/webhook`);

for (const step of steps) {
  if (values['dry-run']) {
    console.log(`would ${step.description}`);
    continue;
  }
  const { webhookSecret } = await step.apply();
  console.log(`did ${step.description}`);
  // Stripe shows it only now; it belongs into Secrets Manager and nowhere else.
  if (webhookSecret !== undefined) console.log(`webhook secret: ${webhookSecret}`);
}
if (steps.length === 0) console.log('Stripe sells exactly the catalogue');
