import type { Account } from '../account.ts';
import { attach, saveCard } from '../billing/cards.ts';
import { formatCents, money, productName } from '../billing/lines.ts';
import type { Customer } from '../objects/customer.ts';
import type { Invoice } from '../objects/invoice.ts';
import type { PortalSession } from '../objects/operations.ts';
import { isOver, periodOf, type Subscription } from '../objects/subscription.ts';
import { payInvoice } from '../resources/invoices.ts';
import { updateSubscription } from '../resources/subscription-update.ts';
import { invalid, StripeError } from '../stripe-error.ts';
import { cardFromForm } from './card-form.ts';
import { html, type Html } from '../../../../shared/pages/html.ts';
import { cardFields, day, layout, messagePage } from './layout.ts';
import type { PageAnswer, PageRequest, Surroundings } from './page.ts';

/** `/p/session/bps_…`: the customer sees, cancels, keeps and pays. */
export function portalPage({ account }: Surroundings, request: PageRequest): PageAnswer {
  const session = account.portalSessions.get(request.path.slice('/p/session/'.length));
  const customer = session && account.customers.get(session.customer);
  if (session === undefined || customer === undefined) return { kind: 'not-found' };
  if (request.method !== 'POST') {
    return { kind: 'html', status: 200, html: overview(account, { session, customer }) };
  }
  try {
    act(account, { customer, form: request.form });
    return { kind: 'redirect', location: request.path };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    const page = overview(account, { session, customer, problem: error.message });
    return { kind: 'html', status: error.status, html: page };
  }
}

function act(account: Account, options: { customer: Customer; form: URLSearchParams }): void {
  const { customer, form } = options;
  switch (form.get('action')) {
    case 'cancel': {
      // The portal of flexible billing schedules the end by its time alone; `cancel_at_period_end` stays false.
      const subscription = own(account, options);
      updateSubscription(account, { subscription, params: { cancel_at: periodOf(subscription).end } });
      return;
    }
    case 'keep':
      updateSubscription(account, { subscription: own(account, options), params: { cancel_at: null } });
      return;
    case 'card':
      replaceCard(account, options);
      return;
    case 'pay': {
      const invoice = account.invoices.must(form.get('invoice') ?? '');
      if (invoice.customer !== customer.id) throw invalid({ message: 'This invoice belongs to somebody else.' });
      payInvoice(account, { invoice });
      return;
    }
    default:
      throw invalid({ message: 'Unknown action.' });
  }
}

function own(account: Account, options: { customer: Customer; form: URLSearchParams }): Subscription {
  const subscription = account.subscriptions.must(options.form.get('subscription') ?? '');
  if (subscription.customer !== options.customer.id) throw invalid({ message: 'This belongs to somebody else.' });
  return subscription;
}

/** The new card becomes the default of the customer and of every subscription that had one of its own. */
function replaceCard(account: Account, options: { customer: Customer; form: URLSearchParams }): void {
  const { customer, form } = options;
  const method = attach(account, {
    method: saveCard(account, { card: cardFromForm(form), billing: { email: customer.email } }),
    customer: customer.id,
  });
  account.change({
    collection: account.customers,
    row: customer,
    patch: { invoice_settings: { ...customer.invoice_settings, default_payment_method: method.id } },
    type: 'customer.updated',
  });
  for (const row of account.subscriptions.all((each) => each.customer === customer.id && !isOver(each))) {
    if (row.default_payment_method === null) continue;
    account.change({
      collection: account.subscriptions,
      row,
      patch: { default_payment_method: method.id },
      type: 'customer.subscription.updated',
    });
  }
}

function overview(account: Account, options: { session: PortalSession; customer: Customer; problem?: string }): Html {
  const { session, customer, problem } = options;
  const subscriptions = account.subscriptions.newestFirst((row) => row.customer === customer.id && !isOver(row));
  const invoices = account.invoices.newestFirst((row) => row.customer === customer.id && row.status !== 'draft');
  const action = `/p/session/${session.id}`;
  return layout({
    title: 'Billing',
    body: html`${session.return_url === null ? null : html`<p><a href="${session.return_url}">← Back to the shop</a></p>`}
      <h1>Billing of ${customer.email ?? customer.id}</h1>
      ${problem === undefined ? null : html`<p class="error" role="alert">${problem}</p>`}
      ${subscriptions.map((subscription) => subscriptionCard(account, { subscription, action }))}
      ${subscriptions.length === 0 ? html`<p class="soft">No current subscriptions.</p>` : null}
      <form class="card" method="post" action="${action}">
        <h2>Payment card</h2>
        <p class="soft">${cardName(account, customer, subscriptions)}</p>
        ${cardFields}<button name="action" value="card">Update card</button>
      </form>
      <div class="card">
        <h2>Invoices</h2>
        ${invoices.map((invoice) => invoiceRow({ invoice, action }))}
      </div>`,
  });
}

