import type { AnalysisRecord } from '../analysis/records.ts';
import type { UsageMessage } from '../ledger/messages.ts';

/** Counts, while the records of an analysis pass, what was read and matched in each database. */
export interface UsageCounter {
  watch(records: AsyncIterable<AnalysisRecord>): AsyncGenerator<AnalysisRecord>;
  /** Counted so far; an analysis that was cut counts what was read. */
  databases(): UsageMessage['databases'];
}

/** Makes a counter for the databases of one analysis. */
export function createUsageCounter(files: readonly string[]): UsageCounter {
  const matched = new Map<string, number>();
  const scanned = new Map<string, number>();
  return {
    async *watch(records) {
      for await (const record of records) {
        if (record.event === 'progress') scanned.set(record.database, record.scanned);
        if (record.event === 'match') {
          const file = `${record.norm.db}.json`;
          matched.set(file, (matched.get(file) ?? 0) + 1);
        }
        yield record;
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
