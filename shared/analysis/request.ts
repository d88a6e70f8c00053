import * as z from 'zod';
import { GivenFactsSchema } from './fact-value.ts';

/** Longest description in characters. */
export const descriptionLengthMax = 20_000;

const visible = (text: string) => text.trim().length > 0;

/** Body of POST /api/analyze. `facts` come out as a map from fact to value, ranges as pairs and sets as arrays. */
export const AnalyzeRequest = z.strictObject({
  product: z.strictObject({
    name: z.string().min(1).max(200).refine(visible, 'must not be empty'),
    description: z.string().max(descriptionLengthMax, 'may have 20,000 characters at most').optional(),
    facts: GivenFactsSchema.optional(),
  }),
  databases: z
    .array(z.string().regex(/^norms(_[a-z]+)?\.json$/, 'must be a file name such as norms_us.json'))
    .min(1)
    .max(100)
    .optional(),
  workspace_id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -')
    .optional(),
});
export type AnalyzeRequest = z.infer<typeof AnalyzeRequest>;

/** Body of POST /api/packages/recommend. */
export const RecommendRequest = AnalyzeRequest.pick({ product: true });
