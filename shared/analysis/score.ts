import type { NormRule } from '../norms/norm-rule.ts';
import type { FactSheet } from './fact-sheet.ts';
import type { Verdict } from './judge.ts';

const byTier = { applies: 70, upcoming: 60, check: 25, excluded: 5 } as const;
const byForce = { mandatory: 15, mandatory_if_listed: 12, presumption: 8, voluntary: 3, customer: 0 } as const;
const byCertainty = { given: 4, read: 3, implied: 2, assumed: 0 } as const;

/**
 * 0 to 100, for sorting: the tier first, then how binding the norm is, then how much is known (not assumed) in its
 * favour. A norm for this very kind of product comes before one for all products.
 */
export function scoreOf(norm: NormRule, verdict: Verdict, sheet: FactSheet): number {
  if (verdict.tier === undefined) return 0;
  const facts = new Set(verdict.outcome.deciding.filter((leaf) => leaf.value).map((leaf) => leaf.leaf.fact));
  let evidence = facts.has('product_types') ? 4 : 0;
  for (const key of facts) evidence += byCertainty[sheet.get(key)?.certainty ?? 'assumed'];
  const open = Math.min(10, 2 * new Set(verdict.open.map((leaf) => leaf.fact)).size);
  return Math.max(0, Math.min(100, byTier[verdict.tier] + byForce[norm.legal_force] + Math.min(15, evidence) - open));
}
