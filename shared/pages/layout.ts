import { html, type Html } from './html.ts';
import { pageSettingsName, type PageSettings } from './page-settings.ts';
import { renderSignInDialog } from './sign-in-dialog.ts';

/** The pages with a frame; each has its browser script `client/<id>.ts`. */
export type PageId = 'home-page' | 'packages-page' | 'manage-page' | 'develop-page';

interface Layout {
  readonly page: PageId;
  readonly title: string;
  readonly description: string;
  readonly settings: PageSettings;
  readonly body: Html;
}

const navigation: readonly { readonly label: string; readonly path: string; readonly page?: PageId }[] = [
  { label: 'Packages', path: '/packages', page: 'packages-page' },
  { label: 'My packages', path: '/packages/manage', page: 'manage-page' },
  { label: 'Analyse', path: '/develop', page: 'develop-page' },
  { label: 'API', path: '/api/openapi.json' },
];

/** The frame every page stands in: head, navigation, account area, sign-in dialog. */
export function renderLayout({ page, title, description, settings, body }: Layout): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${description}" />
        <meta name="${pageSettingsName}" content="${JSON.stringify(settings)}" />
        <title>${title} · Database Packages</title>
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        <script type="module" src="/assets/${page}.js"></script>
      </head>
      <body>
        <a class="skip-link" href="#content">Skip to content</a>
        ${renderHeader(page)}
        <noscript><p class="notice notice-warning">Signing in, renting and analysing need JavaScript.</p></noscript>
        <main id="content" tabindex="-1">${body}</main>
        <footer class="site-footer">
          <p>
            Answers help you find the norms that matter. They are no legal advice, and state law and contracts are not
            part of them.
          </p>
        </footer>
        ${renderSignInDialog()}
      </body>
    </html>`;
}

function renderHeader(page: PageId): Html {
  const items = navigation.map((item) => {
    const current = item.page === page && html` aria-current="page"`;
    return html`<li><a href="${item.path}" ${current}>${item.label}</a></li>`;
  });
  return html`<header class="site-header">
    <a class="brand" href="/">Database Packages</a>
    <nav aria-label="Main">
      <ul>
        ${items}
      </ul>
    </nav>
    <div class="account">
      <span id="account-email" class="account-email" hidden></span>
      <button type="button" id="sign-in" class="button button-quiet" hidden>Sign in</button>
      <button type="button" id="sign-out" class="button button-quiet" hidden>Sign out</button>
    </div>
  </header>`;
}
