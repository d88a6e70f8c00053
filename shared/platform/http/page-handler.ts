import { anyone } from '../auth/caller.ts';
import type { ProxyResult } from './answer.ts';
import { httpHandler } from './http-handler.ts';
import { nothing } from './input.ts';

/** One HTML page; it is the same for everybody, the signed-in part is filled in by the browser. */
export interface Page {
  /** Origin of our own site. */
  readonly site: string;
  /** Markup from the escaping template. */
  render(): Promise<{ toString(): string }>;
  /** Origins that the page's script may call besides our own. */
  readonly connectTo: readonly string[];
}

function contentSecurityPolicy(connectTo: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...connectTo].join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Wraps one page: no inline script, no foreign resources, never framed. */
export function pageHandler(page: Page): (event: unknown) => Promise<ProxyResult> {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(page.connectTo),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'DENY',
  };
  return httpHandler({
    site: page.site,
    who: anyone,
    input: nothing,
    handle: async () => ({ status: 200, text: String(await page.render()), headers }),
  });
}
