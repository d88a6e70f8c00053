import type { Norm } from './norm-schema.ts';

/** The parts of a norm that are streamed with a match: what a reader needs, without the rules. */
export const slimParts = {
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
} as const satisfies Partial<Record<keyof Norm, true>>;

const isSlimPart = (key: string): key is keyof typeof slimParts => key in slimParts;
const slimKeys = Object.keys(slimParts).filter(isSlimPart);

/** The slim form of a norm as JSON on one line, with its keys always in the same order. */
export function slimJson(norm: Norm): string {
  return JSON.stringify(Object.fromEntries(slimKeys.map((key) => [key, norm[key]])));
}
