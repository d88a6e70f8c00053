import { understand } from '../../../shared/analysis/derive/understand.ts';
import { truthOf } from '../../../shared/analysis/evaluate.ts';
import { judgeIndex, matterBits } from '../../../shared/analysis/judge-index.ts';
import { leafTruths } from '../../../shared/analysis/leaf-truths.ts';
import { AnalyzeRequest } from '../../../shared/analysis/request.ts';
import { compileDatabase } from '../../../shared/norms/compile-index.ts';
import { markets } from '../../../shared/norms/facts.ts';
import { readIndex } from '../../../shared/norms/norm-index.ts';
import { spreadOf, type Spread } from './spread.ts';
import { benchProducts, syntheticNorms } from './synthetic-norms.ts';

const rounds = 9;

/** What evaluating rules in memory costs, against rules that are interpreted norm by norm. */
export interface WarmFound {
  readonly timesFaster: Spread;
  readonly timesFasterWithReasons: Spread;
  readonly bytesPerNorm: number;
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** Columns in memory against parsed rules in memory, for the same product and the same norms. */
export function measureWarm(count: number): WarmFound {
  const sheet = understand(AnalyzeRequest.parse({ product: benchProducts.few }).product);
  const everywhere = new Set<string>(markets);
  const norms = [...syntheticNorms(count)];
  const index = readIndex(compileDatabase(norms).index);
  const rules = norms.map(({ applies }) => applies);
  const judging = { sheet, openSheet: undefined, markets: everywhere, day: '2026-11-22' };
  const byColumns = () => matterBits(index, leafTruths(index, sheet), everywhere);
  const withReasons = () => Array.from(judgeIndex(index, { ...judging, findings: new Map() }));
  const interpreted = () => rules.reduce((sum, rule) => sum + (truthOf(rule, sheet) === false ? 0 : 1), 0);
  const found = withReasons().reduce(
    (sum, { judged, norms: many }) => sum + (judged.verdict.tier === 'applies' ? many : 0),
    0,
  );
  const wanted = rules.filter((rule) => truthOf(rule, sheet) === true).length;
  if (found !== wanted) throw new Error(`${found} norms by columns, ${wanted} by interpretation`);
  const ratios: number[] = [];
  const ratiosWithReasons: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [slow, fast, whole] = [timed(interpreted), timed(byColumns), timed(withReasons)];
    if (round < 3) continue; // The first rounds are compiled while they run.
    ratios.push(slow / fast);
    ratiosWithReasons.push(slow / whole);
  }
  return {
    timesFaster: spreadOf(ratios),
    timesFasterWithReasons: spreadOf(ratiosWithReasons),
    bytesPerNorm: index.memoryBytes / count,
  };
}
