import { accessRules } from '../entitlements/access-policy.ts';
import { isOver } from '../entitlements/subscription-status.ts';
import { formatDay } from './format.ts';

/** The parts of a rental that words are made of; times are epoch seconds. */
export interface RentalFacts {
  readonly status: string;
  /** The row of the access policy; pages and mails say it in the same words. */
  readonly rule?: string | undefined;
  readonly source: string;
  /** What the server decided; its clock counts, not the browser's. */
  readonly has_access?: boolean | undefined;
  readonly access_until?: number | null | undefined;
  readonly trial_end?: number | null | undefined;
  readonly current_period_end?: number | null | undefined;
  readonly cancels_at?: number | null | undefined;
  readonly paused: boolean;
  readonly payment_problem: boolean;
}

/** A rental in words: its state, how it looks, and its days, each with a label. */
export interface RentalWords {
  readonly status: string;
  readonly look: 'good' | 'warning' | 'bad' | 'quiet';
  readonly days: readonly { readonly label: string; readonly text: string }[];
  readonly isLive: boolean;
  readonly canCancel: boolean;
}

const ruleWords: ReadonlyMap<string, string> = new Map(
  Object.entries(accessRules).map(([rule, { words }]) => [rule, words]),
);

/** Says what a rental means for its owner at `now` (epoch seconds); access is half-open: at `access_until` it is over. */
export function describeRental({ rental, now }: { rental: RentalFacts; now: number }): RentalWords {
  const isLive = rental.has_access ?? (typeof rental.access_until === 'number' && now < rental.access_until);
  const isCancelled = typeof rental.cancels_at === 'number';
  return {
    status: ruleWords.get(rental.rule ?? '') ?? rental.status,
    look: look(rental, { isLive, isCancelled }),
    days: days(rental, { isLive, now }),
    isLive,
    canCancel: rental.source === 'stripe' && !isCancelled && !isOver(rental.status),
  };
}

/** After a failed payment the period's end is no promise any more. */
function renews({ source, paused, payment_problem: hasPaymentProblem }: RentalFacts): boolean {
  return source === 'stripe' && !paused && !hasPaymentProblem;
}

interface Situation {
  readonly isLive: boolean;
  readonly isCancelled: boolean;
}

function look(rental: RentalFacts, { isLive, isCancelled }: Situation): RentalWords['look'] {
  if (rental.payment_problem) return 'bad';
  if (!isLive) return 'quiet';
  return isCancelled || rental.paused ? 'warning' : 'good';
}

function days(rental: RentalFacts, { isLive, now }: { isLive: boolean; now: number }): RentalWords['days'] {
  const { access_until: until, trial_end: trialEnd, current_period_end: periodEnd, cancels_at: cancelsAt } = rental;
  const lines: { label: string; text: string }[] = [];
  const add = (label: string, at: number | null | undefined) => {
    if (typeof at === 'number') lines.push({ label, text: formatDay({ at }) });
  };
  if (typeof trialEnd === 'number' && now < trialEnd) add('Trial ends', trialEnd);
  if (typeof cancelsAt === 'number') add(now < cancelsAt ? 'Ends on' : 'Ended on', cancelsAt);
  else if (isLive && renews(rental)) add('Renews on', periodEnd);
  add(isLive ? 'Access until' : 'Access ended', until);
  if (typeof until !== 'number') lines.push({ label: 'Access', text: 'none' });
  return lines;
}
