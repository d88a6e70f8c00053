import * as z from 'zod';
import { paging, page } from '../api/list.ts';
import { id, integer, mergeMetadata, metadata, orUnset, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import type { Account } from '../account.ts';
import { attach } from '../billing/cards.ts';
import { endSubscription } from '../billing/termination.ts';
import { newCustomer, type Address, type Customer } from '../objects/customer.ts';
import { findPaymentMethod } from './payment-methods.ts';

const address = z.strictObject({
  city: text.optional(),
  country: text.optional(),
  line1: text.optional(),
  line2: text.optional(),
  postal_code: text.optional(),
  state: text.optional(),
});

const fields = {
  address: orUnset(address).optional(),
  balance: integer.optional(),
  description: orUnset(text).optional(),
  email: orUnset(text.max(512)).optional(),
  invoice_settings: z
    .strictObject({ default_payment_method: orUnset(id).optional(), footer: orUnset(text).optional() })
    .optional(),
  metadata: metadata.optional(),
  name: orUnset(text).optional(),
  phone: orUnset(text).optional(),
  preferred_locales: z.array(text).optional(),
  tax_exempt: z.enum(['none', 'exempt', 'reverse']).optional(),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

function patchOf(account: Account, options: { before: Customer; params: Fields }): Partial<Customer> {
  const { before, params } = options;
  const { address: place, balance, description, email, invoice_settings: settings, name, phone } = params;
  const method = settings?.default_payment_method;
  if (typeof method === 'string') account.paymentMethods.must(method, 'invoice_settings[default_payment_method]');
  return {
    ...(place === undefined ? {} : { address: place === null ? null : fullAddress(place) }),
    ...(balance === undefined ? {} : { balance }),
    ...(description === undefined ? {} : { description }),
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(params.preferred_locales === undefined ? {} : { preferred_locales: params.preferred_locales }),
    ...(params.tax_exempt === undefined ? {} : { tax_exempt: params.tax_exempt }),
    invoice_settings: {
      ...before.invoice_settings,
      ...(method === undefined ? {} : { default_payment_method: method }),
      ...(settings?.footer === undefined ? {} : { footer: settings.footer }),
    },
    metadata: mergeMetadata(before.metadata, params.metadata),
  };
}

function fullAddress(given: z.output<typeof address>): Address {
  const { city, country, line1, line2, postal_code: postalCode, state } = given;
  return {
    city: city ?? null,
    country: country ?? null,
    line1: line1 ?? null,
    line2: line2 ?? null,
    postal_code: postalCode ?? null,
    state: state ?? null,
  };
}

/** Removes a customer and ends its subscriptions at once. */
function deleteCustomer(account: Account, customer: Customer) {
  const own = account.subscriptions.all((row) => row.customer === customer.id);
  for (const subscription of own) endSubscription(account, { subscription });
  for (const method of account.paymentMethods.all((row) => row.customer === customer.id)) {
    account.paymentMethods.put({ ...method, customer: null });
  }
  const current = account.customers.must(customer.id);
  account.customers.remove(customer.id);
  const stub = { id: customer.id, object: 'customer', deleted: true } as const;
  account.deleted.set(customer.id, stub);
  account.emit({ type: 'customer.deleted', object: current });
  return stub;
}

export const customerRoutes = [
  route({
    method: 'POST',
    path: '/v1/customers',
    params: { ...fields, payment_method: id.optional(), test_clock: id.optional() },
    handle({ account, params }) {
      if (params.test_clock !== undefined) account.testClocks.must(params.test_clock, 'test_clock');
      const blank = newCustomer({ created: account.now(), test_clock: params.test_clock ?? null });
      const customer = account.customers.put({ ...blank, ...patchOf(account, { before: blank, params }) });
      if (params.payment_method !== undefined) {
        const method = findPaymentMethod(account, { id: params.payment_method, param: 'payment_method' });
        attach(account, { method, customer: customer.id });
      }
      account.emit({ type: 'customer.created', object: customer });
      return customer;
    },
  }),
  route({
    method: 'GET',
    path: '/v1/customers',
    params: { ...paging, email: text.optional(), created: timeFilter.optional(), test_clock: id.optional() },
    handle({ account, params }) {
      const { email, test_clock: clock } = params;
      const rows = account.customers.newestFirst(
        (row) =>
          (email === undefined || row.email === email) &&
          (clock === undefined || row.test_clock === clock) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/customers', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/customers/{id}',
    params: {},
    handle({ account, id: customerId }) {
      return account.deleted.get(customerId) ?? account.customers.must(customerId);
    },
  }),
  route({
    method: 'POST',
    path: '/v1/customers/{id}',
    params: fields,
    handle({ account, id: customerId, params }) {
      const row = account.customers.must(customerId);
      const patch = patchOf(account, { before: row, params });
      return account.change({ collection: account.customers, row, patch, type: 'customer.updated' });
    },
  }),
  route({
    method: 'DELETE',
    path: '/v1/customers/{id}',
    params: {},
    handle: ({ account, id: customerId }) => deleteCustomer(account, account.customers.must(customerId)),
  }),
  route({
    method: 'GET',
    path: '/v1/customers/{id}/payment_methods',
    params: { ...paging, type: text.optional() },
    handle({ account, id: customerId, params }) {
      account.customers.must(customerId);
      const rows = account.paymentMethods.newestFirst((row) => row.customer === customerId);
      return page({ rows, url: `/v1/customers/${customerId}/payment_methods`, params });
    },
  }),
];
