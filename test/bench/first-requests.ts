import { createHmac, randomUUID } from 'node:crypto';
import { stripeApiVersion } from '../../shared/platform/stripe/settings.ts';
import { proxyEvent, userId } from '../helpers/proxy-event.ts';
import { webhookSecret } from './aws-stand-in.ts';
import type { StandIns } from './stand-ins.ts';
import { rented } from './stripe-stand-in.ts';

const now = Math.floor(Date.now() / 1000);
const aProduct = {
  name: 'Cordless vacuum cleaner',
  description: 'Handheld, 18 V lithium-ion battery, mains charger 230 V, Bluetooth, for use at home.',
  facts: { markets: ['EU', 'US'] },
};

const asCustomer = (body?: object) =>
  proxyEvent({ role: 'customer', ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
const asAdmin = (body?: object) =>
  proxyEvent({ role: 'admin', ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
const ofPackage = proxyEvent({ pathParameters: { package_type: rented.packageType } });

function signedWebhook(): unknown {
  const body = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'customer.subscription.updated',
    created: now,
    livemode: false,
    api_version: stripeApiVersion,
    data: { object: { id: rented.subscriptionId, object: 'subscription', customer: rented.customerId } },
  });
  const signature = createHmac('sha256', webhookSecret).update(`${now}.${body}`).digest('hex');
  return proxyEvent({ body, headers: { 'Stripe-Signature': `t=${now},v1=${signature}` } });
}

const queued = (message: object) => ({
  Records: [
    {
      messageId: randomUUID(),
      body: JSON.stringify(message),
      receiptHandle: 'receipt',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:queue',
      attributes: { ApproximateReceiveCount: '1' },
    },
  ],
});

const billingEvent = {
  event_id: 'evt_1',
  type: 'customer.subscription.updated',
  created: now,
  livemode: false,
  customer_id: rented.customerId,
  subscription_id: rented.subscriptionId,
  invoice_id: null,
  charge_id: null,
  session_id: null,
  package_type: rented.packageType,
  reservation_id: null,
  amount_cents: null,
  currency: null,
};

const usage = {
  kind: 'usage',
  analysis_id: 'analysis_1',
  user_id: userId,
  workspace_id: null,
  operation: 'analysis',
  databases: [{ database: 'norms.json', norms_matched: 3, norms_scanned: 100 }],
  occurred_at: now,
};

const methodArn = 'arn:aws:execute-api:eu-central-1:000000000000:api/stage/GET/api/packages/my-packages';

/** A first event for every function that needs more than an empty request; each is answered with a success. */
const events: Readonly<Record<string, (standIns: StandIns) => unknown>> = {
  'activate-package': () =>
    asAdmin({ user_id: userId, package_type: rented.packageType, reason: 'support case', days: 30 }),
  'admin-stats': () => asAdmin(),
  'allowed-databases': () => asCustomer(),
  analyze: () => asCustomer({ product: aProduct }),
  assets: () => proxyEvent({ pathParameters: { file: 'style.css' } }),
  authorize: ({ token }) => ({ authorizationToken: `Bearer ${token}`, methodArn }),
  'cancel-package': () => asCustomer({ package_type: rented.packageType }),
  'consume-billing-events': () => queued(billingEvent),
  'get-norm': () => proxyEvent({ role: 'customer', pathParameters: { id: encodeURIComponent('2014/35/EU') } }),
  'get-package': () => ofPackage,
  'my-packages': () => asCustomer(),
  'preview-package': () => ofPackage,
  'purchase-package': () => asCustomer({ package_type: 'medical_box', is_trial: false }),
  reconcile: () => ({ scope: 'ending-soon' }),
  'recommend-packages': () => asCustomer({ product: { name: 'Hair dryer', description: '2000 W, 230 V' } }),
  'record-ledger': () => queued(usage),
  'stripe-webhook': signedWebhook,
  'sync-checkout': () => asCustomer({ session_id: 'cs_1' }),
  usage: () => asCustomer(),
};

/** The first event that a function is measured with. */
export function firstEvent(id: string, standIns: StandIns): unknown {
  return events[id]?.(standIns) ?? proxyEvent({});
}

/** The environment of every function, with all that it calls at the stand-ins. */
export function environmentAt({ url }: StandIns): Readonly<Record<string, string>> {
  return {
    TABLE_NAME: 'table',
    NORMS_BUCKET: 'bench',
    BILLING_EVENTS_QUEUE_URL: `${url}/000000000000/billing-events`,
    LEDGER_QUEUE_URL: `${url}/000000000000/ledger`,
    STRIPE_SECRET_NAME: 'stripe',
    STRIPE_API_URL: url,
    STRIPE_LIVEMODE: 'false',
    SUPABASE_SECRET_NAME: 'supabase',
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: 'key',
    SITE_URL: 'http://localhost:8080',
    JWT_ALGORITHMS: 'ES256',
    JWT_AUDIENCE: 'authenticated',
    JWT_ISSUER: 'https://issuer.example.com',
    JWT_KEY_SET_URL: `${url}/keys`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_ENDPOINT_URL: url,
  };
}
