import type { AnalysisPart } from '../analysis/matched-lines.ts';
import type { UsageMessage } from '../ledger/messages.ts';

/** Counts, while the parts of an analysis pass, what was read and matched in each database. */
export interface UsageCounter {
  watch(parts: AsyncIterable<AnalysisPart>): AsyncGenerator<AnalysisPart>;
  /** Counted so far; an analysis that was cut counts what was read. */
  databases(): UsageMessage['databases'];
}

/** Makes a counter for the databases of one analysis. */
export function createUsageCounter(files: readonly string[]): UsageCounter {
  const matched = new Map<string, number>();
  const scanned = new Map<string, number>();
  return {
    async *watch(parts) {
      for await (const part of parts) {
        if (part.event === 'progress') scanned.set(part.database, part.scanned);
        if (part.event === 'matches') {
          const norms = part.groups.reduce((sum, group) => sum + group.norms, 0);
          matched.set(part.database, (matched.get(part.database) ?? 0) + norms);
        }
        yield part;
      }
    },
    databases: () =>
      files.map((database) => ({
        database,
        norms_matched: matched.get(database) ?? 0,
        norms_scanned: scanned.get(database) ?? 0,
      })),
  };
}
