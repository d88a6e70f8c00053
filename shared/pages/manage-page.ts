import { html, type Html } from './html.ts';
import { renderLayout } from './layout.ts';
import type { PageSettings } from './page-settings.ts';

/** What the manage page needs; the rentals themselves are fetched by the signed-in browser. */
export interface ManagePageModel {
  readonly settings: PageSettings;
}

/** Why people leave, offered when cancelling (free text is possible too). */
const cancelReasons = ['Too expensive', 'Not needed any more', 'Norms are missing', 'Answers were not right', 'Other'];
const usagePeriodsDays = [7, 30, 90, 365];

/** GET /packages/manage: the customer's rentals, cancelling, savings and usage. */
export function renderManagePage({ settings }: ManagePageModel): Html {
  const body = html`<h1>My packages</h1>
    <p id="page-notice" class="notice" role="status" hidden></p>
    <p id="page-problem" class="notice notice-bad" role="alert" hidden></p>
    <section id="signed-out" class="card" hidden>
      <p>Sign in to see the packages you rent.</p>
      <p class="row"><button type="button" id="signed-out-sign-in" class="button button-main">Sign in</button></p>
    </section>
    <div id="signed-in" class="stack" hidden>
      <p id="savings" class="notice notice-good" hidden></p>
      <section aria-labelledby="rentals-title">
        <h2 id="rentals-title">Rentals</h2>
        <div id="rentals" class="boxes" aria-busy="true"><p class="muted">Loading…</p></div>
      </section>
      <section aria-labelledby="usage-title">
        <h2 id="usage-title">Usage</h2>
        <label class="field field-inline">
          <span>Period</span>
          <select id="usage-days">
            ${usagePeriodsDays.map(
              (days) => html`<option value="${days}" ${days === 30 && html` selected`}>Last ${days} days</option>`,
            )}
          </select>
        </label>
        <div id="usage" aria-busy="true"><p class="muted">Loading…</p></div>
      </section>
    </div>
    ${renderCancelDialog()}`;
  return renderLayout({
    page: 'manage-page',
    title: 'My packages',
    description: 'The packages you rent, until when, and how you use them.',
    settings,
    body,
  });
}

function renderCancelDialog(): Html {
  return html`<dialog id="cancel-dialog" aria-labelledby="cancel-title">
    <form id="cancel-form" class="stack">
      <h2 id="cancel-title">Cancel</h2>
      <p id="cancel-text"></p>
      <p id="cancel-problem" class="notice notice-bad" role="alert" hidden></p>
      <label class="field">
        <span>Why are you leaving? (optional)</span>
        <select id="cancel-reason">
          <option value="">No answer</option>
          ${cancelReasons.map((reason) => html`<option>${reason}</option>`)}
        </select>
      </label>
      <label class="field">
        <span>Anything we should know? (optional)</span>
        <textarea id="cancel-comment" rows="2" maxlength="300"></textarea>
      </label>
      <div class="row">
        <button type="submit" id="cancel-submit" class="button button-bad">Cancel the rental</button>
        <button type="button" id="cancel-close" class="button">Keep it</button>
      </div>
    </form>
  </dialog>`;
}
