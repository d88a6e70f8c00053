import * as z from 'zod';
import { isFactKey, type FactKey } from './facts.ts';

const FactKeySchema = z.custom<FactKey>((key) => typeof key === 'string' && isFactKey(key), 'not a known fact');
const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Pair = z.tuple([z.number(), z.number()]);

/** One question about one fact. */
export const LeafSchema = z.discriminatedUnion('op', [
  z.strictObject({ fact: FactKeySchema, op: z.enum(['eq', 'ne', 'has']), value: Scalar }),
  z.strictObject({ fact: FactKeySchema, op: z.enum(['in', 'has_any']), value: z.array(Scalar).min(1) }),
  z.strictObject({ fact: FactKeySchema, op: z.enum(['gte', 'lte']), value: z.number() }),
  z.strictObject({ fact: FactKeySchema, op: z.enum(['between', 'overlaps']), value: Pair }),
  z.strictObject({ fact: FactKeySchema, op: z.literal('exists') }),
]);
export type Leaf = z.infer<typeof LeafSchema>;

/** An applicability rule: `all`, `any` and `not` over leaves, evaluated in Kleene's three-valued logic. */
export type Rule = Leaf | { all: Rule[] } | { any: Rule[] } | { not: Rule };
export const RuleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(RuleSchema).min(1) }),
    z.strictObject({ any: z.array(RuleSchema).min(1) }),
    z.strictObject({ not: RuleSchema }),
    LeafSchema,
  ]),
);

const Day = z.iso.date();
const Edition = z.strictObject({ current: z.string(), known: z.array(z.string()), ed_no: z.string().nullish() });
const Dates = z.strictObject({
  published: Day.nullish(),
  in_force: Day.nullish(),
  applies_from: Day.nullish(),
  partial: z.array(z.strictObject({ from: Day, what: z.string() })).optional(),
  repealed: Day.nullish(),
  transition_until: Day.nullish(),
});

export const jurisdictions = ['EU', 'US', 'CN', 'JP', 'IN', 'AE', 'INT', 'UNECE', 'GCC'] as const;
export const normKinds = ['regulation', 'directive', 'standard', 'act', 'order', 'scheme', 'guide'] as const;
export const legalForces = ['mandatory', 'mandatory_if_listed', 'presumption', 'voluntary', 'customer'] as const;
export const statuses = [
  'draft',
  'adopted_not_applicable',
  'in_force',
  'partly_applicable',
  'repealed',
  'withdrawn',
] as const;

/** One norm as stored in `data/norms*.json`. */
export const NormSchema = z.strictObject({
  id: z.string().min(1),
  aliases: z.array(z.string()).optional(),
  title: z.string().min(1),
  title_de: z.string().optional(),
  db: z.string().regex(/^norms(_[a-z]+)?$/),
  jurisdiction: z.enum(jurisdictions),
  kind: z.enum(normKinds),
  legal_force: z.enum(legalForces),
  body: z.string().min(1),
  topic: z.array(z.string()).min(1),
  sectors: z.array(z.string()).optional(),
  edition: Edition.optional(),
  dates: Dates,
  status: z.enum(statuses),
  supersedes: z.array(z.string()).optional(),
  superseded_by: z.array(z.string()).optional(),
  amended_by: z.array(z.string()).optional(),
  applies: RuleSchema,
  excludes: z
    .array(z.strictObject({ if: RuleSchema, because: z.string().min(1), ref: z.string().optional() }))
    .optional(),
  possible: RuleSchema.optional(),
  needs: z.array(FactKeySchema).optional(),
  yields_to: z.array(z.string()).optional(),
  parent: z.array(z.string()).optional(),
  related: z
    .array(
      z.strictObject({
        rel: z.enum(['harmonised_under', 'implements', 'national_adoption_of', 'test_method_for', 'see_also']),
        id: z.string(),
      }),
    )
    .optional(),
  text_terms: z.strictObject({ any: z.array(z.string()), none: z.array(z.string()) }).optional(),
  summary: z.string().min(1).max(300),
  obligations: z.array(z.string().min(1)).min(1),
  conformity: z.array(z.string()).optional(),
  third_party: z.boolean().optional(),
  source_url: z.url({ protocol: /^https?$/ }),
  checked: Day,
  confidence: z.enum(['verified', 'certain']),
});
export type Norm = z.infer<typeof NormSchema>;
