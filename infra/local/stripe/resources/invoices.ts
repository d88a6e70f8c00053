import * as z from 'zod';
import type { Account } from '../account.ts';
import { paging, page } from '../api/list.ts';
import { bool, id, mergeMetadata, metadata, orUnset, passes, text, timeFilter } from '../api/params.ts';
import { route } from '../api/route.ts';
import { declinedCard } from '../billing/cards.ts';
import { noPaymentMethod } from '../billing/charging.ts';
import { collect, followInvoice, markPaid } from '../billing/collecting.ts';
import { finalizeInvoice, markUncollectible, voidInvoice } from '../billing/invoicing.ts';
import { dropPendingUpdate, waitsFor } from '../billing/pending-update.ts';
import { subscriptionIdOf, type Invoice } from '../objects/invoice.ts';
import type { PaymentMethod } from '../objects/payment-method.ts';
import { invalid } from '../stripe-error.ts';
import { previewInvoice, previewParams } from './invoice-preview.ts';
import { ownPaymentMethod } from './payment-methods.ts';

/** Pays an invoice because a person asked for it; a refused card answers 402. */
export function payInvoice(
  account: Account,
  options: { invoice: Invoice; method?: PaymentMethod | undefined; outOfBand?: boolean },
): Invoice {
  const invoice = options.invoice.status === 'draft' ? finalizeInvoice(account, options.invoice) : options.invoice;
  if (invoice.status === 'paid') throw invalid({ message: 'Invoice is already paid', code: 'invoice_already_paid' });
  if (invoice.status === 'void') {
    throw invalid({ message: 'This invoice is void and cannot be paid.', code: 'invoice_not_editable' });
  }
  if (options.outOfBand === true || invoice.amount_remaining === 0) return markPaid(account, invoice);
  const outcome = collect(account, { invoice, method: options.method, trigger: 'person' });
  switch (outcome.kind) {
    case 'paid':
      return account.invoices.must(invoice.id);
    case 'declined':
      throw declinedCard({
        declineCode: outcome.declineCode,
        extra: { charge: outcome.charge.id, payment_intent: { id: outcome.intent.id, status: outcome.intent.status } },
      });
    case 'no-payment-method':
      throw noPaymentMethod();
    default:
      return outcome satisfies never;
  }
}

function voidOne(account: Account, invoice: Invoice): Invoice {
  const subscription = account.subscriptions.get(subscriptionIdOf(invoice));
  if (invoice.status === 'open' && subscription !== undefined && waitsFor(subscription, invoice)) {
    dropPendingUpdate(account, subscription);
  } else voidInvoice(account, invoice);
  const closed = account.invoices.must(invoice.id);
  followInvoice(account, closed);
  return closed;
}

export const invoiceRoutes = [
  route({
    method: 'POST',
    path: '/v1/invoices/create_preview',
    params: previewParams,
    handle: ({ account, params }) => previewInvoice(account, params),
  }),
  route({
    method: 'GET',
    path: '/v1/invoices',
    params: {
      ...paging,
      collection_method: text.optional(),
      created: timeFilter.optional(),
      customer: id.optional(),
      status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).optional(),
      subscription: id.optional(),
    },
    handle({ account, params }) {
      const { customer, status, subscription } = params;
      const rows = account.invoices.newestFirst(
        (row) =>
          (customer === undefined || row.customer === customer) &&
          (status === undefined || row.status === status) &&
          (subscription === undefined || subscriptionIdOf(row) === subscription) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/invoices', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/invoices/{id}',
    params: {},
    handle: ({ account, id: invoiceId }) => account.invoices.must(invoiceId),
  }),
  route({
    method: 'POST',
    path: '/v1/invoices/{id}',
    params: {
      auto_advance: bool.optional(),
      default_payment_method: orUnset(id).optional(),
      description: orUnset(text).optional(),
      metadata: metadata.optional(),
    },
    handle({ account, id: invoiceId, params }) {
      const row = account.invoices.must(invoiceId);
      const { auto_advance: advance, default_payment_method: method, description } = params;
      const patch = {
        ...(advance === undefined ? {} : { auto_advance: advance }),
        ...(method === undefined ? {} : { default_payment_method: method }),
        ...(description === undefined ? {} : { description }),
        metadata: mergeMetadata(row.metadata, params.metadata),
      };
      return account.change({ collection: account.invoices, row, patch, type: 'invoice.updated' });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/invoices/{id}/lines',
    params: paging,
    handle({ account, id: invoiceId, params }) {
      const { data, url } = account.invoices.must(invoiceId).lines;
      return page({ rows: data, url, params });
    },
  }),
  route({
    method: 'POST',
    path: '/v1/invoices/{id}/pay',
    params: {
      forgive: bool.optional(),
      off_session: bool.optional(),
      paid_out_of_band: bool.optional(),
      payment_method: id.optional(),
    },
    handle({ account, id: invoiceId, params }) {
      const invoice = account.invoices.must(invoiceId);
      const method =
        params.payment_method === undefined
          ? undefined
          : ownPaymentMethod(account, {
              id: params.payment_method,
              param: 'payment_method',
              customer: invoice.customer,
            });
      return payInvoice(account, { invoice, method, outOfBand: params.paid_out_of_band ?? false });
    },
  }),
  route({
    method: 'POST',
    path: '/v1/invoices/{id}/void',
    params: {},
    handle: ({ account, id: invoiceId }) => voidOne(account, account.invoices.must(invoiceId)),
  }),
  route({
    method: 'POST',
    path: '/v1/invoices/{id}/mark_uncollectible',
    params: {},
    handle({ account, id: invoiceId }) {
      const closed = markUncollectible(account, account.invoices.must(invoiceId));
      followInvoice(account, closed);
      return closed;
    },
  }),
  route({
    method: 'POST',
    path: '/v1/invoices/{id}/finalize',
    params: { auto_advance: bool.optional() },
    handle({ account, id: invoiceId }) {
      const invoice = account.invoices.must(invoiceId);
      if (invoice.status !== 'draft') throw invalid({ message: 'This invoice is already finalized.' });
      return finalizeInvoice(account, invoice);
    },
  }),
];

export const invoicePaymentRoutes = [
  route({
    method: 'GET',
    path: '/v1/invoice_payments',
    params: {
      ...paging,
      created: timeFilter.optional(),
      invoice: id.optional(),
      payment: z.strictObject({ payment_intent: id.optional(), type: z.literal('payment_intent') }).optional(),
      status: z.enum(['canceled', 'open', 'paid']).optional(),
    },
    handle({ account, params }) {
      const { invoice, payment, status } = params;
      const intent = payment?.payment_intent;
      const rows = account.invoicePayments.newestFirst(
        (row) =>
          (invoice === undefined || row.invoice === invoice) &&
          (intent === undefined || row.payment.payment_intent === intent) &&
          (status === undefined || row.status === status) &&
          passes(params.created, row.created),
      );
      return page({ rows, url: '/v1/invoice_payments', params });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/invoice_payments/{id}',
    params: {},
    handle: ({ account, id: paymentId }) => account.invoicePayments.must(paymentId),
  }),
];
