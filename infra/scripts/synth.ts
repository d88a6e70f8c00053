import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from './build-functions.ts';

export interface SynthOptions {
  readonly stage: string;
  readonly outdir: string;
  readonly functionsDirectory?: string;
}

const root = join(import.meta.dirname, '../..');

/** Writes the templates of a stage to `outdir`, from functions that are already built. Needs no account. */
export async function synth({ stage, outdir, functionsDirectory }: SynthOptions): Promise<void> {
  // The library's own template validation costs seconds; CloudFormation validates on deploy, the tests before.
  process.env['CDK_VALIDATION'] = 'false';
  const { createApp } = await import('../app.ts');
  createApp({
    stage,
    outdir,
    ...(functionsDirectory === undefined ? {} : { functionsDirectory }),
    // The embedded stack runs the built folders in place.
    context: stage === 'local' ? { 'aws:cdk:disable-asset-staging': true } : {},
  }).synth();
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string', default: 'production' },
      outdir: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
      'allow-missing': { type: 'boolean', default: false },
    },
  });
  const { stage } = values;
  const outdir = values.outdir ?? join(root, stage === 'production' ? '.build/cdk' : `.build/cdk.${stage}`);
  if (!values['no-build']) await buildFunctions({ allowMissing: values['allow-missing'] });
  const start = performance.now();
  await synth({ stage, outdir });
  console.log(`synthesised ${stage} to ${outdir} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
