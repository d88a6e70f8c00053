import type Stripe from 'stripe';
import { collect } from './collect.ts';
import { StripeCharge, StripeDispute, StripeInvoicePayment, type StripeInvoice } from './stripe-objects.ts';

/** The money side of one customer: what was charged, and which invoices are disputed. */
export interface CustomerPayments {
  readonly charges: readonly StripeCharge[];
  /** Invoices whose money a bank has taken back and not returned. */
  readonly disputedInvoiceIds: ReadonlySet<string>;
}

const pageSize = 100;

async function isFundsWithdrawn(stripe: Stripe, chargeId: string): Promise<boolean> {
  const disputes = await collect(stripe.disputes.list({ charge: chargeId, limit: pageSize }), StripeDispute);
  return disputes.some(({ status }) => status !== 'won' && !status.startsWith('warning_'));
}

/** The invoices a charge paid; a charge does not name them itself. */
async function invoicesOf(stripe: Stripe, charge: StripeCharge): Promise<readonly string[]> {
  if (charge.payment_intent === undefined) return [];
  const payment = { type: 'payment_intent', payment_intent: charge.payment_intent } as const;
  const payments = await collect(stripe.invoicePayments.list({ payment, limit: pageSize }), StripeInvoicePayment);
  return payments.map(({ invoice }) => invoice);
}

/** Reads all charges of a customer and finds the disputed invoices, also those of earlier periods. */
export async function readPayments(stripe: Stripe, customerId: string): Promise<CustomerPayments> {
  const charges = await collect(stripe.charges.list({ customer: customerId, limit: pageSize }), StripeCharge);
  const disputed: string[] = [];
  for (const charge of charges) {
    if (charge.disputed && (await isFundsWithdrawn(stripe, charge.id)))
      disputed.push(...(await invoicesOf(stripe, charge)));
  }
  return { charges, disputedInvoiceIds: new Set(disputed) };
}

/** Whether the whole payment of an invoice was given back; attempts that failed before do not count. */
export async function isRefunded(stripe: Stripe, invoice: StripeInvoice, payments: CustomerPayments): Promise<boolean> {
  if (invoice.amount_paid === 0 || !payments.charges.some(({ refunded }) => refunded)) return false;
  const list = stripe.invoicePayments.list({ invoice: invoice.id, limit: pageSize });
  const paidBy = new Set((await collect(list, StripeInvoicePayment)).map(({ payment }) => payment.payment_intent));
  const paid = payments.charges.filter((charge) => charge.paid && paidBy.has(charge.payment_intent));
  return paid.length > 0 && paid.every(({ refunded }) => refunded);
}
