import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import Stripe from 'stripe';
import { localEnvironment } from '../../infra/local/aws/place.ts';
import { startLocalStripe, type LocalStripe } from '../../infra/local/stripe/server.ts';
import { startDynamoDb } from '../../infra/local/aws/emulators/dynamodb.ts';
import type { Billing } from '../../shared/billing/billing.ts';
import { planCatalogueSync } from '../../shared/billing/sync-catalogue.ts';
import { defaultDurations } from '../../shared/entitlements/access-policy.ts';
import { LedgerMessage } from '../../shared/ledger/messages.ts';
import { openTable, type Table } from '../../shared/platform/aws/dynamodb.ts';
import { UserId } from '../../shared/platform/ids.ts';
import { stripeApiVersion } from '../../shared/platform/stripe/settings.ts';
import { catalogue } from './catalogue.ts';
import { noCrash, type CrashPlan } from './crash.ts';

/** Billing over a real DynamoDB API, a real local Stripe and a ledger queue that remembers. */
export interface BillingWorld {
  readonly stripe: LocalStripe;
  readonly client: Stripe;
  readonly table: Table;
  /** Everything that was ever sent to the ledger, repeats included. */
  readonly ledger: readonly LedgerMessage[];
  /** Billing whose calls go through a crash plan. */
  billing(plan?: CrashPlan): Billing;
  newUserId(): UserId;
  close(): Promise<void>;
}

/** A Stripe client that sends every request through a crash plan. */
function plannedStripe(stripe: LocalStripe, plan: CrashPlan): Stripe {
  const { hostname, port } = new URL(stripe.url);
  const http = Stripe.createNodeHttpClient();
  const makeRequest = http.makeRequest.bind(http);
  http.makeRequest = (...parameters) => plan.run(() => makeRequest(...parameters));
  return new Stripe(stripe.apiKey, {
    apiVersion: stripeApiVersion,
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    httpClient: http,
  });
}

function plannedTable(table: Table, plan: CrashPlan): Table {
  const client = new Proxy(table.client, {
    get: (target, key) =>
      key === 'send' ? (command: never) => plan.run(() => target.send(command)) : Reflect.get(target, key, target),
  });
  return { client, name: table.name };
}

/** Starts the world; the catalogue is for sale in it. */
export async function startBillingWorld(): Promise<BillingWorld> {
  const [stripe, dynamo] = await Promise.all([startLocalStripe({}), startDynamoDb()]);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    ...localEnvironment,
  });
  const table = openTable('rentals');
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
  const client = plannedStripe(stripe, noCrash());
  for (const step of await planCatalogueSync(client, catalogue.packages, 'http://127.0.0.1:9/webhook'))
    await step.apply();
  const ledger: LedgerMessage[] = [];
  return {
    stripe,
    client,
    table,
    ledger,
    billing(plan = noCrash()) {
      const planned = plannedStripe(stripe, plan);
      return {
        stripe: async () => planned,
        table: plannedTable(table, plan),
        ledger: {
          send: (messages) => plan.run(async () => void ledger.push(...messages.map((m) => LedgerMessage.parse(m)))),
        },
        livemode: false,
        durations: defaultDurations,
      };
    },
    newUserId: () => UserId.parse(randomUUID()),
    async close() {
      table.client.destroy();
      await Promise.all([stripe.close(), dynamo.close()]);
    },
  };
}
