import type { FactKey } from '../norms/facts.ts';
import { isAct, type NormRule, type Timing } from '../norms/norm-rule.ts';
import type { Leaf } from '../norms/norm-schema.ts';
import { evaluate, truthOf, type Outcome } from './evaluate.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { Tier } from './records.ts';

export type Jurisdiction = NormRule['jurisdiction'];

/** What was found about a norm that others refer to. */
export interface Finding {
  readonly tier: Tier | undefined;
  /** Acts decide about norms of all databases, standards only within their own. */
  readonly isAct: boolean;
  readonly jurisdiction: Jurisdiction;
  /** What would have to be known about it, when it is in doubt. */
  readonly open: readonly Leaf[];
}

/** What a norm is judged against. `day` is the day of placing on the market; `findings` holds earlier verdicts by id. */
export interface Situation {
  readonly sheet: FactSheet;
  readonly markets: ReadonlySet<string>;
  readonly day: string;
  readonly findings: ReadonlyMap<string, Finding>;
}

/** How a norm came out. No tier: not shown; `open` then still tells which facts could change that. */
export interface Verdict {
  readonly tier: Tier | undefined;
  readonly outcome: Outcome;
  readonly open: readonly Leaf[];
  readonly because?: Because;
}

/** What decided beside the rule itself. */
export type Because =
  | { readonly kind: 'exclusion'; readonly index: number }
  | { readonly kind: 'yields'; readonly to: string }
  | { readonly kind: 'date'; readonly from: string | undefined }
  | { readonly kind: 'indicative' }
  | { readonly kind: 'parent'; readonly id: string }
  | { readonly kind: 'draft' };

const nothing: Outcome = { value: false, deciding: [], unknown: [] };
const notShown = (outcome: Outcome = nothing, open: readonly Leaf[] = []): Verdict => ({
  tier: undefined,
  outcome,
  open,
});

/** International norms and UN Regulations concern every market, Gulf norms the Emirates. */
export function concerns(jurisdiction: Jurisdiction, markets: ReadonlySet<string>): boolean {
  if (jurisdiction === 'INT' || jurisdiction === 'UNECE') return markets.size > 0;
  return markets.has(jurisdiction === 'GCC' ? 'AE' : jurisdiction);
}

/** Is the norm law, or will it be, on that day? A repealed one never applies. */
function isAlive(norm: Timing, day: string): boolean {
  if (norm.status === 'repealed' || norm.status === 'withdrawn') return false;
  const repealed = norm.dates.repealed;
  return repealed === undefined || repealed === null || repealed > day;
}

/** The first day on which it applies, when that day is still ahead; dates count before the status word. */
function startAhead(norm: Timing, day: string): { readonly from: string | undefined } | undefined {
  const from = norm.dates.applies_from ?? norm.dates.in_force ?? undefined;
  if (from !== undefined) return from > day ? { from } : undefined;
  return norm.status === 'adopted_not_applicable' ? { from: undefined } : undefined;
}

/** All that the timing of a norm says about its verdict on that day, in a word: equal words, equal verdicts. */
export function stageOf(norm: Timing, day: string): string {
  if (!isAlive(norm, day)) return 'gone';
  if (norm.status === 'draft') return 'draft';
  const ahead = startAhead(norm, day);
  return ahead === undefined ? 'now' : `from ${ahead.from ?? ''} ${JSON.stringify(norm.dates.partial ?? [])}`;
}

/** The act on which a standard stands, or that it needs none. */
interface Parent {
  readonly tier: Tier | 'free';
  readonly id: string;
  readonly open: readonly Leaf[];
}

const free: Parent = { tier: 'free', id: '', open: [] };

/**
 * A standard is proposed with a parent act that applies, or where a market it is for has none. Parents that were
 * not evaluated (their database was not asked for) and parents of other markets say nothing.
 */
function parentOf(norm: NormRule, { findings, markets }: Situation): Parent | undefined {
  const known = (norm.parent ?? []).flatMap((id) => {
    const act = findings.get(id);
    return act === undefined || !concerns(act.jurisdiction, markets) ? [] : [{ ...act, id }];
  });
  if (known.length === 0) return free;
  for (const tier of ['applies', 'upcoming', 'check'] as const) {
    const act = known.find((one) => one.tier === tier);
    if (act !== undefined) return { tier, id: act.id, open: act.open };
  }
  const everywhere = norm.jurisdiction === 'INT' || norm.jurisdiction === 'UNECE';
  if (!everywhere) return undefined;
  const worldwide = known.some((act) => act.jurisdiction === 'INT' || act.jurisdiction === 'UNECE');
  const covered = new Set<string>(known.map((act) => (act.jurisdiction === 'GCC' ? 'AE' : act.jurisdiction)));
  return !worldwide && [...markets].some((market) => !covered.has(market)) ? free : undefined;
}

