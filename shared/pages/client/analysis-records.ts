import * as z from 'zod/mini';

export const FactValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]);
const Statement = z.object({ fact: z.string(), text: z.string() });
export const Day = z.optional(z.nullable(z.string()));

/** The days of a norm that matter to who must meet it. */
export const NormDates = z.object({
  applies_from: Day,
  repealed: Day,
  transition_until: Day,
  partial: z.optional(z.array(z.object({ from: z.string(), what: z.string() }))),
});

const UnderstoodFact = z.object({
  value: FactValue,
  origin: z.enum(['user', 'text', 'default']),
  rule: z.optional(z.string()),
});
export type UnderstoodFact = z.infer<typeof UnderstoodFact>;

const Match = z.object({
  event: z.literal('match'),
  tier: z.enum(['applies', 'upcoming', 'check', 'excluded']),
  norm: z.object({
    id: z.string(),
    aliases: z.optional(z.array(z.string())),
    title: z.string(),
    jurisdiction: z.string(),
    kind: z.string(),
    legal_force: z.string(),
    summary: z.string(),
    obligations: z.array(z.string()),
    dates: NormDates,
    third_party: z.optional(z.boolean()),
    source_url: z.string(),
    checked: z.string(),
  }),
  reasons: z.array(Statement),
  questions: z.array(Statement),
  because: z.optional(z.string()),
});
export type Match = z.infer<typeof Match>;

const Questions = z.object({
  event: z.literal('questions'),
  questions: z.array(z.object({ fact: z.string(), text: z.string(), decides: z.number() })),
});
export type Question = z.infer<typeof Questions>['questions'][number];

/** The parts of every analysis record that the page shows. */
const AnalysisRecord = z.discriminatedUnion('event', [
  z.object({ event: z.literal('start'), databases: z.array(z.string()), total: z.number() }),
  z.object({ event: z.literal('facts'), facts: z.record(z.string(), UnderstoodFact) }),
  z.object({ event: z.literal('progress'), database: z.string(), scanned: z.number(), total: z.number() }),
  Match,
  Questions,
  z.object({ event: z.literal('locked'), package_type: z.string(), count: z.number() }),
  z.object({ event: z.literal('error'), database: z.string(), code: z.string() }),
  z.object({
    event: z.literal('end'),
    complete: z.boolean(),
    matches: z.number(),
    scanned: z.number(),
    duration_ms: z.number(),
  }),
]);
export type AnalysisRecord = z.infer<typeof AnalysisRecord>;

const knownEvents = new Set(['start', 'facts', 'progress', 'match', 'questions', 'locked', 'error', 'end']);
const Named = z.object({ event: z.string() });

/** What a line of the answer is: a record, a kind of record made after this page (`newer`), or `broken`. */
export function readRecord(line: unknown): AnalysisRecord | 'newer' | 'broken' {
  const record = AnalysisRecord.safeParse(line);
  if (record.success) return record.data;
  const named = Named.safeParse(line);
  return named.success && !knownEvents.has(named.data.event) ? 'newer' : 'broken';
}
