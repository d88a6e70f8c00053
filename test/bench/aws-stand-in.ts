import { createHash } from 'node:crypto';
import * as z from 'zod';
import { userId } from '../helpers/proxy-event.ts';
import { rented } from './stripe-stand-in.ts';

/** The webhook secret that the stand-in of Secrets Manager gives. */
export const webhookSecret = 'whsec_bench';

const secrets: Readonly<Record<string, unknown>> = {
  stripe: { api_key: 'sk_test_bench', webhook_secrets: [webhookSecret] },
  supabase: { secret_key: 'sb_secret_bench' },
};

/** A value in DynamoDB's JSON. */
function attribute(value: unknown): unknown {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value !== 'object' || value === null) return { NULL: true };
  return { M: attributes(value) };
}

function attributes(item: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, attribute(value)]));
}

const rental = {
  user_id: userId,
  package_type: rented.packageType,
  source: 'stripe',
  version: 1,
  revision: 1,
  state: {
    status: 'active',
    rule: 'renewing',
    interval: 'month',
    subscriptionId: rented.subscriptionId,
    customerId: rented.customerId,
    unitAmountCents: 2999,
    currency: 'usd',
    accessUntil: rented.periodEnd,
    paidThrough: rented.periodEnd,
    currentPeriodEnd: rented.periodEnd,
    paused: false,
    paymentProblem: false,
  },
  outbox: {},
};

const items: readonly (readonly [sk: RegExp, item: object])[] = [
  [/^RENTAL#us_box#stripe$/, rental],
  [/^CUSTOMER$/, { customer_id: rented.customerId }],
  [/^USER$/, { user_id: userId }],
];

const Call = z.object({
  Key: z.object({ sk: z.object({ S: z.string() }) }).optional(),
  SecretId: z.string().optional(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })).optional(),
});
type Call = z.infer<typeof Call>;

function getItem({ Key }: Call): object {
  const found = items.find(([sk]) => sk.test(Key?.sk.S ?? ''))?.[1];
  return found === undefined ? {} : { Item: attributes(found) };
}

function sent({ Entries = [] }: Call): object {
  const Successful = Entries.map(({ Id, MessageBody }) => ({
    Id,
    MessageId: Id,
    MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
  }));
  return { Successful, Failed: [] };
}

const operations: Readonly<Record<string, (call: Call) => object>> = {
  GetItem: getItem,
  Query: () => ({ Items: [attributes(rental)], Count: 1 }),
  Scan: () => ({ Items: [attributes(rental)], Count: 1 }),
  PutItem: () => ({}),
  UpdateItem: () => ({}),
  DeleteItem: () => ({}),
  SendMessageBatch: sent,
  GetSecretValue: ({ SecretId = '' }) => ({ SecretString: JSON.stringify(secrets[SecretId]) }),
};

/** What DynamoDB, SQS or Secrets Manager answers to an AWS JSON call; `undefined` for one that no measured request uses. */
export function awsAnswer(target: string, body: string): object | undefined {
  return operations[target.split('.').at(-1) ?? '']?.(Call.parse(JSON.parse(body)));
}