function cardName(account: Account, customer: Customer, subscriptions: readonly Subscription[]): string {
  const id = subscriptions[0]?.default_payment_method ?? customer.invoice_settings.default_payment_method;
  const card = id === null ? undefined : account.paymentMethods.get(id)?.card;
  return card === undefined ? 'No card on file.' : `${card.brand} •••• ${card.last4}`;
}

function subscriptionCard(account: Account, options: { subscription: Subscription; action: string }): Html {
  const { subscription, action } = options;
  const ends = subscription.cancel_at;
  return html`<form class="card" method="post" action="${action}">
    ${subscription.items.data.map(
      ({ price }) =>
        html`<div class="row">
          <strong>${productName(account, price)}</strong>
          <span>${money(price)} / ${price.recurring?.interval ?? ''}</span>
        </div>`,
    )}
    <p class="soft">
      ${subscription.status} ·
      ${ends === null ? `renews on ${day(periodOf(subscription).end)}` : `ends on ${day(ends)}`}
    </p>
    <input type="hidden" name="subscription" value="${subscription.id}" />
    ${
      ends === null
        ? html`<button class="quiet" name="action" value="cancel">Cancel at the end of the period</button>`
        : html`<button name="action" value="keep">Don’t cancel</button>`
    }
  </form>`;
}

function invoiceRow(options: { invoice: Invoice; action: string }): Html {
  const { invoice, action } = options;
  return html`<div class="row">
      <span>${day(invoice.created)}</span>
      <a href="${invoice.hosted_invoice_url ?? '#'}"
        >${formatCents({ cents: invoice.total, currency: invoice.currency })}</a
      >
      <span>${invoice.status}</span>
    </div>
    ${
      invoice.status === 'open'
        ? html`<form method="post" action="${action}">
            <input type="hidden" name="invoice" value="${invoice.id}" />
            <button name="action" value="pay">Pay now</button>
          </form>`
        : null
    }`;
}

/** `/i/in_…`: one invoice, with a way to pay it. */
export function invoicePage({ account }: Surroundings, request: PageRequest): PageAnswer {
  const invoice = account.invoices.get(request.path.slice('/i/'.length));
  if (invoice === undefined || invoice.status === 'draft') return { kind: 'not-found' };
  if (request.method !== 'POST') return { kind: 'html', status: 200, html: invoiceHtml(invoice) };
  try {
    const card = cardFromForm(request.form);
    const method = attach(account, { method: saveCard(account, { card }), customer: invoice.customer });
    payInvoice(account, { invoice, method });
    return { kind: 'redirect', location: request.path };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    const page = messagePage({
      title: 'Not paid',
      text: error.message,
      link: { href: request.path, label: 'Try again' },
    });
    return { kind: 'html', status: error.status, html: page };
  }
}

function invoiceHtml(invoice: Invoice): Html {
  const { currency } = invoice;
  return layout({
    title: `Invoice ${invoice.number ?? invoice.id}`,
    body: html`<div class="card">
        <h1>Invoice ${invoice.number ?? ''}</h1>
        <p class="soft">${day(invoice.created)} · ${invoice.status}</p>
        ${invoice.lines.data.map(
          (line) =>
            html`<div class="row">
              <span>${line.description ?? ''}</span> <span>${formatCents({ cents: line.amount, currency })}</span>
            </div>`,
        )}
        <p class="row">
          <span>Total</span><span class="total">${formatCents({ cents: invoice.total, currency })}</span>
        </p>
      </div>
      ${
        invoice.status === 'open'
          ? html`<form class="card" method="post">
              ${cardFields}<button>Pay ${formatCents({ cents: invoice.amount_remaining, currency })}</button>
            </form>`
          : null
      }`,
  });
}
