import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Need } from '../routes.ts';
import { secretNames, type Environment, type StageSettings } from '../stages.ts';
import type { ReadSetting } from './settings.ts';

/** The stateful things functions may be given access to. */
export interface Resources {
  readonly table: Pick<ITable, 'tableName' | 'tableArn'>;
  readonly normsBucket: Pick<IBucket, 'bucketName' | 'bucketArn' | 'arnForObjects'>;
  readonly billingEvents: Pick<IQueue, 'queueUrl' | 'queueArn'>;
  readonly ledger: Pick<IQueue, 'queueUrl' | 'queueArn'>;
  readonly stripeSecret: Pick<ISecret, 'secretArn'>;
  readonly supabaseSecret: Pick<ISecret, 'secretArn'>;
}

/** What a need may be met from. */
export interface Supply {
  readonly resources: Resources;
  readonly setting: ReadSetting;
  readonly stage: StageSettings;
}

interface Provision {
  readonly environment: Environment;
  readonly statements: readonly PolicyStatement[];
}

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}

function tableAccess({ table }: Resources, actions: string[]): Provision {
  return { environment: { TABLE_NAME: table.tableName }, statements: [allow(actions, [table.tableArn])] };
}

/** The only place where environment variables and permissions of functions come from. */
export const provisions = {
  'table:read': ({ resources }) => tableAccess(resources, ['dynamodb:GetItem', 'dynamodb:Query']),
  'table:write': ({ resources }) =>
    tableAccess(resources, ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']),
  'table:scan': ({ resources }) => tableAccess(resources, ['dynamodb:Scan']),
  'norms:read': ({ resources: { normsBucket } }) => ({
    environment: { NORMS_BUCKET: normsBucket.bucketName },
    statements: [
      allow(
        ['s3:GetObject'],
        ['databases/*', 'published/*', 'manifest.json'].map((keys) => normsBucket.arnForObjects(keys)),
      ),
      // Without it S3 answers 403 for a missing key; a prefix condition is not evaluated for GetObject.
      allow(['s3:ListBucket'], [normsBucket.bucketArn]),
    ],
  }),
  'billing-events:send': ({ resources: { billingEvents } }) => ({
    environment: { BILLING_EVENTS_QUEUE_URL: billingEvents.queueUrl },
    statements: [allow(['sqs:SendMessage'], [billingEvents.queueArn])],
  }),
  'ledger:send': ({ resources: { ledger } }) => ({
    environment: { LEDGER_QUEUE_URL: ledger.queueUrl },
    statements: [allow(['sqs:SendMessage'], [ledger.queueArn])],
  }),
  stripe: ({ stage, setting }) => ({ environment: { STRIPE_API_URL: stage.stripeApiUrl(setting) }, statements: [] }),
  'secret:stripe': ({ resources, stage, setting }) => ({
    environment: { STRIPE_SECRET_NAME: secretNames.stripe, STRIPE_LIVEMODE: stage.stripeLivemode(setting) },
    statements: [allow(['secretsmanager:GetSecretValue'], [resources.stripeSecret.secretArn])],
  }),
  'secret:supabase': ({ resources, setting }) => ({
    environment: { SUPABASE_URL: setting('SupabaseUrl'), SUPABASE_SECRET_NAME: secretNames.supabase },
    statements: [allow(['secretsmanager:GetSecretValue'], [resources.supabaseSecret.secretArn])],
  }),
  supabase: ({ setting }) => ({
    environment: {
      SUPABASE_URL: setting('SupabaseUrl'),
      SUPABASE_PUBLISHABLE_KEY: setting('SupabasePublishableKey'),
    },
    statements: [],
  }),
  site: ({ setting }) => ({ environment: { SITE_URL: setting('SiteUrl') }, statements: [] }),
  jwt: ({ stage, setting }) => ({
    environment: { JWT_AUDIENCE: 'authenticated', ...stage.tokens(setting) },
    statements: [],
  }),
} as const satisfies Record<Need, (supply: Supply) => Provision>;
