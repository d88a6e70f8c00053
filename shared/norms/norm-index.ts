import * as z from 'zod';
import { NormSchema, RuleSchema, type Norm } from './norm-schema.ts';

/** What the matcher needs of a norm: rules, relations and dates, but none of its text. */
export const NormIndexEntrySchema = z.strictObject({
  ...NormSchema.pick({
    id: true,
    jurisdiction: true,
    legal_force: true,
    status: true,
    dates: true,
    applies: true,
    possible: true,
    needs: true,
    yields_to: true,
    parent: true,
  }).shape,
  excludes: z.array(z.strictObject({ if: RuleSchema })).optional(),
});
export type NormIndexEntry = z.infer<typeof NormIndexEntrySchema>;
export const NormIndexSchema = z.array(NormIndexEntrySchema);

/** Compiles the rules-only index of a database; titles, summaries, obligations and reasons stay behind. */
export function compileIndex(norms: readonly Norm[]): NormIndexEntry[] {
  return norms.map((norm) => ({
    id: norm.id,
    jurisdiction: norm.jurisdiction,
    legal_force: norm.legal_force,
    status: norm.status,
    dates: { ...norm.dates, partial: undefined },
    applies: norm.applies,
    possible: norm.possible,
    needs: norm.needs,
    yields_to: norm.yields_to,
    parent: norm.parent,
    excludes: norm.excludes?.map((exclusion) => ({ if: exclusion.if })),
  }));
}
