import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { underLock } from './build-lock.ts';
import { isBuildCurrent, recordBuild } from '../scripts/build-record.ts';
import { ensureFunctions } from '../scripts/build-functions.ts';

const root = join(import.meta.dirname, '../..');
const buildDir = join(root, '.build');
const outdir = join(buildDir, 'cdk.local');
const record = join(buildDir, 'cdk.local.record.txt');
const sources = 'infra/{app,stages,routes,jobs}.ts infra/{stacks,constructs}/*.ts package-lock.json'.split(' ');

/** In a process of its own, so that the memory of the CDK is given back. */
async function synthesise(): Promise<void> {
  const paths = globSync(sources, { cwd: root }).toSorted();
  const options = JSON.stringify([process.version, paths]);
  if (await isBuildCurrent(record, root, options)) return;
  await rm(record, { force: true });
  const script = join(root, 'infra/scripts/synth.ts');
  await promisify(execFile)(process.execPath, [script, '--stage', 'local', '--no-build', '--outdir', outdir]);
  await recordBuild(record, { root, options, paths });
}

/** Builds the functions and synthesises the local stage, each only when its sources changed; returns the folder. */
export async function ensureCloudAssembly(): Promise<string> {
  await mkdir(buildDir, { recursive: true });
  await underLock(join(buildDir, 'lock'), async () => {
    await ensureFunctions();
    await synthesise();
  });
  return outdir;
}
