import { formatCount, formatMoney, formatQuantity } from './format.ts';
import { html, type Html } from './html.ts';
import { renderLayout } from './layout.ts';
import type { PageSettings } from './page-settings.ts';

/** One package as `GET /api/packages/list` answers it; money in integer cents. */
export interface PackageBox {
  readonly package_type: string;
  readonly name: string;
  readonly description: string;
  readonly databases: readonly {
    readonly file: string;
    readonly name: string;
    readonly region: string;
    readonly norm_count: number;
  }[];
  readonly price: { readonly currency: string; readonly month: number; readonly year: number };
  readonly norm_count: number;
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly trial_days: number;
  readonly features: readonly string[];
  readonly icon: string;
  readonly color: string;
}

/** What the packages page shows. */
export interface PackagesPageModel {
  readonly settings: PageSettings;
  readonly packages: readonly PackageBox[];
}

/** GET /packages: every package as a box, with preview, trial and rent. */
export function renderPackagesPage({ settings, packages }: PackagesPageModel): Html {
  const body = html`<h1>Packages</h1>
    <p class="lead">Rent the norm databases you need. Access starts at once, and you can cancel any time.</p>
    <p id="page-notice" class="notice notice-warning" role="status" hidden></p>
    <fieldset class="interval">
      <legend>Pay by the</legend>
      <label><input type="radio" name="interval" id="interval-month" value="month" checked /> <span>Month</span></label>
      <label><input type="radio" name="interval" id="interval-year" value="year" /> <span>Year</span></label>
    </fieldset>
    <div class="boxes">${packages.map(renderBox)}</div>
    ${packages.length === 0 && html`<p class="notice">No package is on offer at the moment.</p>`}
    <dialog id="preview-dialog" aria-labelledby="preview-title">
      <header class="dialog-head">
        <h2 id="preview-title">Preview</h2>
        <button type="button" id="preview-close" class="button">Close</button>
      </header>
      <div id="preview-content" class="stack"></div>
    </dialog>`;
  return renderLayout({
    page: 'packages-page',
    title: 'Packages',
    description: 'Norm databases to rent by the month or by the year, each with a free trial.',
    settings,
    body,
  });
}

function renderBox(box: PackageBox): Html {
  const titleId = `${box.package_type}-title`;
  return html`<article
    class="card box"
    id="${box.package_type}"
    data-package="${box.package_type}"
    aria-labelledby="${titleId}"
  >
    <svg class="box-bar" aria-hidden="true" preserveAspectRatio="none">
      <rect width="100%" height="100%" fill="${box.color}" />
    </svg>
    <header class="box-head">
      <span class="box-icon" aria-hidden="true">${box.icon}</span>
      <h2 id="${titleId}">${box.name}</h2>
      <span class="badge badge-good" data-rented hidden>You rent this</span>
    </header>
    <p>${box.description}</p>
    ${renderPrice(box.price)}
    <p class="box-count">
      <strong>${formatCount(box.norm_count)}</strong> norms in
      ${formatQuantity({ count: box.databases.length, one: 'database', many: 'databases' })}
    </p>
    <ul class="plain databases">
      ${box.databases.map(
        (database) =>
          html`<li>
            <span>${database.name} <small class="muted">${database.region}</small></span>
            <span class="number">${formatCount(database.norm_count)}</span>
          </li>`,
      )}
    </ul>
    <dl class="facts-line">
      <div>
        <dt>Regions</dt>
        <dd>${box.regions.join(', ')}</dd>
      </div>
      <div>
        <dt>Industries</dt>
        <dd>${box.industries.join(', ')}</dd>
      </div>
    </dl>
    <ul class="ticks">
      ${box.features.map((feature) => html`<li>${feature}</li>`)}
    </ul>
    <p class="notice notice-bad" role="alert" data-problem hidden></p>
    ${renderActions(box)}
  </article>`;
}

function renderPrice({ currency, month, year }: PackageBox['price']): Html {
  const saved = 12 * month - year;
  return html`<p class="price price-month"><strong>${formatMoney({ cents: month, currency })}</strong> a month</p>
    <p class="price price-year">
      <strong>${formatMoney({ cents: year, currency })}</strong> a year
      ${saved > 0 && html`<small class="muted">saves ${formatMoney({ cents: saved, currency })}</small>`}
    </p>`;
}

function renderActions({ name, trial_days: trialDays }: PackageBox): Html {
  return html`<div class="box-actions">
    <div class="stack-tight" data-offer>
      ${
        trialDays > 0 &&
        html`<button
          type="button"
          class="button button-main"
          data-action="trial"
          aria-label="Start ${trialDays}-day trial of ${name}"
        >
          Start ${trialDays}-day trial
        </button>`
      }
      <button type="button" class="button" data-action="rent" aria-label="Rent this box: ${name}">Rent this box</button>
    </div>
    <a class="button" href="/packages/manage" data-manage hidden>Manage</a>
    <button type="button" class="button-link" data-action="preview" aria-label="Preview norms of ${name}">
      Preview norms
    </button>
  </div>`;
}
