import * as z from 'zod/mini';
import { FileName } from '../norms/manifest.ts';
import { GivenFactsSchema } from './fact-value.ts';

/** Longest description in characters. */
export const descriptionLengthMax = 20_000;

const visible = (text: string) => text.trim().length > 0;

const WorkspaceId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -'));

/** Body of POST /api/analyze. `facts` come out as a map from fact to value, ranges as pairs and sets as arrays. */
export const AnalyzeRequest = z.strictObject({
  product: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(200), z.refine(visible, 'must not be empty')),
    description: z.optional(z.string().check(z.maxLength(descriptionLengthMax, 'may have 20,000 characters at most'))),
    facts: z.optional(GivenFactsSchema),
  }),
  databases: z.optional(z.array(FileName).check(z.minLength(1), z.maxLength(100))),
  workspace_id: z.optional(WorkspaceId),
});
export type AnalyzeRequest = z.infer<typeof AnalyzeRequest>;

/** Body of POST /api/packages/recommend. */
export const RecommendRequest = z.pick(AnalyzeRequest, { product: true });
