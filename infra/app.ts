import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { AlarmsStack } from './stacks/alarms-stack.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { BillingStack } from './stacks/billing-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { stageNamed } from './stages.ts';

export interface AppOptions {
  /** Without it the context `stage` decides, and without that it is production. */
  readonly stage?: string;
  readonly outdir?: string;
  readonly functionsDirectory?: string;
  readonly context?: Readonly<Record<string, unknown>>;
}

const root = join(import.meta.dirname, '..');

/** Here and not in cdk.json, so that every way to synthesise gives the same templates. */
const featureFlags = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  // A store that functions still use cannot be removed.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
} as const;

/** The four stacks of one stage; needs neither an account nor a network. */
export function createApp(options: AppOptions = {}): App {
  const app = new App({
    analyticsReporting: false,
    context: { ...featureFlags, ...options.context },
    ...(options.outdir === undefined ? {} : { outdir: options.outdir }),
  });
  const stage = stageNamed(options.stage ?? app.node.tryGetContext('stage') ?? 'production');
  const functionsDirectory = options.functionsDirectory ?? join(root, '.build/functions');
  const stackName = (name: string) => `DatabasePackages${name}${stage.stackSuffix}`;

  const data = new DataStack(app, stackName('Data'), { stage });
  const { table, normsBucket, stripeSecret, supabaseSecret } = data;
  const stores = { table, normsBucket, stripeSecret, supabaseSecret };
  const { billingEvents, ledger } = new BillingStack(app, stackName('Billing'), {
    stage,
    functionsDirectory,
    data: stores,
  });
  new ApiStack(app, stackName('Api'), {
    stage,
    functionsDirectory,
    resources: { ...stores, billingEvents, ledger },
  });
  new AlarmsStack(app, stackName('Alarms'), { stage });
  return app;
}

if (import.meta.main) createApp().synth();
