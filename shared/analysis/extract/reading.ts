import type { FactPatch } from '../fact-patch.ts';

/** Facts read at one place of the text; `rule` names what was recognised. */
export interface Reading {
  readonly facts: FactPatch;
  readonly span: readonly [number, number];
  readonly rule: string;
}
