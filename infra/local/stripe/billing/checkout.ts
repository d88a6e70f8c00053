import type { Account } from '../account.ts';
import { newCustomer, type Customer } from '../objects/customer.ts';
import type { CheckoutPlan, CheckoutSession, SessionDiscount } from '../objects/checkout-session.ts';
import type { StripeEvent } from '../objects/operations.ts';
import type { CardInput, PaymentMethod } from '../objects/payment-method.ts';
import { invalid } from '../stripe-error.ts';
import { behaviourOf, declinedCard, saveCard } from './cards.ts';
import { redeemable, reductionOf } from './discounts.ts';
import { discountLines } from './discounting.ts';
import { startSubscription } from './starting.ts';

const DAY_SECONDS = 86_400;

/** What a person typed into the checkout page; without a card only where none is required. */
interface CheckoutForm {
  card: CardInput | null;
  email: string | null;
  name: string | null;
  promotionCode: string | null;
}

/** When the trial of a session would end, counted from now; null without one. */
export function trialEndOf(account: Account, plan: CheckoutPlan): number | null {
  if (plan.trialDays !== null) return account.now() + plan.trialDays * DAY_SECONDS;
  return plan.trialEnd !== null && plan.trialEnd > account.now() ? plan.trialEnd : null;
}

/** True when the page may go on without a card: none is required and nothing is due today. */
export function cardIsOptional(account: Account, options: { session: CheckoutSession; plan: CheckoutPlan }): boolean {
  const { session, plan } = options;
  if (session.payment_method_collection !== 'if_required') return false;
  return amountsDue(account, { session, plan, discounts: session.discounts }).total === 0;
}

/** The promotion code a person typed, found among the active ones. */
export function typedDiscounts(
  account: Account,
  options: { session: CheckoutSession; code: string | null },
): readonly SessionDiscount[] {
  const { session, code } = options;
  if (code === null || code === '' || session.allow_promotion_codes !== true) return session.discounts;
  const found = account.promotionCodes.newestFirst(
    (row) => row.active && row.code.toLowerCase() === code.trim().toLowerCase(),
  )[0];
  if (found === undefined) throw invalid({ message: 'This code is invalid.', param: 'promotion_code' });
  return [{ coupon: null, promotion_code: found.id }];
}

function couponsOf(account: Account, options: { discounts: readonly SessionDiscount[]; customer: string | null }) {
  return options.discounts.map((each) =>
    redeemable(account, {
      request: { coupon: each.coupon ?? undefined, promotion_code: each.promotion_code ?? undefined },
      customer: options.customer,
      param: 'discounts[0]',
    }),
  );
}

/** What is due today and what comes off, in cents. */
export function amountsDue(
  account: Account,
  options: { session: CheckoutSession; plan: CheckoutPlan; discounts: readonly SessionDiscount[] },
): { subtotal: number; off: number; total: number } {
  const { session, plan, discounts } = options;
  const trial = trialEndOf(account, plan) !== null;
  const amounts = plan.items.map(({ price, quantity }) => (trial ? 0 : price.unit_amount * quantity));
  const reductions = couponsOf(account, { discounts, customer: session.customer }).map(({ coupon }) =>
    reductionOf({ discountId: coupon.id, coupon }),
  );
  const off = discountLines({ amounts, reductions })
    .flat()
    .reduce((sum, each) => sum + each.amount, 0);
  const subtotal = amounts.reduce((sum, amount) => sum + amount, 0);
  return { subtotal, off, total: subtotal - off };
}

/**
 * Completes a session as the hosted page does: customer, card, subscription, first invoice, then
 * `checkout.session.completed`, which is returned. A refused card throws and leaves the session open.
 */
export function completeCheckout(
  account: Account,
  options: { session: CheckoutSession; form: CheckoutForm },
): StripeEvent {
  const { session, form } = options;
  const plan = account.checkoutPlans.get(session.id);
  if (plan === undefined || session.status !== 'open') throw invalid({ message: 'This session is no longer open.' });
  if (form.card === null && !cardIsOptional(account, { session, plan })) {
    throw invalid({ message: 'A card is required.', param: 'number' });
  }
  const discounts = typedDiscounts(account, { session, code: form.promotionCode });
  const due = amountsDue(account, { session, plan, discounts });
  assertAccepted(form.card, due.total);
  const customer = customerOf(account, { session, form });
  const method = form.card === null ? null : savedCard(account, { customer, form, card: form.card });
  const subscription = startSubscription(account, {
    customer: customer.id,
    items: plan.items,
    trialEnd: trialEndOf(account, plan),
    defaultPaymentMethod: method?.id ?? null,
    coupons: couponsOf(account, { discounts, customer: customer.id }),
    paymentBehavior: 'error_if_incomplete',
    metadata: plan.metadata,
    description: plan.description,
    trialSettings: plan.trialSettings,
    checkoutSession: session.id,
  });
  const complete = account.sessions.put({
    ...session,
    amount_subtotal: due.subtotal,
    amount_total: due.total,
    customer: customer.id,
    customer_details: detailsOf({ customer, form }),
    discounts,
    invoice: subscription.latest_invoice,
    payment_status: due.total > 0 || due.off > 0 ? 'paid' : 'no_payment_required',
    status: 'complete',
    subscription: subscription.id,
    total_details: { amount_discount: due.off, amount_shipping: 0, amount_tax: 0 },
    url: null,
  });
  return account.emit({ type: 'checkout.session.completed', object: complete });
}

/** Refuses before anything is made, so that a declined card leaves no trace but the message. */
function assertAccepted(card: CardInput | null, total: number): void {
  if (card === null) return;
  const behaviour = behaviourOf(card.number);
  if (behaviour.kind === 'declines' && (!behaviour.attaches || total > 0)) {
    throw declinedCard({ declineCode: behaviour.declineCode });
  }
}

function customerOf(account: Account, options: { session: CheckoutSession; form: CheckoutForm }): Customer {
  const { session, form } = options;
  if (session.customer !== null) return account.customers.must(session.customer, 'customer');
  const email = session.customer_email ?? form.email;
  if (email === null || email === '') throw invalid({ message: 'An e-mail address is required.', param: 'email' });
  const customer = account.customers.put(newCustomer({ created: account.now(), email, name: form.name }));
  account.emit({ type: 'customer.created', object: customer });
  return customer;
}

function savedCard(
  account: Account,
  options: { customer: Customer; form: CheckoutForm; card: CardInput },
): PaymentMethod {
  const { customer, form, card } = options;
  const billing = { email: customer.email, name: form.name ?? customer.name ?? null };
  return saveCard(account, { card, customer: customer.id, billing });
}

function detailsOf(options: { customer: Customer; form: CheckoutForm }): CheckoutSession['customer_details'] {
  const { customer, form } = options;
  return {
    address: null,
    business_name: null,
    email: customer.email,
    individual_name: null,
    name: form.name ?? customer.name ?? null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}
