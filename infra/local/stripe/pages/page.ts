import type { Account } from '../account.ts';
import type { WebhookSender } from '../webhooks/delivery.ts';
import type { Html } from '../../../../shared/pages/html.ts';

/** What pages and control routes work with. */
export interface Surroundings {
  account: Account;
  sender: WebhookSender;
  advance: (toEpochSeconds: number) => Promise<void>;
}

export type PageAnswer =
  { kind: 'html'; status: number; html: Html } | { kind: 'redirect'; location: string } | { kind: 'not-found' };

/** A request to a page: the path without its query, and the form that came with it. */
export interface PageRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
}
