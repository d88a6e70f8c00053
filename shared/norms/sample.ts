import { rankOf } from './lookup.ts';
import type { Norm } from './norm-schema.ts';

/** What a preview gives away of a norm. */
export interface PreviewNorm {
  readonly id: string;
  readonly title: string;
  readonly db: string;
  readonly jurisdiction: Norm['jurisdiction'];
  readonly kind: Norm['kind'];
  readonly scope: string;
}

const byRank = (a: Norm, b: Norm) => (rankOf(a) < rankOf(b) ? -1 : 1);

/** The norms that stand first by rank, holding no more of them than asked for. */
export async function sampleOf(norms: AsyncIterable<Norm>, size: number): Promise<readonly Norm[]> {
  let first: Norm[] = [];
  for await (const norm of norms) first = [...first, norm].sort(byRank).slice(0, size);
  return first;
}

/**
 * A fair and stable sample: the same data gives the same norms, picked by hash and not by attractiveness,
 * and every database of a package gets its turn.
 */
export function previewSample(norms: readonly Norm[], size: number): PreviewNorm[] {
  const byDatabase = Map.groupBy(norms, (norm) => norm.db);
  const turns = [...byDatabase.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => group.toSorted(byRank).map((norm, turn) => ({ norm, turn })));
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, Math.max(0, size))
    .map(({ norm }) => ({
      id: norm.id,
      title: norm.title,
      db: norm.db,
      jurisdiction: norm.jurisdiction,
      kind: norm.kind,
      scope: norm.summary,
    }));
}
