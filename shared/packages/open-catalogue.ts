import { createS3ObjectStore } from '../norms/s3-object-store.ts';
import { createNormSource } from '../norms/stored-norm-source.ts';
import type { NormSource } from '../norms/norm-source.ts';
import { openS3 } from '../platform/aws/s3.ts';
import { text } from '../platform/config.ts';
import { orProblem } from '../platform/problem.ts';
import type { Catalogue } from './catalogue.ts';

/** The setting of every function that reads the catalogue or norms. */
export const catalogueSettings = { NORMS_BUCKET: text };

/** Opens the published catalogue and norms, once per function; reading throws `norms-unavailable`. */
export function openCatalogue(config: { readonly NORMS_BUCKET: string }): {
  source: NormSource;
  readCatalogue: () => Promise<Catalogue>;
} {
  const source = createNormSource(createS3ObjectStore({ s3: openS3(), bucket: config.NORMS_BUCKET }));
  return { source, readCatalogue: () => orProblem('norms-unavailable', source.manifest()) };
}
