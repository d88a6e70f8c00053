import type { NormSource } from '../norms/norm-source.ts';
import { readAllNorms } from '../norms/read-norms.ts';
import { previewSample, type PreviewNorm } from '../norms/sample.ts';
import { databasesOf, findPackage, type Catalogue } from './catalogue.ts';

const sampleSize = 5;

/** A fair sample of a package for those who do not rent it; `undefined` when there is no such package. */
export async function previewPackage(
  source: NormSource,
  catalogue: Catalogue,
  packageType: string,
): Promise<{ package_type: string; total: number; norms: readonly PreviewNorm[] } | undefined> {
  if (findPackage(catalogue, packageType) === undefined) return undefined;
  const files = databasesOf(catalogue, packageType);
  const signal = new AbortController().signal;
  const norms = await readAllNorms(source, files, signal);
  return { package_type: packageType, total: norms.length, norms: previewSample(norms, sampleSize) };
}