/** Facts that every product has, and that therefore do not speak for a norm. */
const commonplace = new Set<FactKey>(['markets', 'placed_on_market', 'form', 'sector', 'users.consumer', 'materials']);

/**
 * Is an undecided norm worth showing? Only when a fact that is more than an assumption speaks for it, and when it is
 * not merely the unknown kind of product that keeps it open: else every norm there is would be shown.
 */
function worthAsking(norm: NormRule, outcome: Outcome, sheet: FactSheet): boolean {
  if (!sheet.has('product_types') && truthOf(norm.applies, sheet, 'product_types') === false) return false;
  return outcome.deciding.some(
    ({ leaf, value }) => value && !commonplace.has(leaf.fact) && sheet.get(leaf.fact)?.certainty !== 'assumed',
  );
}

/** Facts the norm names as needed and nobody knows. */
function needed(norm: NormRule, sheet: FactSheet): Leaf[] {
  return (norm.needs ?? []).filter((fact) => !sheet.has(fact)).map((fact) => ({ fact, op: 'exists' }));
}

interface Exclusion {
  readonly because?: Because;
  readonly open: readonly Leaf[];
}

function exclusionOf(norm: NormRule, { sheet, findings }: Situation): Exclusion {
  const open: Leaf[] = [];
  for (const [index, exclusion] of (norm.excludes ?? []).entries()) {
    const truth = truthOf(exclusion.if, sheet);
    if (truth === true) return { because: { kind: 'exclusion', index }, open: [] };
    if (truth === undefined) open.push(...evaluate(exclusion.if, sheet).unknown);
  }
  const to = norm.yields_to?.find((id) => findings.get(id)?.tier === 'applies');
  return to === undefined ? { open } : { because: { kind: 'yields', to }, open: [] };
}

/** Decides one norm: rule, exclusions, more specific acts, parent, needed facts, dates. */
export function judge(norm: NormRule, situation: Situation): Verdict {
  const { sheet, markets, day } = situation;
  if (!isAlive(norm, day) || !concerns(norm.jurisdiction, markets)) return notShown();
  const truth = truthOf(norm.applies, sheet);
  const hinted = truth !== true && norm.possible !== undefined && truthOf(norm.possible, sheet) === true;
  if (truth === false && !hinted) return notShown();
  const outcome = evaluate(hinted && norm.possible !== undefined ? norm.possible : norm.applies, sheet);
  const exclusion = exclusionOf(norm, situation);
  if (exclusion.because !== undefined) {
    return truth === true ? { tier: 'excluded', outcome, open: [], because: exclusion.because } : notShown();
  }
  const parent = parentOf(norm, situation);
  if (parent === undefined) return notShown();
  if (hinted) return { tier: 'check', outcome, open: [], because: { kind: 'indicative' } };
  if (truth === undefined) {
    return worthAsking(norm, outcome, sheet)
      ? { tier: 'check', outcome, open: outcome.unknown }
      : notShown(outcome, outcome.unknown);
  }
  return dated(norm, outcome, [...exclusion.open, ...needed(norm, sheet)], parent, day);
}

function dated(norm: NormRule, outcome: Outcome, open: readonly Leaf[], parent: Parent, day: string): Verdict {
  if (open.length > 0) return { tier: 'check', outcome, open };
  if (parent.tier === 'check')
    return { tier: 'check', outcome, open: parent.open, because: { kind: 'parent', id: parent.id } };
  if (norm.status === 'draft') return { tier: 'check', outcome, open: [], because: { kind: 'draft' } };
  const ahead = startAhead(norm, day);
  if (ahead !== undefined) return { tier: 'upcoming', outcome, open: [], because: { kind: 'date', ...ahead } };
  return { tier: parent.tier === 'upcoming' ? 'upcoming' : 'applies', outcome, open: [] };
}

/** What is kept of a verdict for the norms that refer to it. */
function findingOf(norm: NormRule, verdict: Verdict): Finding {
  const open = verdict.tier === 'check' ? verdict.open : [];
  return { tier: verdict.tier, isAct: isAct(norm.kind), jurisdiction: norm.jurisdiction, open };
}

/** Forgets what was found about standards, once their database has been read. */
export function forgetStandards(findings: Map<string, Finding>): void {
  for (const [id, { isAct }] of findings) if (!isAct) findings.delete(id);
}

/** Keeps a verdict for the norms that refer to it: of an act always, of a standard only when it is shown. */
export function note(findings: Map<string, Finding>, id: string, norm: NormRule, verdict: Verdict): void {
  if (isAct(norm.kind) || verdict.tier !== undefined) findings.set(id, findingOf(norm, verdict));
}
