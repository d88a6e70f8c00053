import { markets, type FactKey } from '../norms/facts.ts';
import { factDefinition, factKeys, factQuestion, marketName, wordText } from './fact-text.ts';
import { html, type Html } from './html.ts';
import { renderLayout } from './layout.ts';
import type { PageSettings } from './page-settings.ts';

/** What the analysis page needs; the databases are fetched by the signed-in browser. */
export interface DevelopPageModel {
  readonly settings: PageSettings;
}

/** The facts asked for in the form; all others can be typed, or corrected after a first answer. */
const commonFacts = [
  'power.rated_voltage_ac_v',
  'battery.present',
  'radio.transmitter',
  'radio.internet_connected',
  'users.consumer',
  'users.toy',
  'medical.purpose',
  'contact.food',
  'mechanical.moving_parts_powered',
  'placed_on_market',
] as const satisfies readonly FactKey[];

/** GET /develop: describe a product, watch the norms that apply arrive. */
export function renderDevelopPage({ settings }: DevelopPageModel): Html {
  const body = html`<h1>Analyse a product</h1>
    <p class="lead">Say what it is. Everything but the name is optional: what you leave out counts as unknown.</p>
    <form id="product-form" class="card stack" novalidate>
      <p id="form-problem" class="notice notice-bad" role="alert" hidden></p>
      <label class="field">
        <span>Product name</span>
        <input
          id="product-name"
          name="name"
          required
          maxlength="200"
          autocomplete="off"
          aria-describedby="form-problem"
        />
      </label>
      <label class="field">
        <span>Description</span>
        <textarea
          id="product-description"
          name="description"
          rows="5"
          maxlength="20000"
          placeholder="For example: a hair dryer for travellers, 220-240 V, 1600 W, with Bluetooth."
        ></textarea>
      </label>
      <fieldset class="choices">
        <legend>Markets <small class="muted">none chosen means all</small></legend>
        ${markets.map(
          (code) =>
            html`<label
              ><input type="checkbox" name="market" value="${code}" /> <span>${marketName(code)}</span></label
            >`,
        )}
      </fieldset>
      <fieldset class="choices" id="databases">
        <legend>Databases</legend>
        <p class="muted" id="databases-note">Sign in to see the databases you can use.</p>
      </fieldset>
      <details>
        <summary>Facts you know</summary>
        <div class="fact-grid">${commonFacts.map(renderFactField)}</div>
        <label class="field">
          <span>Other facts, one a line as <code>key=value</code></span>
          <textarea id="fact-lines" rows="3" spellcheck="false" placeholder="power.rated_power_w=1600"></textarea>
        </label>
        <details class="nested">
          <summary>All fact keys</summary>
          <ul class="plain fact-keys">
            ${factKeys().map((key) => html`<li><code>${key}</code></li>`)}
          </ul>
        </details>
      </details>
      <div class="row">
        <button type="submit" id="analyse" class="button button-main">Analyse</button>
        <button type="button" id="stop" class="button" hidden>Stop</button>
        <button type="button" id="download-csv" class="button">Download CSV</button>
        <button type="reset" id="start-over" class="button-link">Start over</button>
      </div>
    </form>
    ${renderAnswer()}`;
  return renderLayout({
    page: 'develop-page',
    title: 'Analyse a product',
    description: 'Describe a product and see which norms apply, with reasons, duties and dates.',
    settings,
    body,
  });
}

const tiers = [
  { tier: 'applies', title: 'Applies', text: 'In force, and your product is in its scope.' },
  { tier: 'upcoming', title: 'Upcoming', text: 'Will apply from a day ahead.' },
  { tier: 'check', title: 'To check', text: 'A deciding fact is unknown, or the rule is only an indication.' },
  { tier: 'excluded', title: 'Does not apply', text: 'In scope at first sight, but a more specific law takes over.' },
];

function renderAnswer(): Html {
  return html`<section id="answer" class="stack" aria-labelledby="answer-title" hidden>
    <h2 id="answer-title" tabindex="-1">Answer</h2>
    <div id="progress-line" class="progress-line">
      <progress id="progress" max="1" value="0" aria-label="Norms read"></progress>
      <p id="progress-text" role="status"></p>
    </div>
    <div id="answer-notices" class="stack" role="alert"></div>
    <section id="understood" class="card" aria-labelledby="understood-title" hidden>
      <h3 id="understood-title">What we understood</h3>
      <p class="muted">Something wrong? Change it, and the analysis runs again.</p>
      <ul id="understood-facts" class="plain understood"></ul>
    </section>
    <section id="questions" class="card" aria-labelledby="questions-title" hidden>
      <h3 id="questions-title">Questions that decide most</h3>
      <ul id="question-list" class="plain stack"></ul>
    </section>
    ${tiers.map(
      ({ tier, title, text }) =>
        html`<section id="tier-${tier}" class="tier tier-${tier}" aria-labelledby="tier-${tier}-title" hidden>
          <h3 id="tier-${tier}-title">${title} <span class="badge" data-count>0</span></h3>
          <p class="muted">${text}</p>
          <ol class="plain matches" data-matches></ol>
        </section>`,
    )}
    <section id="locked" class="card" aria-labelledby="locked-title" hidden>
      <h3 id="locked-title">More in packages you do not rent</h3>
      <ul id="locked-list" class="plain"></ul>
    </section>
    <section id="recommended" class="card" aria-labelledby="recommended-title" hidden>
      <h3 id="recommended-title">What would add most for this product</h3>
      <ol id="recommended-list" class="plain"></ol>
      <p id="recommended-problem" class="muted" role="status" hidden></p>
    </section>
  </section>`;
}

function renderFactField(key: FactKey): Html {
  return html`<label class="field">
    <span>${factQuestion(key)}</span>
    ${renderFactInput(key)}
  </label>`;
}

function renderFactInput(key: FactKey): Html {
  const definition = factDefinition(key);
  switch (definition?.type) {
    case 'yes-no':
      return renderChoice(key, ['yes', 'no']);
    case 'word':
      return renderChoice(key, definition.values);
    case 'date':
      return html`<input type="date" data-fact="${key}" />`;
    case 'range':
      return html`<input data-fact="${key}" inputmode="text" placeholder="220-240" autocomplete="off" />`;
    default:
      return html`<input data-fact="${key}" autocomplete="off" />`;
  }
}

function renderChoice(key: FactKey, words: readonly string[]): Html {
  return html`<select data-fact="${key}">
    <option value="">Not said</option>
    ${words.map((word) => html`<option value="${word}">${wordText(word)}</option>`)}
  </select>`;
}
