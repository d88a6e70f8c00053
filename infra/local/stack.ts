import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { createClient } from '@supabase/supabase-js';
import { planCatalogueSync } from '../../shared/billing/sync-catalogue.ts';
import { publishCatalogueCopy } from '../../shared/packages/publish-catalogue.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { stripeClient } from '../../shared/platform/stripe/client.ts';
import { projectDataDir, readCatalogueFile } from '../scripts/catalogue-file.ts';
import { publishNorms } from '../scripts/publish-norms.ts';
import { secretNames } from '../stages.ts';
import { createAccounts, type Account } from './accounts.ts';
import { localClient } from './aws/place.ts';
import { startLocalAws, type LocalAws } from './aws/start.ts';
import { ensureCloudAssembly } from './cloud-assembly.ts';
import { freePort } from './free-port.ts';
import { startMailbox, type Mailbox } from './mailbox.ts';
import type { Doors } from './person.ts';
import { startLocalStripe, type LocalStripe } from './stripe/server.ts';
import { startLocalSupabase, type LocalSupabase } from './supabase/start.ts';

const root = join(import.meta.dirname, '../..');
const stateDir = join(root, '.local');

/** The functions of the first minutes: loaded before anybody waits for them. */
const prewarmed = ['authorize', 'purchase-package', 'my-packages', 'stripe-webhook', 'consume-billing-events'];

/** A loaded function takes 30 MB: one that nobody calls for a minute is unloaded. */
const unusedFunctionMs = 60_000;

/** The whole system on loopback. */
export interface Stack {
  readonly doors: Doors;
  readonly aws: LocalAws;
  readonly stripe: LocalStripe;
  readonly supabase: LocalSupabase;
  readonly mailbox: Mailbox;
  readonly webhookSecret: string;
  readonly accounts: readonly Account[];
  close(): Promise<void>;
}

async function publish(aws: LocalAws, supabase: LocalSupabase): Promise<void> {
  const s3 = new S3Client(localClient(aws.endpoints.s3));
  const bucket = aws.outputs['NormsBucketName'];
  if (bucket === undefined) throw new Error('the template has no output NormsBucketName');
  const { manifest } = await publishNorms({ s3, bucket, dataDir: projectDataDir, now: Math.floor(Date.now() / 1000) });
  const service = createClient(supabase.url, supabase.secretKey, { auth: { persistSession: false } });
  await publishCatalogueCopy(service, manifest);
}

/** Sells the catalogue in the local Stripe, as `npm run stripe:sync` does in the real one; returns the webhook's secret. */
async function sell(stripe: LocalStripe, siteUrl: string): Promise<string> {
  const client = stripeClient(new Secret(stripe.apiKey), stripe.url);
  const steps = await planCatalogueSync(
    client,
    await readCatalogueFile(projectDataDir),
    `${siteUrl}/api/payment/webhook`,
  );
  let secret: string | undefined;
  for (const step of steps) secret = (await step.apply()).webhookSecret ?? secret;
  if (secret === undefined) throw new Error('no webhook endpoint was made');
  return secret;
}

interface Part {
  close(): Promise<void>;
}

/** Closes parts in the reverse order of their start; also those that started before another one failed. */
async function closeAll(parts: readonly Part[]): Promise<void> {
  for (const part of parts.toReversed()) await part.close();
}

/** Starts everything; `port` 0 takes a free one. Every start is a clean system. */
export async function startStack(options: {
  port: number;
  log: (line: string) => void;
  withAccounts?: boolean;
}): Promise<Stack> {
  const { port, log, withAccounts = true } = options;
  await mkdir(stateDir, { recursive: true });
  const parts: Part[] = [];
  const started = async <P extends Part>(part: Promise<P>): Promise<P> => {
    const running = await part;
    parts.push(running);
    return running;
  };
  try {
    const sitePort = await freePort(port);
    const siteUrl = `http://localhost:${sitePort}`;
    const mailbox = await started(startMailbox());
    const startingSupabase = started(
      startLocalSupabase({ stateDir, siteUrl, onMail: (mail) => mailbox.deliver(mail) }),
    );
    const startingStripe = started(startLocalStripe({}));
    const building = ensureCloudAssembly();
    // All are waited for even when one fails, so that none is left running.
    await Promise.allSettled([startingSupabase, startingStripe, building]);
    const [supabase, stripe, cloudAssembly] = await Promise.all([startingSupabase, startingStripe, building]);
    const aws = await started(
      startLocalAws({
        cloudAssembly,
        port: sitePort,
        parameters: {
          SiteUrl: siteUrl,
          SupabaseUrl: supabase.url,
          SupabasePublishableKey: supabase.publishableKey,
          StripeApiUrl: stripe.url,
          JwtSecret: supabase.jwtSecret,
          AlarmEmail: 'operator@example.com',
        },
        secrets: { [secretNames.supabase]: JSON.stringify({ secret_key: supabase.secretKey }) },
        log,
        prewarm: prewarmed,
        keepMs: unusedFunctionMs,
      }),
    );
    stripe.onClockChange((offsetSeconds) => aws.setClockOffset(offsetSeconds));
    const [webhookSecret] = await Promise.all([sell(stripe, siteUrl), publish(aws, supabase)]);
    aws.setSecret(secretNames.stripe, JSON.stringify({ api_key: stripe.apiKey, webhook_secrets: [webhookSecret] }));
    const doors = { api: siteUrl, supabase: { url: supabase.url, publishable_key: supabase.publishableKey } };
    const setRole = (email: string, role: 'admin') => supabase.setRole(email, role);
    const accounts = withAccounts ? await createAccounts(doors, setRole) : [];
    const close = () => closeAll(parts);
    return { doors, aws, stripe, supabase, mailbox, webhookSecret, accounts, close };
  } catch (error) {
    await closeAll(parts);
    throw error;
  }
}
