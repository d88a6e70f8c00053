import { AsyncLocalStorage } from 'node:async_hooks';
import type { Mail } from './protocol.ts';

interface MailLinks {
  /** Runs the handling of a request; mails it sends lead to where the request asked for. */
  during<T>(request: Request, handle: () => Promise<T>): Promise<T>;
  correct(mail: Mail, authUrl: string): Mail;
}

/**
 * Corrects the links in mails: the library takes the site for the address of Auth, which here is another server, and
 * forgets the `redirect_to` a client asked for. Whether that is allowed is still decided when the link is opened.
 */
export function createMailLinks(siteUrl: string): MailLinks {
  const requests = new AsyncLocalStorage<string>();
  const encoded = (target: string): string => new URLSearchParams({ redirect_to: target }).toString();
  return {
    during(request, handle) {
      return requests.run(new URL(request.url).searchParams.get('redirect_to') ?? siteUrl, handle);
    },
    correct(mail, authUrl) {
      const link = (text: string): string =>
        text
          .replaceAll(`${new URL(siteUrl).origin}/auth/v1/`, `${authUrl}/auth/v1/`)
          .replaceAll(encoded(siteUrl), encoded(requests.getStore() ?? siteUrl));
      return { ...mail, html: link(mail.html), text: link(mail.text) };
    },
  };
}
