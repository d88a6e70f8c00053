import { Clock } from './clock.ts';
import { Collection } from './collection.ts';
import { newId } from './ids.ts';
import type { CheckoutPlan, CheckoutSession } from './objects/checkout-session.ts';
import type { Coupon, Discount, PromotionCode } from './objects/coupon.ts';
import type { Customer } from './objects/customer.ts';
import type { Invoice, InvoiceLine } from './objects/invoice.ts';
import type { PortalSession, StripeEvent, TestClock, WebhookEndpoint } from './objects/operations.ts';
import type { Charge, InvoicePayment, PaymentIntent } from './objects/payment.ts';
import type { PaymentMethod } from './objects/payment-method.ts';
import type { Price } from './objects/price.ts';
import type { Product } from './objects/product.ts';
import type { BalanceTransaction, Dispute, Refund } from './objects/refund.ts';
import type { Subscription } from './objects/subscription.ts';
import { previousAttributes, snapshot, type Row } from './wire.ts';

export const API_VERSION = '2026-10-28.endive';

/** How a card behaves when money is asked of it. */
export type CardBehaviour = { kind: 'pays' } | { kind: 'declines'; declineCode: string; attaches: boolean };

/** The call that is being answered; null while the clock drives. */
interface CurrentRequest {
  id: string;
  idempotencyKey: string | null;
}

/** Everything that one Stripe account knows, in memory, with the clock and the event log. */
export class Account {
  readonly clock = new Clock();
  readonly customers = new Collection<Customer>('customer');
  readonly products = new Collection<Product>('product');
  readonly prices = new Collection<Price>('price');
  readonly paymentMethods = new Collection<PaymentMethod>('payment_method');
  readonly coupons = new Collection<Coupon>('coupon');
  readonly promotionCodes = new Collection<PromotionCode>('promotion_code');
  readonly discounts = new Collection<Discount>('discount');
  readonly sessions = new Collection<CheckoutSession>('checkout.session');
  readonly subscriptions = new Collection<Subscription>('subscription');
  readonly invoices = new Collection<Invoice>('invoice');
  readonly invoicePayments = new Collection<InvoicePayment>('invoice_payment');
  readonly paymentIntents = new Collection<PaymentIntent>('payment_intent');
  readonly charges = new Collection<Charge>('charge');
  readonly refunds = new Collection<Refund>('refund');
  readonly disputes = new Collection<Dispute>('dispute');
  readonly balanceTransactions = new Collection<BalanceTransaction>('balance transaction');
  readonly portalSessions = new Collection<PortalSession>('billing_portal.session');
  readonly testClocks = new Collection<TestClock>('test_clock');
  readonly endpoints = new Collection<WebhookEndpoint>('webhook endpoint');
  readonly events = new Collection<StripeEvent>('event');
  /** What stays of deleted customers, products and coupons. */
  readonly deleted = new Map<string, { id: string; object: string; deleted: true }>();

  readonly cards = new Map<string, CardBehaviour>();
  readonly checkoutPlans = new Map<string, CheckoutPlan>();
  readonly endpointSecrets = new Map<string, string>();
  /** Proration lines that wait for the subscription's next invoice. */
  readonly pendingLines = new Map<string, InvoiceLine[]>();
  /** Forced failures of a customer's next payments, left over. */
  readonly forcedDeclines = new Map<string, number>();
  /** Marks of things done once, such as a sent trial reminder. */
  readonly done = new Set<string>();
  readonly settings: { afterRetries: 'cancel' | 'past_due' | 'unpaid' } = { afterRetries: 'cancel' };
  /** Where hosted pages live. */
  baseUrl = 'http://127.0.0.1';
  request: CurrentRequest | null = null;
  readonly #listeners: ((event: StripeEvent) => void)[] = [];

  now(): number {
    return this.clock.now();
  }

  onEvent(listener: (event: StripeEvent) => void): void {
    this.#listeners.push(listener);
  }

  /** Records an event with the object as it is now, and hands it to the webhook endpoints. */
  emit(options: { type: string; object: object; previous?: object }): StripeEvent {
    const { type, object, previous } = options;
    const current = snapshot(object);
    const event: StripeEvent = {
      id: newId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: this.now(),
      data: {
        object: current,
        ...(previous === undefined ? {} : { previous_attributes: previousAttributes(snapshot(previous), current) }),
      },
      livemode: false,
      pending_webhooks: 0,
      request: { id: this.request?.id ?? null, idempotency_key: this.request?.idempotencyKey ?? null },
      type,
    };
    this.events.put(event);
    for (const listener of this.#listeners) listener(event);
    return event;
  }

  /** Stores a new version of a row and, when it differs, emits `type` with the previous attributes. */
  change<T extends Row>(options: { collection: Collection<T>; row: T; patch: Partial<T>; type?: string }): T {
    const { collection, row, patch, type } = options;
    const before = collection.get(row.id) ?? row;
    const after = collection.put({ ...before, ...patch });
    const differs = JSON.stringify(before) !== JSON.stringify(after);
    if (type !== undefined && differs) this.emit({ type, object: after, previous: before });
    return after;
  }

  /** Any stored object by id, for expansion. */
  find(id: string): object | undefined {
    for (const collection of this.#expandable()) {
      const row = collection.get(id);
      if (row !== undefined) return row;
    }
    return this.deleted.get(id);
  }

  #expandable(): { get(id: string): object | undefined }[] {
    return [
      this.customers,
      this.subscriptions,
      this.invoices,
      this.paymentMethods,
      this.paymentIntents,
      this.charges,
      this.prices,
      this.products,
      this.coupons,
      this.promotionCodes,
      this.discounts,
      this.refunds,
      this.disputes,
      this.balanceTransactions,
      this.testClocks,
    ];
  }
}
