import { html, type Html } from './html.ts';
import { renderLayout } from './layout.ts';
import type { PageSettings } from './page-settings.ts';

/** What the home page needs. */
export interface HomePageModel {
  readonly settings: PageSettings;
}

const steps = [
  { title: 'Describe it', text: 'Name your product and say what it does, in plain words or as exact facts.' },
  {
    title: 'Watch the norms arrive',
    text: 'Every norm that applies streams in with the reason, its duties and its dates.',
  },
  {
    title: 'Correct and export',
    text: 'See which facts were understood, change what is wrong, and take the list along.',
  },
];

/** GET /: what this is, and where to go. */
export function renderHomePage({ settings }: HomePageModel): Html {
  const body = html`<section class="hero">
      <h1>Which norms does your product have to meet?</h1>
      <p class="lead">
        Laws, directives and standards for the EU, the United States, China, Japan, India and the United Arab Emirates.
        Describe a product and see what applies, and why, while you watch.
      </p>
      <p class="row">
        <a class="button button-main" href="/develop">Analyse a product</a>
        <a class="button" href="/packages">See the packages</a>
      </p>
    </section>
    <ol class="steps">
      ${steps.map(
        ({ title, text }) =>
          html`<li class="card">
            <h2>${title}</h2>
            <p>${text}</p>
          </li>`,
      )}
    </ol>
    <section class="card">
      <h2>Free to start</h2>
      <p>
        The EU base is free for everybody who is signed in. Other markets and industries are rented as
        <a href="/packages">packages</a>, by the month or by the year: try one for 14 days, cancel any time.
      </p>
      <p>Programs use the same service through the <a href="/api/openapi.json">API</a>.</p>
    </section>`;
  return renderLayout({
    page: 'home-page',
    title: 'Norms for your product',
    description: 'Find the laws, directives and standards that apply to a product, with reasons, duties and dates.',
    settings,
    body,
  });
}
