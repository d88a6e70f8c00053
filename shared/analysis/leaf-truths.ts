import { truths } from '../norms/expression.ts';
import type { FactLeaves } from '../norms/fact-leaves.ts';
import type { NormIndex } from '../norms/norm-index.ts';
import { holds } from './evaluate.ts';
import { isList, isRange, wordsOf, type FactSheet } from './fact-sheet.ts';
import type { FactValue } from './fact-value.ts';

function fillFact(truth: Uint8Array, leaves: FactLeaves, index: NormIndex, value: FactValue) {
  const { first, end } = leaves;
  truth.fill(truths.no, first, end);
  const asked =
    value !== null && isList(value) && !isRange(value)
      ? leaves.mark(truth, wordsOf(value))
      : index.leaves
          .keys()
          .drop(first)
          .take(end - first);
  for (const number of asked) {
    const leaf = index.leaves[number];
    if (leaf !== undefined && holds(leaf, value)) truth[number] = truths.yes;
  }
}

/** What is true, false or unknown of a product: one byte for each leaf of a database's rules. */
export function leafTruths(index: NormIndex, sheet: FactSheet): Uint8Array {
  const truth = new Uint8Array(index.leaves.length);
  for (const leaves of index.facts) {
    const fact = sheet.get(leaves.fact);
    if (fact === undefined) truth.fill(truths.unknown, leaves.first, leaves.end);
    else fillFact(truth, leaves, index, fact.value);
  }
  return truth;
}
