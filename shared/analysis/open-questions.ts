import { facts, type FactKey } from '../norms/facts.ts';
import type { Leaf } from '../norms/norm-schema.ts';
import type { QuestionsRecord } from './records.ts';

const questionsMax = 5;

/** Counts for how many norms each unknown fact would help to decide. */
export class OpenQuestions {
  readonly #decides = new Map<FactKey, number>();

  /** Notes what is unknown of so many norms; a fact counts once a norm. */
  add(open: readonly Leaf[], norms: number): void {
    for (const fact of new Set(open.map((leaf) => leaf.fact)))
      this.#decides.set(fact, (this.#decides.get(fact) ?? 0) + norms);
  }

  /** The questions that decide most, at most five; equal ones in alphabetical order. */
  record(): QuestionsRecord {
    const questions = [...this.#decides]
      .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
      .slice(0, questionsMax)
      .map(([fact, decides]) => ({ fact, text: facts[fact].ask, decides }));
    return { event: 'questions', questions };
  }
}
