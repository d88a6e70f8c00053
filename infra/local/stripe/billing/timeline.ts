import type { Account } from '../account.ts';
import type { Invoice } from '../objects/invoice.ts';
import { isOver, periodOf, type Subscription } from '../objects/subscription.ts';
import { collect } from './collecting.ts';
import { openInvoicesOf, voidInvoice } from './invoicing.ts';
import { dropPendingUpdate } from './pending-update.ts';
import { renew } from './renewing.ts';
import { endSubscription } from './termination.ts';

const TRIAL_NOTICE_SECONDS = 3 * 86_400;
const INCOMPLETE_SECONDS = 23 * 3600;
const STEPS_MAX = 5_000_000;

/** Something that happens by itself at a time; of several at one second the lowest rank is first. */
interface Due {
  at: number;
  rank: number;
  run: () => void;
}

/** Runs everything that is due up to `until`, in the order of time, each thing at its own second. */
export function runUntil(account: Account, until: number): void {
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const due = earliest(account, until);
    if (due === undefined) return;
    account.clock.at(due.at, due.run);
  }
  throw new Error('The timeline does not come to an end');
}

function earliest(account: Account, until: number): Due | undefined {
  let first: Due | undefined;
  const offer = (due: Due) => {
    if (due.at > until) return;
    if (first === undefined || due.at < first.at || (due.at === first.at && due.rank < first.rank)) first = due;
  };
  for (const subscription of account.subscriptions.all((row) => !isOver(row))) {
    for (const due of subscriptionDues(account, subscription)) offer(due);
  }
  for (const invoice of account.invoices.all((row) => row.status === 'open')) {
    for (const due of invoiceDues(account, invoice)) offer(due);
  }
  for (const session of account.sessions.all((row) => row.status === 'open')) {
    offer({ at: session.expires_at, rank: 6, run: () => expireSession(account, session.id) });
  }
  return first;
}

function subscriptionDues(account: Account, subscription: Subscription): Due[] {
  const dues: Due[] = [];
  const { status, cancel_at: cancelAt, pause_collection: pause, pending_update: update } = subscription;
  const notice = trialNotice(account, subscription);
  if (notice !== undefined) dues.push(notice);
  if (update !== null) {
    dues.push({ at: update.expires_at, rank: 1, run: () => dropPendingUpdate(account, subscription) });
  }
  if (cancelAt !== null) dues.push({ at: cancelAt, rank: 2, run: () => endSubscription(account, { subscription }) });
  if (pause !== null && pause.resumes_at !== null) {
    dues.push({ at: pause.resumes_at, rank: 3, run: () => resumeCollection(account, subscription) });
  }
  if (status === 'incomplete') {
    const at = subscription.created + INCOMPLETE_SECONDS;
    dues.push({ at, rank: 1, run: () => expireIncomplete(account, subscription) });
  }
  if (status === 'trialing' || status === 'active' || status === 'past_due' || status === 'unpaid') {
    dues.push({ at: periodOf(subscription).end, rank: 5, run: () => renew(account, subscription) });
  }
  return dues;
}

function trialNotice(account: Account, subscription: Subscription): Due | undefined {
  const { trial_end: trialEnd, trial_start: trialStart } = subscription;
  const mark = `trial_will_end ${subscription.id} ${trialEnd}`;
  if (subscription.status !== 'trialing' || trialEnd === null || account.done.has(mark)) return undefined;
  return {
    at: Math.max(trialEnd - TRIAL_NOTICE_SECONDS, trialStart ?? 0),
    rank: 0,
    run: () => {
      account.done.add(mark);
      account.emit({ type: 'customer.subscription.trial_will_end', object: subscription });
    },
  };
}

function invoiceDues(account: Account, invoice: Invoice): Due[] {
  const at = invoice.next_payment_attempt;
  if (at === null || !invoice.auto_advance) return [];
  return [{ at, rank: 4, run: () => void collect(account, { invoice }) }];
}

function resumeCollection(account: Account, subscription: Subscription): void {
  account.change({
    collection: account.subscriptions,
    row: subscription,
    patch: { pause_collection: null },
    type: 'customer.subscription.updated',
  });
}

/** Ends a subscription whose first payment never came; its invoice is voided. */
export function expireIncomplete(account: Account, subscription: Subscription): void {
  const now = account.now();
  account.change({
    collection: account.subscriptions,
    row: subscription,
    patch: { status: 'incomplete_expired', ended_at: now, canceled_at: now },
    type: 'customer.subscription.updated',
  });
  for (const invoice of openInvoicesOf(account, subscription.id)) voidInvoice(account, invoice);
}

/** Closes an open checkout session; its page then only says so. */
export function expireSession(account: Account, id: string): void {
  const session = account.sessions.must(id);
  const expired = account.sessions.put({ ...session, status: 'expired', url: null });
  account.emit({ type: 'checkout.session.expired', object: expired });
}
