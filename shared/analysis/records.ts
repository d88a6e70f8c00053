import * as z from 'zod/mini';
import { NormSchema } from '../norms/norm-schema.ts';
import { slimParts } from '../norms/slim-norm.ts';

const SlimNormSchema = z.strictObject(z.pick(NormSchema, slimParts).shape);

export const tiers = ['applies', 'upcoming', 'check', 'excluded'] as const;
export const TierSchema = z.enum(tiers);
export type Tier = z.infer<typeof TierSchema>;

/** A fact in words: why a norm was matched, or what is still to be answered. */
export const StatementSchema = z.strictObject({ fact: z.string(), text: z.string() });
export type Statement = z.infer<typeof StatementSchema>;

/**
 * A fact as understood; `rule` names the assumption or the reading behind it, `unrecognised` the words given for it that
 * are in no vocabulary and therefore decide nothing.
 */
export const UnderstoodFactSchema = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.tuple([z.number(), z.number()])]),
  origin: z.enum(['user', 'text', 'default']),
  span: z.optional(z.tuple([z.int(), z.int()])),
  rule: z.optional(z.string()),
  unrecognised: z.optional(z.array(z.string())),
});
export type UnderstoodFact = z.infer<typeof UnderstoodFactSchema>;

export const StartRecordSchema = z.strictObject({
  event: z.literal('start'),
  analysis_id: z.string(),
  databases: z.array(z.string()),
  total: z.int(),
});
export const FactsRecordSchema = z.strictObject({
  event: z.literal('facts'),
  facts: z.record(z.string(), UnderstoodFactSchema),
});
export const ProgressRecordSchema = z.strictObject({
  event: z.literal('progress'),
  database: z.string(),
  scanned: z.int(),
  total: z.int(),
});
export type ProgressRecord = z.infer<typeof ProgressRecordSchema>;
export const MatchRecordSchema = z.strictObject({
  event: z.literal('match'),
  norm: SlimNormSchema,
  tier: TierSchema,
  score: z.int().check(z.gte(0), z.lte(100)),
  reasons: z.array(StatementSchema),
  questions: z.array(StatementSchema),
  because: z.optional(z.string()),
});
export type MatchRecord = z.infer<typeof MatchRecordSchema>;
export const QuestionsRecordSchema = z.strictObject({
  event: z.literal('questions'),
  questions: z.array(z.strictObject({ fact: z.string(), text: z.string(), decides: z.int() })).check(z.maxLength(5)),
});
export type QuestionsRecord = z.infer<typeof QuestionsRecordSchema>;
export const LockedRecordSchema = z.strictObject({
  event: z.literal('locked'),
  package_type: z.string(),
  count: z.int(),
});
export type LockedRecord = z.infer<typeof LockedRecordSchema>;
export const ErrorRecordSchema = z.strictObject({
  event: z.literal('error'),
  database: z.string(),
  code: z.enum(['missing', 'unreadable', 'invalid']),
});
export type ErrorRecord = z.infer<typeof ErrorRecordSchema>;
/** `matches` counts the match records of every tier; `complete` is false when a database was not read whole. */
export const EndRecordSchema = z.strictObject({
  event: z.literal('end'),
  complete: z.boolean(),
  matches: z.int(),
  scanned: z.int(),
  duration_ms: z.int(),
});

/** Every record of an analysis, in the order in which they are sent. */
export const AnalysisRecordSchema = z.discriminatedUnion('event', [
  StartRecordSchema,
  FactsRecordSchema,
  ProgressRecordSchema,
  MatchRecordSchema,
  QuestionsRecordSchema,
  LockedRecordSchema,
  ErrorRecordSchema,
  EndRecordSchema,
]);
export type AnalysisRecord = z.infer<typeof AnalysisRecordSchema>;
