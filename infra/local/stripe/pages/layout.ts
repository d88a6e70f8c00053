import { html, type Html } from '../../../../shared/pages/html.ts';

const STYLE = html`<style>
  :root {
    color-scheme: light;
    --ink: #1a1f36;
    --soft: #5b6478;
    --line: #dfe3ea;
    --brand: #4f46e5;
    --bad: #b42318;
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    font:
      16px/1.5 system-ui,
      sans-serif;
    color: var(--ink);
    background: #f6f8fb;
  }
  main {
    max-width: 30rem;
    margin: 0 auto;
    padding: 1rem;
  }
  main.wide {
    max-width: 80rem;
  }
  .card {
    background: #fff;
    border: 1px solid var(--line);
    border-radius: 12px;
    padding: 1.25rem;
    margin: 1rem 0;
  }
  h1 {
    font-size: 1.35rem;
    margin: 0.5rem 0;
  }
  h2 {
    font-size: 1.05rem;
    margin: 1.25rem 0 0.5rem;
  }
  .soft {
    color: var(--soft);
  }
  .total {
    font-size: 1.6rem;
    font-weight: 650;
  }
  .row {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
  }
  label {
    display: block;
    margin: 0.75rem 0;
    font-weight: 550;
  }
  input,
  select {
    width: 100%;
    font: inherit;
    padding: 0.6rem 0.7rem;
    border: 1px solid #8a93a6;
    border-radius: 8px;
    margin-top: 0.25rem;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.75rem;
  }
  button {
    width: 100%;
    font: inherit;
    font-weight: 600;
    padding: 0.75rem;
    border: 0;
    border-radius: 8px;
    background: var(--brand);
    color: #fff;
    cursor: pointer;
    margin-top: 0.5rem;
  }
  button.quiet {
    background: #eef0f6;
    color: var(--ink);
  }
  :focus-visible {
    outline: 3px solid #a5b4fc;
    outline-offset: 2px;
  }
  .error {
    border: 1px solid var(--bad);
    color: var(--bad);
    background: #fef3f2;
    border-radius: 8px;
    padding: 0.7rem;
  }
  .note {
    font-size: 0.85rem;
    color: var(--soft);
  }
  a {
    color: var(--brand);
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 0.85rem;
    background: #fff;
  }
  th,
  td {
    text-align: left;
    padding: 0.35rem 0.5rem;
    border-bottom: 1px solid var(--line);
    vertical-align: top;
  }
  .scroll {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  td form {
    display: inline-block;
  }
  td button,
  .inline button {
    width: auto;
    padding: 0.2rem 0.6rem;
    margin: 0 0.2rem 0 0;
  }
  .inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: end;
  }
  .inline label {
    margin: 0;
  }
</style>`;

/** A whole page, usable without scripts. */
export function layout(options: { title: string; body: Html; wide?: boolean }): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title}</title>
        ${STYLE}
      </head>
      <body>
        <main class="${options.wide === true ? 'wide' : ''}">
          ${options.body}
          <p class="note">Local Stripe: a stand-in for tests. No money moves here.</p>
        </main>
      </body>
    </html>`;
}

/** A page that says one thing. */
export function messagePage(options: {
  title: string;
  text: string;
  link?: { href: string; label: string } | undefined;
}): Html {
  const { title, text, link } = options;
  return layout({
    title,
    body: html`<div class="card">
      <h1>${title}</h1>
      <p>${text}</p>
      ${link === undefined ? null : html`<p><a href="${link.href}">${link.label}</a></p>`}
    </div>`,
  });
}

/** A day in words, UTC. */
export function day(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** The fields of a card. */
export const cardFields = html`<label
    >Card number <input name="number" inputmode="numeric" autocomplete="cc-number" value="4242 4242 4242 4242" required
  /></label>
  <div class="pair">
    <label>Expiry <input name="expiry" autocomplete="cc-exp" value="12 / 40" placeholder="MM / YY" required /></label>
    <label>CVC <input name="cvc" inputmode="numeric" autocomplete="cc-csc" value="123" required /></label>
  </div>`;
