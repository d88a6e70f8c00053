import { ByteReader, evaluateRule, truths } from '../norms/expression.ts';
import { bitsFor, ruleAt, setBit, type NormIndex } from '../norms/norm-index.ts';
import type { NormRule } from '../norms/norm-rule.ts';
import type { Leaf } from '../norms/norm-schema.ts';
import { jurisdictions } from '../norms/norm-words.ts';
import type { FactSheet } from './fact-sheet.ts';
import { concerns, judge, note, stageOf, type Finding, type Situation, type Verdict } from './judge.ts';
import { leafTruths } from './leaf-truths.ts';

/** A rule as it is judged on the day asked for; norms with this rule at the same stage share it. */
export interface Judged {
  readonly rule: NormRule;
  readonly verdict: Verdict;
  /** What would have to be known about norms like these. */
  readonly open: readonly Leaf[];
}

/** Norms that lie next to each other in the body and were judged alike. */
export interface JudgedRun {
  readonly run: number;
  readonly norms: number;
  readonly judged: Judged;
}

/** Rules of jurisdictions that concern the markets, one bit each. */
function concernedBits(index: NormIndex, markets: ReadonlySet<string>): Uint32Array {
  const bits = bitsFor(index.rules);
  for (const [number, name] of jurisdictions.entries()) {
    const own = index.jurisdictionBits[number];
    if (own === undefined || !concerns(name, markets)) continue;
    for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (own[word] ?? 0);
  }
  return bits;
}

/**
 * Rules that may hold, one bit each: those with no guard, and those of which some leaf of the guard is not false.
 * The others cannot hold, whatever else they ask.
 */
export function candidateBits(index: NormIndex, truth: Uint8Array, markets: ReadonlySet<string>): Uint32Array {
  const bits = index.unguardedBits.slice();
  for (let leaf = 0; leaf < truth.length; leaf += 1) {
    if (truth[leaf] === truths.no) continue;
    const end = index.guardStarts[leaf + 1] ?? 0;
    for (let at = index.guardStarts[leaf] ?? 0; at < end; at += 1) setBit(bits, index.guardRules[at] ?? 0);
  }
  const concerned = concernedBits(index, markets);
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (concerned[word] ?? 0);
  return bits;
}

/** May the rule hold, or its hint? Only then does judging it say more than "not shown". */
function mayMatter(reader: ByteReader, start: number, truth: Uint8Array): boolean {
  reader.position = start;
  if (evaluateRule(reader, truth) !== truths.no) return true;
  return reader.number() === 1 && evaluateRule(reader, truth) === truths.yes;
}

/** Rules that matter for a product, one bit each. */
export function matterBits(index: NormIndex, truth: Uint8Array, markets: ReadonlySet<string>): Uint32Array {
  const bits = candidateBits(index, truth, markets);
  const reader = new ByteReader(index.programs);
  for (const rule of numbersIn(bits)) {
    if (!mayMatter(reader, index.ruleStarts[rule] ?? 0, truth)) clearBit(bits, rule);
  }
  return bits;
}

/** The numbers of set bits, in ascending order. A bit cleared while they are read is still given. */
function* numbersIn(bits: Uint32Array): Generator<number> {
  for (const [place, word] of bits.entries()) {
    for (let left = word; left !== 0; left &= left - 1) yield place * 32 + 31 - Math.clz32(left & -left);
  }
}

function clearBit(bits: Uint32Array, position: number): void {
  bits[position >>> 5] = (bits[position >>> 5] ?? 0) & ~(1 << (position & 31));
}

function jurisdictionOf(index: NormIndex, rule: number): (typeof jurisdictions)[number] {
  const bit = 1 << (rule & 31);
  const found = jurisdictions.find(
    (_name, number) => ((index.jurisdictionBits[number]?.[rule >>> 5] ?? 0) & bit) !== 0,
  );
  if (found === undefined) throw new Error(`rule ${rule} has no jurisdiction`);
  return found;
}

/** Acts that nothing speaks for have been judged too: a standard of theirs is not proposed. */
function noteActs(index: NormIndex, findings: Map<string, Finding>): void {
  let rule = 0;
  let notShown: Finding | undefined;
  // They stand in the order of their runs.
  for (const [run, norms] of index.referable) {
    for (; (index.ruleRuns[rule + 1] ?? Infinity) <= run; rule += 1) notShown = undefined;
    notShown ??= { tier: undefined, isAct: true, jurisdiction: jurisdictionOf(index, rule), open: [] };
    for (const { id, isAct } of norms) if (isAct) findings.set(id, notShown);
  }
}

/** Judges a rule; of norms that are not shown, what a sheet with more open facts leaves open counts. */
export function judgedAs(rule: NormRule, situation: Situation, openSheet: FactSheet | undefined): Judged {
  const verdict = judge(rule, situation);
  if (verdict.tier !== undefined || openSheet === undefined) return { rule, verdict, open: verdict.open };
  return { rule, verdict, open: judge(rule, { ...situation, sheet: openSheet }).open };
}

/**
 * Judges a whole database by its index. Gives the runs about which there is more to say than "not shown", in the order
 * of the body, and notes in `findings` what was found about every norm that others may refer to.
 */
export function* judgeIndex(
  index: NormIndex,
  {
    findings,
    openSheet,
    ...given
  }: Omit<Situation, 'findings'> & {
    readonly findings: Map<string, Finding>;
    readonly openSheet: FactSheet | undefined;
  },
): Generator<JudgedRun> {
  noteActs(index, findings);
  const situation: Situation = { ...given, findings };
  const bits = matterBits(index, leafTruths(index, given.sheet), given.markets);
  if (openSheet !== undefined) {
    const more = matterBits(index, leafTruths(index, openSheet), given.markets);
    for (const [place, word] of more.entries()) bits[place] = (bits[place] ?? 0) | word;
  }
  for (const rule of numbersIn(bits)) {
    const part = ruleAt(index, rule, jurisdictionOf(index, rule));
    const byStage = new Map<string, Judged>();
    const end = index.ruleRuns[rule + 1] ?? 0;
    for (let run = index.ruleRuns[rule] ?? 0; run < end; run += 1) {
      const timing = index.timings[index.runTimings[run] ?? 0];
      if (timing === undefined) throw new Error(`run ${run} has no timing`);
      const stage = stageOf(timing, given.day);
      const judged = byStage.get(stage) ?? judgedAs({ ...part, ...timing }, situation, openSheet);
      byStage.set(stage, judged);
      for (const { id } of index.referable.get(run) ?? []) note(findings, id, judged.rule, judged.verdict);
      yield { run, judged, norms: index.runNorms[run] ?? 0 };
    }
  }
}
