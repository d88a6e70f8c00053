import * as z from 'zod';
import { NormSchema, type Norm } from './norm-schema.ts';

/** The part of a norm that is streamed with a match: what a reader needs, without the rules. */
export const SlimNormSchema = z.strictObject(
  NormSchema.pick({
    id: true,
    aliases: true,
    title: true,
    db: true,
    jurisdiction: true,
    kind: true,
    legal_force: true,
    body: true,
    topic: true,
    edition: true,
    status: true,
    dates: true,
    superseded_by: true,
    parent: true,
    summary: true,
    obligations: true,
    conformity: true,
    third_party: true,
    source_url: true,
    checked: true,
  }).shape,
);

const shownKeys = SlimNormSchema.keyof().options;

/** The slim form of a norm as JSON on one line; the keys of a parsed norm are always in the same order. */
export function slimJson(norm: Norm): string {
  return JSON.stringify(Object.fromEntries(shownKeys.map((key) => [key, norm[key]])));
}
