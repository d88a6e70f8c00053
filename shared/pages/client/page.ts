import { pageSettingsName, parsePageSettings } from '../page-settings.ts';
import { createApi, type Api } from './api.ts';
import { createSession, type Session } from './session.ts';
import { startAccount, type Account } from './sign-in.ts';

/** What every page script works with. */
export interface Page {
  readonly session: Session;
  readonly api: Api;
  readonly account: Account;
}

/** Brings the frame of a page to life: session, account area, sign-in dialog, API client. */
export function startPage(): Page {
  const meta = document.querySelector(`meta[name="${pageSettingsName}"]`);
  const settings = parsePageSettings(meta?.getAttribute('content') ?? '');
  const ownFetch: typeof fetch = (input, init) => fetch(input, init);
  const session = createSession({ settings, fetch: ownFetch, storage: localStorage, now: browserNow, exclusively });
  const account = startAccount(session);
  const api = createApi({ session, fetch: ownFetch, askToSignIn: () => account.askToSignIn() });
  return { session, api, account };
}

/** Epoch seconds of the browser's clock. */
export function browserNow(): number {
  return Math.floor(Date.now() / 1000);
}

// Locks exist on https and localhost only; elsewhere two tabs may refresh at once, and one of them signs in again.
async function exclusively<T>(task: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return task();
  return await navigator.locks.request('database-packages.session', task);
}
