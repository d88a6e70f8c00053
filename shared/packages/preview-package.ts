import type { NormSource } from '../norms/norm-source.ts';
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
  const samples = await Promise.all(files.map((file) => source.sample(file, sampleSize, signal)));
  const total = catalogue.databases
    .filter(({ file }) => files.includes(file))
    .reduce((sum, { norm_count }) => sum + norm_count, 0);
  return { package_type: packageType, total, norms: previewSample(samples.flat(), sampleSize) };
}
