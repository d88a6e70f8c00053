import { isFactKey, type FactKey } from '../../../shared/norms/facts.ts';
import type { KnownFact } from '../../../shared/analysis/fact-sheet.ts';
import type { Finding } from '../../../shared/analysis/judge.ts';
import { judgeIndex } from '../../../shared/analysis/judge-index.ts';
import { compileDatabase } from '../../../shared/norms/compile-index.ts';
import { readIndex } from '../../../shared/norms/norm-index.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import { normFixture } from './norm-fixture.ts';

function findingsOf(norms: readonly Norm[], facts: Readonly<Record<string, KnownFact['value']>>) {
  const sheet = new Map<FactKey, KnownFact>();
  for (const [key, value] of Object.entries(facts)) if (isFactKey(key)) sheet.set(key, { value, certainty: 'given' });
  const findings = new Map<string, Finding>();
  const index = readIndex(compileDatabase(norms).index);
  const judging = { sheet, openSheet: undefined, markets: new Set(['EU']), day: '2026-11-22', findings };
  const runs = [...judgeIndex(index, judging)];
  return { findings, runs };
}

describe('judging by the index', () => {
  it('finds relations between acts that stand in any order, and survives circles', () => {
    const acts = [
      normFixture({ id: 'EN 1', parent: ['LVD'] }),
      normFixture({ id: 'LVD', yields_to: ['RED'] }),
      normFixture({ id: 'RED', summary: 'x' }),
      normFixture({ id: 'A', parent: ['B'] }),
      normFixture({ id: 'B', parent: ['A'] }),
    ];
    for (const order of [acts, acts.toReversed()]) {
      const { findings } = findingsOf(order, { 'power.electrical': true });
      expect(findings.get('RED')?.tier).toBe('applies');
      expect(findings.get('LVD')?.tier).toBe('excluded');
      expect(findings.get('EN 1')?.tier).toBeUndefined();
      expect(findings.size).toBe(5);
    }
  });

  it('knows of every act that it was judged, also when nothing speaks for it', () => {
    const acts = [
      normFixture({ id: 'TOY', applies: { fact: 'users.toy', op: 'eq', value: true } }),
      normFixture({ id: 'EN 71', kind: 'standard', parent: ['TOY'] }),
    ];
    const { findings, runs } = findingsOf(acts, { 'power.electrical': true, 'users.toy': false });
    expect(findings.get('TOY')).toEqual({ tier: undefined, isAct: true, jurisdiction: 'EU', open: [] });
    expect(runs.map(({ judged }) => judged.verdict.tier)).toEqual([undefined]);
  });

  it('puts norms that share rule and timing into one run', () => {
    const norms = ['A', 'B', 'C'].map((id) => normFixture({ id }));
    const { runs } = findingsOf(norms, { 'power.electrical': true });
    expect(runs.map((run) => run.norms)).toEqual([3]);
  });
});
