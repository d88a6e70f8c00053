import type { Norm } from '../norms/norm-schema.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { Verdict } from './judge.ts';
import type { MatchedNorm, MatchRecord } from './records.ts';
import { scoreOf } from './score.ts';
import { becauseOf, questionsOf, reasonsOf } from './wording.ts';

/** The slim form of a norm: what a reader needs, without the rules. */
function slim(norm: Norm): MatchedNorm {
  return {
    id: norm.id,
    ...(norm.aliases === undefined ? {} : { aliases: norm.aliases }),
    title: norm.title,
    db: norm.db,
    jurisdiction: norm.jurisdiction,
    kind: norm.kind,
    legal_force: norm.legal_force,
    body: norm.body,
    topic: norm.topic,
    ...(norm.edition === undefined ? {} : { edition: norm.edition }),
    status: norm.status,
    dates: norm.dates,
    ...(norm.superseded_by === undefined ? {} : { superseded_by: norm.superseded_by }),
    ...(norm.parent === undefined ? {} : { parent: norm.parent }),
    summary: norm.summary,
    obligations: norm.obligations,
    ...(norm.conformity === undefined ? {} : { conformity: norm.conformity }),
    ...(norm.third_party === undefined ? {} : { third_party: norm.third_party }),
    source_url: norm.source_url,
    checked: norm.checked,
  };
}

/** The record of a norm that is shown; undefined for one that is not. */
export function matchRecord(
  norm: Norm,
  verdict: Verdict,
  context: { readonly sheet: FactSheet; readonly titles: ReadonlyMap<string, string> },
): MatchRecord | undefined {
  if (verdict.tier === undefined) return undefined;
  const because = becauseOf(norm, verdict.because, context.titles);
  return {
    event: 'match',
    norm: slim(norm),
    tier: verdict.tier,
    score: scoreOf(norm, verdict, context.sheet),
    reasons: reasonsOf(verdict, context.sheet),
    questions: questionsOf(verdict),
    ...(because === undefined ? {} : { because }),
  };
}
