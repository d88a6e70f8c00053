import type { NormSource, IndexedDatabase, PlainDatabase } from '../norms/norm-source.ts';
import { rulePartOf, timingOf } from '../norms/norm-rule.ts';
import type { Norm } from '../norms/norm-schema.ts';
import { slimJson } from '../norms/slim-norm.ts';
import type { FactSheet } from './fact-sheet.ts';
import { forgetStandards, judge, note, type Finding, type Situation, type Verdict } from './judge.ts';
import { judgedAs, judgeIndex, type Judged } from './judge-index.ts';
import { countLines, noteTitles, restOfMatch, type MatchedLines, type Titles } from './matched-lines.ts';
import type { OpenQuestions } from './open-questions.ts';

/** What an analysis learns while it reads one database after the other. */
export interface Learned {
  readonly questions: OpenQuestions;
  readonly findings: Map<string, Finding>;
  readonly titles: Titles;
}

/** What a product is judged by in every database. */
export interface Judging extends Omit<Situation, 'findings'> {
  /** The same facts with more of them open, to find what an answer would decide. */
  readonly openSheet: FactSheet | undefined;
}

/** Matches that came at once, and how many norms have been judged since the last ones. */
export interface Read {
  readonly groups: readonly MatchedLines[];
  readonly scanned: number;
}

async function* readIndexed(
  { index, read }: IndexedDatabase,
  judging: Judging,
  { questions, findings, titles }: Learned,
): AsyncGenerator<Read> {
  const wanted: { readonly from: number; to: number }[] = [];
  const shown: Judged[] = [];
  for (const { run, norms, judged } of judgeIndex(index, { ...judging, findings })) {
    questions.add(judged.open, norms);
    if (judged.verdict.tier === undefined) continue;
    const [from, to] = [index.runStarts[run] ?? 0, index.runStarts[run + 1] ?? 0];
    const last = wanted.at(-1);
    // Most runs of a rule are judged alike and touch each other: one range is enough for them.
    if (last !== undefined && last.to === from && shown.at(-1) === judged) last.to = to;
    else {
      wanted.push({ from, to });
      shown.push(judged);
    }
  }
  let scanned = index.norms;
  if (shown.length === 0) return yield { groups: [], scanned };
  const context = { sheet: judging.sheet, titles };
  let [last, rest]: [Judged | undefined, Uint8Array | undefined] = [undefined, undefined];
  for await (const came of read(wanted)) {
    const groups: MatchedLines[] = [];
    for (const { run, lines } of came) {
      const judged = shown[run];
      // Ranges of one rule follow each other, so what is said of them is written once.
      if (judged !== last) rest = judged === undefined ? undefined : restOfMatch(judged.rule, judged.verdict, context);
      last = judged;
      if (judged === undefined || rest === undefined) continue;
      noteTitles(titles, judged.rule, judged.verdict, lines);
      groups.push({ lines, norms: countLines(lines), rest });
    }
    yield { groups, scanned };
    scanned = 0;
  }
}

/** So many norms of a plain array are judged between two signs of life. */
const normsAtOnce = 256;

async function* readPlain({ norms }: PlainDatabase, judging: Judging, learned: Learned): AsyncGenerator<Read> {
  let groups: MatchedLines[] = [];
  let scanned = 0;
  for await (const norm of norms) {
    scanned += 1;
    const group = judgeNorm(norm, judging, learned);
    if (group !== undefined) groups.push(group);
    if (group === undefined && scanned < normsAtOnce) continue;
    yield { groups, scanned };
    groups = [];
    scanned = 0;
  }
  yield { groups, scanned };
}

function judgeNorm(norm: Norm, { openSheet, ...judging }: Judging, learned: Learned): MatchedLines | undefined {
  const { findings, questions, titles } = learned;
  const { rule, verdict, open } = judgedAs(
    { ...rulePartOf(norm), ...timingOf(norm) },
    { ...judging, findings },
    openSheet,
  );
  questions.add(open, 1);
  note(findings, norm.id, rule, verdict);
  const rest = restOfMatch(rule, verdict, { sheet: judging.sheet, titles });
  if (rest === undefined) return undefined;
  const lines = Buffer.from(`${slimJson(norm)}\n`);
  noteTitles(titles, rule, verdict, lines);
  return { lines, norms: 1, rest };
}

/** Reads one database: what matches, as it comes. Throws what opening and reading a database throw. */
export async function* readDatabase(
  source: NormSource,
  file: string,
  judging: Judging,
  learned: Learned,
  signal: AbortSignal,
): AsyncGenerator<Read> {
  const database = await source.open(file, signal);
  try {
    if (database.kind === 'indexed') yield* readIndexed(database, judging, learned);
    else yield* readPlain(database, judging, learned);
  } finally {
    forgetStandards(learned.findings);
  }
}

/** Does a norm apply, or will it? */
const isHit = ({ tier }: Verdict): boolean => tier === 'applies' || tier === 'upcoming';

/**
 * Judges a database without reading its norms: what was found about its acts, and how many of its norms would be shown
 * as hits.
 */
export async function countHits(
  source: NormSource,
  file: string,
  judging: Omit<Situation, 'findings'>,
  findings: Map<string, Finding>,
  signal: AbortSignal,
): Promise<number> {
  const database = await source.openRules(file, signal);
  try {
    return database.kind === 'indexed'
      ? countIndexed(database, judging, findings)
      : await countPlain(database, judging, findings);
  } finally {
    forgetStandards(findings);
  }
}

function countIndexed(
  { index }: Pick<IndexedDatabase, 'index'>,
  judging: Omit<Situation, 'findings'>,
  findings: Map<string, Finding>,
): number {
  let hits = 0;
  for (const { judged, norms } of judgeIndex(index, { ...judging, openSheet: undefined, findings }))
    if (isHit(judged.verdict)) hits += norms;
  return hits;
}

async function countPlain(
  { norms }: PlainDatabase,
  judging: Omit<Situation, 'findings'>,
  findings: Map<string, Finding>,
): Promise<number> {
  let hits = 0;
  for await (const norm of norms) {
    const rule = { ...rulePartOf(norm), ...timingOf(norm) };
    const verdict = judge(rule, { ...judging, findings });
    note(findings, norm.id, rule, verdict);
    if (isHit(verdict)) hits += 1;
  }
  return hits;
}
