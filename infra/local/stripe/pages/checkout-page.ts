import type { Account } from '../account.ts';
import { amountsDue, cardIsOptional, completeCheckout, trialEndOf, typedDiscounts } from '../billing/checkout.ts';
import { formatCents, money, productName } from '../billing/lines.ts';
import type { CheckoutPlan, CheckoutSession } from '../objects/checkout-session.ts';
import { StripeError } from '../stripe-error.ts';
import { cardFromForm } from './card-form.ts';
import { html, type Html } from '../../../../shared/pages/html.ts';
import { cardFields, day, layout, messagePage } from './layout.ts';
import type { PageAnswer, PageRequest, Surroundings } from './page.ts';

const REDIRECT_WAIT_MILLISECONDS = 5000;

/** `/pay/cs_…`: shows what is bought, takes a card, completes the session. */
export async function checkoutPage(around: Surroundings, request: PageRequest): Promise<PageAnswer> {
  const { account } = around;
  const session = account.sessions.get(request.path.slice('/pay/'.length));
  const plan = session && account.checkoutPlans.get(session.id);
  if (session === undefined || plan === undefined) return { kind: 'not-found' };
  if (session.status !== 'open') return { kind: 'html', status: 200, html: closedPage(session) };
  if (request.method !== 'POST') {
    return { kind: 'html', status: 200, html: formPage(account, { session, plan, form: request.form }) };
  }
  if (request.form.get('action') === 'apply') {
    return { kind: 'html', status: 200, html: withMessage(account, { session, plan, form: request.form }) };
  }
  return pay(around, { session, plan, form: request.form });
}

async function pay(
  { account, sender }: Surroundings,
  options: { session: CheckoutSession; plan: CheckoutPlan; form: URLSearchParams },
): Promise<PageAnswer> {
  const { session, plan, form } = options;
  try {
    const event = completeCheckout(account, {
      session,
      form: {
        card: form.get('action') === 'without-card' ? null : cardFromForm(form),
        email: form.get('email'),
        name: form.get('name'),
        promotionCode: form.get('promotion_code'),
      },
    });
    await sender.attemptedEvent({ eventId: event.id, timeoutMilliseconds: REDIRECT_WAIT_MILLISECONDS });
    const location = (session.success_url ?? account.baseUrl).replaceAll('{CHECKOUT_SESSION_ID}', session.id);
    return { kind: 'redirect', location };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    const page = formPage(account, { session, plan, form, problem: error.message });
    return { kind: 'html', status: error.status, html: page };
  }
}

/** The form again after a code was typed: with the lower price, or with what is wrong. */
function withMessage(
  account: Account,
  options: { session: CheckoutSession; plan: CheckoutPlan; form: URLSearchParams },
): Html {
  try {
    typedDiscounts(account, { session: options.session, code: options.form.get('promotion_code') });
    return formPage(account, options);
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return formPage(account, { ...options, problem: error.message });
  }
}

function closedPage(session: CheckoutSession): Html {
  const done = session.status === 'complete';
  const back = done ? session.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', session.id) : session.cancel_url;
  return messagePage({
    title: done ? 'You’re all done here' : 'This checkout session has expired',
    text: done ? 'This session has been paid or its trial has started.' : 'Go back and start again.',
    link: typeof back === 'string' ? { href: back, label: 'Go back to the shop' } : undefined,
  });
}

function formPage(
  account: Account,
  options: { session: CheckoutSession; plan: CheckoutPlan; form: URLSearchParams; problem?: string },
): Html {
  const { session, plan, form, problem } = options;
  const trialEnd = trialEndOf(account, plan);
  const optional = cardIsOptional(account, { session, plan });
  const email = session.customer_email ?? account.customers.get(session.customer ?? '')?.email ?? null;
  return layout({
    title: 'Checkout',
    body: html`${session.cancel_url === null ? null : html`<p><a href="${session.cancel_url}">← Back</a></p>`}
      <div class="card">${orderSummary(account, options)}</div>
      ${problem === undefined ? null : html`<p class="error" role="alert">${problem}</p>`}
      <form class="card" method="post" action="/pay/${session.id}">
        ${
          email === null
            ? html`<label
                >E-mail <input name="email" type="email" autocomplete="email" value="${form.get('email') ?? ''}"
              /></label>`
            : html`<p class="soft">${email}</p>`
        }
        ${cardFields}
        ${
          session.allow_promotion_codes === true
            ? html`<label
                >Promotion code
                <input name="promotion_code" autocomplete="off" value="${form.get('promotion_code') ?? ''}"
              /></label>`
            : null
        }
        <button name="action" value="pay">${trialEnd === null ? 'Pay and subscribe' : 'Start trial'}</button>
        ${session.allow_promotion_codes === true ? html`<button class="quiet" name="action" value="apply" formnovalidate>Apply code</button>` : null}
        ${optional ? html`<button class="quiet" name="action" value="without-card" formnovalidate>${trialEnd === null ? 'Continue' : 'Start trial'} without a card</button>` : null}
        <p class="note">4242 4242 4242 4242 pays · 4000 0000 0000 0002 is declined · 4000 0000 0000 0341 fails later</p>
      </form>`,
  });
}

function orderSummary(
  account: Account,
  options: { session: CheckoutSession; plan: CheckoutPlan; form: URLSearchParams },
): Html {
  const { session, plan, form } = options;
  const trialEnd = trialEndOf(account, plan);
  const currency = session.currency ?? 'usd';
  const due = dueWithCode(account, { session, plan, code: form.get('promotion_code') });
  return html`${plan.items.map(
      ({ price, quantity }) =>
        html`<div class="row">
          <div>
            <strong>${productName(account, price)}</strong> ${quantity > 1 ? html` × ${quantity}` : null}<br />
            <span class="soft">${account.products.get(price.product)?.description ?? ''}</span>
          </div>
          <div>${money(price)} / ${price.recurring?.interval ?? ''}</div>
        </div>`,
    )}
    ${due.off > 0 ? html`<div class="row"><span>Discount</span><span>−${formatCents({ cents: due.off, currency })}</span></div>` : null}
    <p class="row"><span>Due today</span><span class="total">${formatCents({ cents: due.total, currency })}</span></p>
    ${trialEnd === null ? null : html`<p>Free until ${day(trialEnd)}, then the price above. Cancel any time before.</p>`}`;
}

/** A code that does not work changes nothing here; the message above says why. */
function dueWithCode(account: Account, options: { session: CheckoutSession; plan: CheckoutPlan; code: string | null }) {
  try {
    const discounts = typedDiscounts(account, options);
    return amountsDue(account, { ...options, discounts });
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return amountsDue(account, { ...options, discounts: [] });
  }
}
