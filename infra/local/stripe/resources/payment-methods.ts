import * as z from 'zod';
import type { Account } from '../account.ts';
import { paging, page } from '../api/list.ts';
import { id, integer, mergeMetadata, metadata, text } from '../api/params.ts';
import { route } from '../api/route.ts';
import { attach, parseCardNumber, saveCard, testCardNumber } from '../billing/cards.ts';
import type { PaymentMethod } from '../objects/payment-method.ts';
import { invalid } from '../stripe-error.ts';

const EXPIRY = { expMonth: 12, expYear: 2040 } as const;

const card = z.strictObject({
  token: text.optional(),
  number: text.optional(),
  exp_month: integer.optional(),
  exp_year: integer.optional(),
  cvc: text.optional(),
});

const billing = z.strictObject({ email: text.optional(), name: text.optional(), phone: text.optional() });

/** The payment method with this id; `pm_card_visa` and its like make a fresh one, as in test mode. */
export function findPaymentMethod(account: Account, options: { id: string; param: string }): PaymentMethod {
  const number = options.id.startsWith('pm_card_') ? testCardNumber(options.id) : undefined;
  if (number !== undefined) return saveCard(account, { card: { number, ...EXPIRY } });
  return account.paymentMethods.must(options.id, options.param);
}

/** As above, bound to the customer: a fresh test card is attached, another customer's card is refused. */
export function ownPaymentMethod(
  account: Account,
  options: { id: string; param: string; customer: string },
): PaymentMethod {
  const method = findPaymentMethod(account, options);
  if (options.id.startsWith('pm_card_')) return attach(account, { method, customer: options.customer });
  if (method.customer !== options.customer) {
    throw invalid({
      message: `The customer does not have a payment method with the ID ${options.id}. The payment method must be attached to the customer.`,
      code: 'resource_missing',
      param: options.param,
    });
  }
  return method;
}

function numberOf(given: z.output<typeof card>): string {
  const fromToken = given.token === undefined ? undefined : testCardNumber(given.token);
  if (fromToken !== undefined) return fromToken;
  if (given.number === undefined) throw invalid({ message: 'Give card[number] or card[token].', param: 'card' });
  return parseCardNumber(given.number);
}

export const paymentMethodRoutes = [
  route({
    method: 'POST',
    path: '/v1/payment_methods',
    params: { type: z.literal('card'), card, billing_details: billing.optional(), metadata: metadata.optional() },
    handle({ account, params }) {
      const { email, name, phone } = params.billing_details ?? {};
      return saveCard(account, {
        card: {
          number: numberOf(params.card),
          expMonth: params.card.exp_month ?? EXPIRY.expMonth,
          expYear: params.card.exp_year ?? EXPIRY.expYear,
        },
        billing: { email: email ?? null, name: name ?? null, phone: phone ?? null },
        metadata: mergeMetadata({}, params.metadata),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/payment_methods',
    params: { ...paging, customer: id.optional(), type: text.optional() },
    handle({ account, params }) {
      const { customer } = params;
      const rows = account.paymentMethods.newestFirst((row) => customer === undefined || row.customer === customer);
      return page({ rows, url: '/v1/payment_methods', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/payment_methods/{id}',
    params: {},
    handle: ({ account, id: methodId }) => account.paymentMethods.must(methodId),
  }),
  route({
    method: 'POST',
    path: '/v1/payment_methods/{id}/attach',
    params: { customer: id },
    handle({ account, id: methodId, params }) {
      const customer = account.customers.must(params.customer, 'customer');
      const method = findPaymentMethod(account, { id: methodId, param: 'id' });
      return attach(account, { method, customer: customer.id });
    },
  }),
  route({
    method: 'POST',
    path: '/v1/payment_methods/{id}/detach',
    params: {},
    handle({ account, id: methodId }) {
      const before = account.paymentMethods.must(methodId);
      if (before.customer === null) throw invalid({ message: 'The payment method is not attached to a customer.' });
      forgetMethod(account, { methodId, customer: before.customer });
      const detached = account.paymentMethods.put({ ...before, customer: null });
      account.emit({ type: 'payment_method.detached', object: detached, previous: before });
      return detached;
    },
  }),
];

/** A detached method is nobody's default any more. */
function forgetMethod(account: Account, options: { methodId: string; customer: string }): void {
  const { methodId } = options;
  const row = account.customers.get(options.customer);
  if (row?.invoice_settings.default_payment_method === methodId) {
    const patch = { invoice_settings: { ...row.invoice_settings, default_payment_method: null } };
    account.change({ collection: account.customers, row, patch, type: 'customer.updated' });
  }
  for (const subscription of account.subscriptions.all((each) => each.default_payment_method === methodId)) {
    account.change({
      collection: account.subscriptions,
      row: subscription,
      patch: { default_payment_method: null },
      type: 'customer.subscription.updated',
    });
  }
}
