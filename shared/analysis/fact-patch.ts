import type { FactKey } from '../norms/facts.ts';
import type { FactValue } from './fact-value.ts';

/** Some facts to be stated together. */
export type FactPatch = { readonly [key in FactKey]?: FactValue };
