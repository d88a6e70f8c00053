import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A measured figure. */
interface Gate {
  readonly name: string;
  readonly value: number;
  readonly detail: string;
}

/** What a figure has to keep: with `min` more is better, with `max` less. */
interface Limit {
  readonly min?: number;
  readonly max?: number;
  /** What was measured when the budget was set, to see what got worse since. */
  readonly seen: number;
}

type Limits = Readonly<Record<string, Limit>>;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** How a figure stands to its limit, in a word. With a range of rounds, only a range that misses as a whole fails. */
export function verdictOf(limit: Limit, value: number, range: Range = { low: value, high: value }) {
  const { min = -Infinity, max = Infinity, seen } = limit;
  const fails = range.high < min || range.low > max;
  const misses = value < min || value > max;
  const worse = limit.min === undefined ? value > 1.25 * seen : value < 0.8 * seen;
  const words = fails ? 'FAILS' : misses ? 'misses, but not in every round' : worse ? `worse than ${seen}` : 'ok';
  return { fails, words };
}

/** Collects figures, prints them beside their budgets and tells how many are out of bounds. */
export class Gates {
  readonly #limits: Limits;
  #failed = 0;

  constructor(section: 'norms' | 'extract') {
    const budgets: Readonly<Record<string, Limits>> = JSON.parse(
      readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'),
    );
    this.#limits = budgets[section] ?? {};
  }

  /** Judges a figure. With a range of rounds, only a range that misses as a whole fails. */
  check({ name, value, detail }: Gate, range?: Range) {
    const limit = this.#limits[name];
    if (limit === undefined) throw new Error(`budgets.json has no limit for ${name}`);
    const { fails, words } = verdictOf(limit, value, range);
    if (fails) this.#failed += 1;
    const bound = limit.min === undefined ? `<= ${limit.max}` : `>= ${limit.min}`;
    console.log(`${name.padEnd(58)}${value.toFixed(2).padStart(9)}  ${bound.padEnd(9)} ${words.padEnd(12)} ${detail}`);
  }

  get failed(): number {
    return this.#failed;
  }
}
