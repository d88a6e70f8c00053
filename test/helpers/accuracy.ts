import type { MatchRecord } from '../../shared/analysis/records.ts';
import type { ProductCase } from './product-cases.ts';

/** Counts over cases: `right` and `wrong` hits, `found` and `missed` norms of `must`, `shown` of the `denied` ones. */
export interface Tally {
  right: number;
  wrong: number;
  found: number;
  missed: number;
  shown: number;
  denied: number;
}

export const emptyTally = (): Tally => ({ right: 0, wrong: 0, found: 0, missed: 0, shown: 0, denied: 0 });

/** The database of norms that are expected and in none. */
export const nowhere = '(in no database)';

export const recallOf = ({ found, missed }: Tally): number => found / (found + missed);
export const precisionOf = ({ right, wrong }: Tally): number => right / (right + wrong);
const shownOf = ({ shown, denied }: Tally): number => (denied === 0 ? 0 : shown / denied);

export const recallMin = 0.97;
export const precisionMin = 0.97;
/** Share of the norms a careless answer names that may be shown. */
const shownMax = 0.01;

export const isReached = (tally: Tally): boolean =>
  recallOf(tally) >= recallMin && precisionOf(tally) >= precisionMin && shownOf(tally) <= shownMax;

export function addTally(to: Tally, from: Tally): void {
  for (const key of ['right', 'wrong', 'found', 'missed', 'shown', 'denied'] as const) to[key] += from[key];
}

/** What came out wrong about one norm of a case. */
export interface Mistake {
  readonly kind: 'missed' | 'wrong';
  readonly id: string;
  readonly match: MatchRecord | undefined;
}

/** Compares the matches of a case with what is expected; hits are the tiers `applies` and `upcoming`. */
export function compare(
  product: ProductCase,
  matches: readonly MatchRecord[],
  tallyOf: (id: string) => Tally,
): readonly Mistake[] {
  const byId = new Map(matches.map((match) => [match.norm.id, match]));
  const isHit = (id: string) => ['applies', 'upcoming'].includes(byId.get(id)?.tier ?? '');
  const defensible = new Set([...product.must, ...product.may]);
  const missed = product.must.filter((id) => !isHit(id));
  const wrong = [...byId.keys()].filter((id) => isHit(id) && !defensible.has(id));
  for (const id of product.must) tallyOf(id)[isHit(id) ? 'found' : 'missed'] += 1;
  for (const id of byId.keys()) if (isHit(id)) tallyOf(id)[defensible.has(id) ? 'right' : 'wrong'] += 1;
  for (const id of product.must_not) {
    tallyOf(id).denied += 1;
    if (isHit(id)) tallyOf(id).shown += 1;
  }
  return [
    ...missed.map((id) => ({ kind: 'missed', id, match: byId.get(id) }) as const),
    ...wrong.map((id) => ({ kind: 'wrong', id, match: byId.get(id) }) as const),
  ];
}
