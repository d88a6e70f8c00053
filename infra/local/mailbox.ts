import { createServer } from 'node:http';
import { html, type Html } from '../../shared/pages/html.ts';
import { closeServer, listen } from './aws/emulators/listen.ts';
import type { Mail } from './supabase/protocol.ts';

/** Where mails of the embedded stack end up: a page for people, JSON for programs. */
export interface Mailbox {
  readonly url: string;
  deliver(mail: Mail): void;
  close(): Promise<void>;
}

const mailsMax = 500;

function page(mails: readonly Mail[]): Html {
  const entries = mails.map(
    (mail) =>
      html`<article>
        <h2>${mail.subject}</h2>
        <p>to ${mail.to}</p>
        <pre>${mail.text}</pre>
      </article>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Mailbox</title>
      <h1>Mailbox</h1>
      ${mails.length === 0 ? html`<p>No mail yet.</p>` : entries}
    </html>`;
}

/** Starts the mailbox: `/` lists the newest first, `/mails.json` holds the same. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: Mail[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/mails.json') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(mails));
    } else if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(String(page(mails)));
    } else {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    deliver(mail) {
      mails.unshift(mail);
      mails.splice(mailsMax);
    },
    close: () => closeServer(server),
  };
}
