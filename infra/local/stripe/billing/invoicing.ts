import type { Account } from '../account.ts';
import type { Customer } from '../objects/customer.ts';
import {
  newInvoice,
  newInvoiceId,
  subscriptionIdOf,
  type Invoice,
  type InvoiceLine,
  type Period,
} from '../objects/invoice.ts';
import { newInvoicePayment, newPaymentIntent } from '../objects/payment.ts';
import type { Subscription } from '../objects/subscription.ts';
import { invalid } from '../stripe-error.ts';
import { wireList } from '../wire.ts';
import { discountLines, type DiscountAmount, type Reduction } from './discounting.ts';
import { reductionsAt, remainingDiscounts } from './discounts.ts';

export type BillingReason = 'subscription_create' | 'subscription_cycle' | 'subscription_update' | 'upcoming';

interface DraftOptions {
  subscription: Subscription;
  lines: readonly InvoiceLine[];
  reason: BillingReason;
  period: Period;
  reductions?: readonly Reduction[];
  id?: string;
}

/** The invoice these lines would make; nothing is stored. */
export function draftInvoice(account: Account, options: DraftOptions): Invoice {
  const { subscription } = options;
  const customer = account.customers.get(subscription.customer);
  const now = account.now();
  const reductions = options.reductions ?? reductionsAt(account, { discountIds: subscription.discounts, at: now });
  const id = options.id ?? newInvoiceId();
  const lines = discounted(options.lines, reductions).map((line) => ({ ...line, invoice: id }));
  const amounts = totals({ lines, balance: customer?.balance ?? 0 });
  return newInvoice({
    id,
    ...amounts,
    billing_reason: options.reason,
    created: now,
    currency: subscription.currency,
    customer: subscription.customer,
    customer_email: customer?.email ?? null,
    customer_name: customer?.name ?? null,
    discounts: [...new Set(lines.flatMap((line) => line.discounts))],
    lines: wireList({ data: lines, url: `/v1/invoices/${id}/lines` }),
    parent: {
      quote_details: null,
      subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
      type: 'subscription_details',
    },
    period_start: options.period.start,
    period_end: options.period.end,
    test_clock: subscription.test_clock,
  });
}

function discounted(lines: readonly InvoiceLine[], reductions: readonly Reduction[]): InvoiceLine[] {
  const amounts = lines.map((line) => (line.discountable ? line.amount : 0));
  const taken = discountLines({ amounts, reductions });
  return lines.map((line, index) => {
    const own = line.discountable ? (taken[index] ?? []) : line.discount_amounts;
    return { ...line, discount_amounts: own, discounts: own.map((each) => each.discount) };
  });
}

function totals(options: { lines: readonly InvoiceLine[]; balance: number }) {
  const subtotal = options.lines.reduce((sum, line) => sum + line.amount, 0);
  const byDiscount = new Map<string, number>();
  for (const { discount, amount } of options.lines.flatMap((line) => line.discount_amounts)) {
    byDiscount.set(discount, (byDiscount.get(discount) ?? 0) + amount);
  }
  const discounts: DiscountAmount[] = [...byDiscount].map(([discount, amount]) => ({ amount, discount }));
  const total = subtotal - discounts.reduce((sum, each) => sum + each.amount, 0);
  const credit = Math.min(Math.max(0, total), Math.max(0, -options.balance));
  const due = Math.max(0, total) - credit;
  return {
    subtotal,
    total,
    amount_due: due,
    amount_remaining: due,
    starting_balance: options.balance,
    total_discount_amounts: discounts,
  };
}

/** Stores a draft, links it to its subscription and uses up `once` coupons. The caller announces it. */
export function createInvoice(account: Account, options: DraftOptions): Invoice {
  const invoice = account.invoices.put(draftInvoice(account, options));
  const current = account.subscriptions.get(options.subscription.id) ?? options.subscription;
  account.subscriptions.put({
    ...current,
    latest_invoice: invoice.id,
    discounts:
      invoice.subtotal > 0
        ? remainingDiscounts(account, { discountIds: current.discounts, at: invoice.created })
        : current.discounts,
  });
  return invoice;
}

