import * as z from 'zod/mini';
import { isFactKey, type FactKey } from './facts.ts';
import { jurisdictions, legalForces, normKinds, statuses } from './norm-words.ts';

const FactKeySchema = z.custom<FactKey>((key) => typeof key === 'string' && isFactKey(key), 'not a known fact');
const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Pair = z.tuple([z.number(), z.number()]);

/** One question about one fact. */
export const LeafSchema = z.discriminatedUnion('op', [
  z.strictObject({ fact: FactKeySchema, op: z.enum(['eq', 'ne', 'has']), value: Scalar }),
  z.strictObject({ fact: FactKeySchema, op: z.enum(['in', 'has_any']), value: z.array(Scalar).check(z.minLength(1)) }),
  z.strictObject({ fact: FactKeySchema, op: z.enum(['gte', 'lte']), value: z.number() }),
  z.strictObject({ fact: FactKeySchema, op: z.enum(['between', 'overlaps']), value: Pair }),
  z.strictObject({ fact: FactKeySchema, op: z.literal('exists') }),
]);
export type Leaf = z.infer<typeof LeafSchema>;

/** An applicability rule: `all`, `any` and `not` over leaves, evaluated in Kleene's three-valued logic. */
export type Rule = Leaf | { all: Rule[] } | { any: Rule[] } | { not: Rule };
export const RuleSchema: z.ZodMiniType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(RuleSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(RuleSchema).check(z.minLength(1)) }),
    z.strictObject({ not: RuleSchema }),
    LeafSchema,
  ]),
);

const Text = z.string().check(z.minLength(1));
const Day = z.iso.date();
const Edition = z.strictObject({ current: z.string(), known: z.array(z.string()), ed_no: z.nullish(z.string()) });
const Dates = z.strictObject({
  published: z.nullish(Day),
  in_force: z.nullish(Day),
  applies_from: z.nullish(Day),
  partial: z.optional(z.array(z.strictObject({ from: Day, what: z.string() }))),
  repealed: z.nullish(Day),
  transition_until: z.nullish(Day),
});

/** One norm as stored in `data/norms*.json`. */
export const NormSchema = z.strictObject({
  id: Text,
  aliases: z.optional(z.array(z.string())),
  title: Text,
  title_de: z.optional(z.string()),
  db: z.string().check(z.regex(/^norms(_[a-z]+)?$/)),
  jurisdiction: z.enum(jurisdictions),
  kind: z.enum(normKinds),
  legal_force: z.enum(legalForces),
  body: Text,
  topic: z.array(z.string()).check(z.minLength(1)),
  sectors: z.optional(z.array(z.string())),
  edition: z.optional(Edition),
  dates: Dates,
  status: z.enum(statuses),
  supersedes: z.optional(z.array(z.string())),
  superseded_by: z.optional(z.array(z.string())),
  amended_by: z.optional(z.array(z.string())),
  applies: RuleSchema,
  excludes: z.optional(z.array(z.strictObject({ if: RuleSchema, because: Text, ref: z.optional(z.string()) }))),
  possible: z.optional(RuleSchema),
  needs: z.optional(z.array(FactKeySchema)),
  yields_to: z.optional(z.array(z.string())),
  parent: z.optional(z.array(z.string())),
  related: z.optional(
    z.array(
      z.strictObject({
        rel: z.enum(['harmonised_under', 'implements', 'national_adoption_of', 'test_method_for', 'see_also']),
        id: z.string(),
      }),
    ),
  ),
  text_terms: z.optional(z.strictObject({ any: z.array(z.string()), none: z.array(z.string()) })),
  summary: z.string().check(z.minLength(1), z.maxLength(300)),
  obligations: z.array(Text).check(z.minLength(1)),
  conformity: z.optional(z.array(z.string())),
  third_party: z.optional(z.boolean()),
  source_url: z.url({ protocol: /^https?$/ }),
  checked: Day,
  confidence: z.enum(['verified', 'certain']),
});
export type Norm = z.infer<typeof NormSchema>;
