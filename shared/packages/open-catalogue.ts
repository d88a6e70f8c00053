import { createS3NormSource } from '../norms/s3-norm-source.ts';
import type { NormSource } from '../norms/norm-source.ts';
import { openS3 } from '../platform/aws/s3.ts';
import { readConfig, text } from '../platform/config.ts';
import { orProblem } from '../platform/problem.ts';
import type { Catalogue } from './catalogue.ts';

/** Opens the published catalogue and norms, once per function; reading throws `norms-unavailable`. */
export function openCatalogue(): { source: NormSource; readCatalogue: () => Promise<Catalogue> } {
  const config = readConfig({ NORMS_BUCKET: text });
  const source = createS3NormSource({ s3: openS3(), bucket: config.NORMS_BUCKET });
  return { source, readCatalogue: () => orProblem('norms-unavailable', source.manifest()) };
}