/** Turns a draft into an invoice that wants to be paid: number, balance, payment intent, `invoice.finalized`. */
export function finalizeInvoice(account: Account, invoice: Invoice): Invoice {
  const now = account.now();
  const customer = account.customers.get(invoice.customer);
  const endingBalance = settleBalance(account, { invoice, customer });
  const finalized = account.change({
    collection: account.invoices,
    row: invoice,
    patch: {
      status: 'open',
      number: takeNumber(account, customer),
      ending_balance: endingBalance,
      effective_at: now,
      hosted_invoice_url: `${account.baseUrl}/i/${invoice.id}`,
      invoice_pdf: `${account.baseUrl}/i/${invoice.id}?pdf=1`,
      status_transitions: { ...invoice.status_transitions, finalized_at: now },
      webhooks_delivered_at: now,
    },
  });
  if (finalized.amount_due > 0) openPayment(account, finalized);
  account.emit({ type: 'invoice.finalized', object: finalized });
  return finalized;
}

function settleBalance(account: Account, options: { invoice: Invoice; customer: Customer | undefined }): number {
  const { invoice, customer } = options;
  if (customer === undefined) return 0;
  const used = invoice.total < 0 ? invoice.total : invoice.total - invoice.amount_due;
  const balance = customer.balance + used;
  account.change({ collection: account.customers, row: customer, patch: { balance }, type: 'customer.updated' });
  return balance;
}

function takeNumber(account: Account, customer: Customer | undefined): string {
  if (customer === undefined) return 'DELETED-0001';
  const current = account.customers.get(customer.id) ?? customer;
  const sequence = current.next_invoice_sequence;
  account.customers.put({ ...current, next_invoice_sequence: sequence + 1 });
  return `${current.invoice_prefix}-${String(sequence).padStart(4, '0')}`;
}

function openPayment(account: Account, invoice: Invoice): void {
  const intent = account.paymentIntents.put(
    newPaymentIntent({
      amount: invoice.amount_due,
      created: account.now(),
      currency: invoice.currency,
      customer: invoice.customer,
      description: invoice.billing_reason === 'subscription_create' ? 'Subscription creation' : 'Subscription update',
    }),
  );
  account.emit({ type: 'payment_intent.created', object: intent });
  account.invoicePayments.put(newInvoicePayment({ invoice: invoice.id, intent }));
}

/** Ends an invoice without payment. */
export function voidInvoice(account: Account, invoice: Invoice): Invoice {
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') {
    throw invalid({
      message: `You can only pass in open or uncollectible invoices. This invoice isn't open: it is ${invoice.status}.`,
      code: 'invoice_not_editable',
    });
  }
  return close(account, { invoice, status: 'void', stamp: 'voided_at', type: 'invoice.voided' });
}

/** Gives an invoice up as lost; it can still be paid. */
export function markUncollectible(account: Account, invoice: Invoice): Invoice {
  if (invoice.status !== 'open') {
    throw invalid({ message: `This invoice is ${invoice.status}, not open.`, code: 'invoice_not_editable' });
  }
  const stamp = 'marked_uncollectible_at';
  return close(account, { invoice, status: 'uncollectible', stamp, type: 'invoice.marked_uncollectible' });
}

function close(
  account: Account,
  options: {
    invoice: Invoice;
    status: 'uncollectible' | 'void';
    stamp: 'marked_uncollectible_at' | 'voided_at';
    type: string;
  },
): Invoice {
  const { invoice, status, stamp, type } = options;
  const now = account.now();
  if (status === 'void') cancelPayment(account, invoice);
  const closed = account.change({
    collection: account.invoices,
    row: invoice,
    patch: {
      status,
      next_payment_attempt: null,
      auto_advance: false,
      status_transitions: { ...invoice.status_transitions, [stamp]: now },
      ...(status === 'void' ? { amount_remaining: 0 } : {}),
    },
  });
  account.emit({ type, object: closed });
  return closed;
}

function cancelPayment(account: Account, invoice: Invoice): void {
  const now = account.now();
  for (const link of account.invoicePayments.all((row) => row.invoice === invoice.id && row.status === 'open')) {
    account.invoicePayments.put({
      ...link,
      status: 'canceled',
      status_transitions: { ...link.status_transitions, canceled_at: now },
    });
    const intent = account.paymentIntents.must(link.payment.payment_intent);
    const canceled = account.paymentIntents.put({
      ...intent,
      status: 'canceled',
      canceled_at: now,
      cancellation_reason: 'void_invoice',
    });
    account.emit({ type: 'payment_intent.canceled', object: canceled });
  }
}

/** The invoices of a subscription that still want money. */
export function openInvoicesOf(account: Account, subscriptionId: string): Invoice[] {
  return account.invoices.all((invoice) => subscriptionIdOf(invoice) === subscriptionId && invoice.status === 'open');
}
