import type { Account } from '../account.ts';
import { openDispute, refundCharge } from '../billing/money-back.ts';
import { formatCents, productName } from '../billing/lines.ts';
import { subscriptionIdOf } from '../objects/invoice.ts';
import { periodOf } from '../objects/subscription.ts';
import { invalid, StripeError } from '../stripe-error.ts';
import { html, type Html } from '../../../../shared/pages/html.ts';
import { layout, messagePage } from './layout.ts';
import type { PageAnswer, PageRequest, Surroundings } from './page.ts';

const ROWS_MAX = 50;
const DAY_SECONDS = 86_400;

/** `/`: what is in the account, and buttons for what a bank or the calendar would do. */
export async function rootPage(around: Surroundings, request: PageRequest): Promise<PageAnswer> {
  if (request.path !== '/') return { kind: 'not-found' };
  if (request.method !== 'POST') return { kind: 'html', status: 200, html: overview(around) };
  try {
    await act(around, request.form);
    return { kind: 'redirect', location: '/' };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    const link = { href: '/', label: 'Back' };
    return { kind: 'html', status: error.status, html: messagePage({ title: 'Not done', text: error.message, link }) };
  }
}

async function act({ account, advance }: Surroundings, form: URLSearchParams): Promise<void> {
  const id = form.get('id') ?? '';
  switch (form.get('action')) {
    case 'advance': {
      const days = Number(form.get('days'));
      if (!Number.isFinite(days) || days < 0) throw invalid({ message: 'How many days?' });
      await advance(account.now() + Math.round(days * DAY_SECONDS));
      return;
    }
    case 'fail-next':
      account.forcedDeclines.set(account.customers.must(id).id, 1);
      return;
    case 'refund':
      refundCharge(account, { charge: account.charges.must(id), reason: 'requested_by_customer', metadata: {} });
      return;
    case 'dispute':
      openDispute(account, { charge: account.charges.must(id), reason: 'fraudulent' });
      return;
    default:
      throw invalid({ message: 'Unknown action.' });
  }
}

function time(epochSeconds: number | null): string {
  return epochSeconds === null ? '' : new Date(epochSeconds * 1000).toISOString().replace('T', ' ').slice(0, 19);
}

function button(options: { action: string; id: string; label: string }): Html {
  return html`<form method="post" action="/">
    <input type="hidden" name="id" value="${options.id}" />
    <button class="quiet" name="action" value="${options.action}">${options.label}</button>
  </form>`;
}

function table(options: {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly (Html | string)[])[];
}): Html {
  const { title, heads, rows } = options;
  return html`<h2>${title} (${rows.length})</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, ROWS_MAX).map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function overview({ account, sender }: Surroundings): Html {
  return layout({
    title: 'Local Stripe',
    wide: true,
    body: html`<h1>Local Stripe</h1>
      <form class="inline card" method="post" action="/">
        <p>It is ${time(account.now())} UTC (${account.clock.offsetSeconds} s ahead of the wall clock).</p>
        <label>Days <input name="days" value="31" inputmode="decimal" /></label>
        <button name="action" value="advance">Advance the clock</button>
        <a href="/_local">Control routes</a>
      </form>
      ${customersTable(account)}${subscriptionsTable(account)}${invoicesTable(account)}${chargesTable(account)}
      ${eventsTable(account)}
      ${table({
        title: 'Webhook deliveries',
        heads: ['At', 'Event', 'Type', 'To', 'Try', 'Answer'],
        rows: [...sender.log]
          .reverse()
          .map((row) => [
            row.at,
            row.event,
            row.type,
            row.url,
            String(row.attempt),
            String(row.status ?? row.error ?? ''),
          ]),
      })}`,
  });
}

function customersTable(account: Account): Html {
  return table({
    title: 'Customers',
    heads: ['Id', 'E-mail', 'Balance', 'Created', ''],
    rows: account.customers
      .newestFirst()
      .map((row) => [
        row.id,
        row.email ?? '',
        String(row.balance),
        time(row.created),
        button({ action: 'fail-next', id: row.id, label: 'Fail next payment' }),
      ]),
  });
}

function subscriptionsTable(account: Account): Html {
  return table({
    title: 'Subscriptions',
    heads: ['Id', 'Customer', 'Product', 'Status', 'Period end', 'Ends'],
    rows: account.subscriptions
      .newestFirst()
      .map((row) => [
        row.id,
        row.customer,
        row.items.data.map((item) => productName(account, item.price)).join(', '),
        row.status,
        time(periodOf(row).end),
        time(row.ended_at ?? row.cancel_at),
      ]),
  });
}

function invoicesTable(account: Account): Html {
  return table({
    title: 'Invoices',
    heads: ['Id', 'Subscription', 'Why', 'Total', 'Status', 'Created', 'Next attempt'],
    rows: account.invoices
      .newestFirst()
      .map((row) => [
        row.hosted_invoice_url === null ? row.id : html`<a href="${row.hosted_invoice_url}">${row.id}</a>`,
        subscriptionIdOf(row),
        row.billing_reason ?? '',
        formatCents({ cents: row.total, currency: row.currency }),
        row.status,
        time(row.created),
        time(row.next_payment_attempt),
      ]),
  });
}

function chargesTable(account: Account): Html {
  return table({
    title: 'Charges',
    heads: ['Id', 'Customer', 'Amount', 'Refunded', 'Status', ''],
    rows: account.charges
      .newestFirst()
      .map((row) => [
        row.id,
        row.customer,
        formatCents({ cents: row.amount, currency: row.currency }),
        formatCents({ cents: row.amount_refunded, currency: row.currency }),
        row.disputed ? `${row.status}, disputed` : row.status,
        row.paid
          ? html`${button({ action: 'refund', id: row.id, label: 'Refund' })}
            ${button({ action: 'dispute', id: row.id, label: 'Open dispute' })}`
          : '',
      ]),
  });
}

function eventsTable(account: Account): Html {
  return table({
    title: 'Events',
    heads: ['Id', 'Type', 'Created', 'Waiting endpoints'],
    rows: account.events
      .newestFirst()
      .map((row) => [row.id, row.type, time(row.created), String(row.pending_webhooks)]),
  });
}
