import * as z from 'zod/mini';
import type { NormRule } from '../norms/norm-rule.ts';
import { isAct } from '../norms/norm-rule.ts';
import { linesOf, textOf } from '../norms/text-of.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { Verdict } from './judge.ts';
import type { AnalysisRecord, MatchRecord } from './records.ts';
import { scoreOf } from './score.ts';
import { becauseOf, questionsOf, reasonsOf } from './wording.ts';

/** Norms with one verdict, as they lie in the store: whole lines of slim norms, and what is said of each of them. */
export interface MatchedLines {
  readonly lines: Uint8Array;
  readonly norms: number;
  /** JSON of everything behind the norm in a match record, from the comma on. */
  readonly rest: Uint8Array;
}

/** Matches of one database that came at once. */
export interface Matches {
  readonly event: 'matches';
  readonly database: string;
  readonly groups: readonly MatchedLines[];
}

/** What an analysis gives: records, and matches whose norms nobody has parsed. */
export type AnalysisPart = Exclude<AnalysisRecord, MatchRecord> | Matches;

/** Ids and titles of acts that apply, to name the more specific law. */
export type Titles = Map<string, string>;

/** What is said of every norm with this verdict, as the end of a match record; undefined for norms that are not shown. */
export function restOfMatch(
  rule: NormRule,
  verdict: Verdict,
  context: { readonly sheet: FactSheet; readonly titles: Titles },
): Uint8Array | undefined {
  if (verdict.tier === undefined) return undefined;
  const because = becauseOf(rule, verdict.because, context.titles);
  const said = JSON.stringify({
    tier: verdict.tier,
    score: scoreOf(rule, verdict, context.sheet),
    reasons: reasonsOf(verdict, context.sheet),
    questions: questionsOf(verdict),
    ...(because === undefined ? {} : { because }),
  });
  return Buffer.from(`,${said.slice(1)}`);
}

const Named = z.object({ id: z.string(), title: z.string() });

/** Notes the titles of acts that apply. */
export function noteTitles(titles: Titles, rule: NormRule, verdict: Verdict, lines: Uint8Array): void {
  if (!isAct(rule.kind) || verdict.tier !== 'applies') return;
  for (const line of linesOf(lines)) {
    const { id, title } = Named.parse(JSON.parse(line));
    titles.set(id, `${id} (${title})`);
  }
}

const matchStart = Buffer.from('{"event":"match","norm":');
const lineFeed = 10;

/** The bytes that `between` and `after` take around a record, beside those of its own. */
interface Frame {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The match records of some lines as bytes, each in its frame: norms are copied, never parsed. */
export function matchBytes(groups: readonly MatchedLines[], { before, after }: Frame): Uint8Array {
  const fixed = before.length + matchStart.length + after.length - 1;
  const size = groups.reduce((sum, { lines, norms, rest }) => sum + lines.length + norms * (fixed + rest.length), 0);
  const out = Buffer.allocUnsafe(size);
  let at = 0;
  const put = (bytes: Uint8Array) => {
    out.set(bytes, at);
    at += bytes.length;
  };
  for (const { lines, rest } of groups) {
    for (let start = 0; start < lines.length;) {
      const end = lines.indexOf(lineFeed, start);
      put(before);
      put(matchStart);
      put(lines.subarray(start, end));
      put(rest);
      put(after);
      start = end + 1;
    }
  }
  return out.subarray(0, at);
}

/** Counts lines. */
export function countLines(lines: Uint8Array): number {
  let count = 0;
  for (let at = lines.indexOf(lineFeed); at >= 0; at = lines.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

/** The match records of some lines, parsed. */
export async function matchRecords({ groups }: Matches): Promise<MatchRecord[]> {
  // Only a table is made of parsed records: other answers do not wait for their schemas.
  const { MatchRecordSchema } = await import('./records.ts');
  return groups.flatMap(({ lines, rest }) => {
    const said = textOf(rest);
    return linesOf(lines).map((line) => MatchRecordSchema.parse(JSON.parse(`{"event":"match","norm":${line}${said}`)));
  });
}

/** An analysis as records. */
export async function* recordsOf(parts: AsyncIterable<AnalysisPart>): AsyncGenerator<AnalysisRecord> {
  for await (const part of parts) {
    if (part.event === 'matches') yield* await matchRecords(part);
    else yield part;
  }
}
