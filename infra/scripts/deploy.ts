import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { buildFunctions } from './build-functions.ts';
import { synth } from './synth.ts';

const root = join(import.meta.dirname, '../..');
const cloudAssembly = join(root, '.build/cdk');
const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
});

/** `SupabasePublishableKey` → `SUPABASE_PUBLISHABLE_KEY`. */
function environmentName(parameter: string): string {
  return parameter.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

/** Every parameter of every stack that has no default; the CDK wants each with the name of its stack. */
function neededParameters(): readonly { readonly stack: string; readonly name: string }[] {
  return globSync('*.template.json', { cwd: cloudAssembly }).flatMap((file) => {
    const { Parameters } = Template.parse(JSON.parse(readFileSync(join(cloudAssembly, file), 'utf8')));
    const stack = basename(file, '.template.json');
    const needed = Object.entries(Parameters).filter(([, { Default }]) => Default === undefined);
    return needed.map(([name]) => ({ stack, name }));
  });
}

await buildFunctions();
await synth({ stage: 'production', outdir: cloudAssembly });
const parameters = neededParameters().map(({ stack, name }) => ({
  stack,
  name,
  value: process.env[environmentName(name)],
}));
const missing = parameters
  .filter(({ value }) => value === undefined || value === '')
  .map(({ name }) => environmentName(name));
if (missing.length > 0) {
  console.error(`missing settings: ${[...new Set(missing)].toSorted().join(', ')}`);
  process.exit(1);
}
const settings = parameters.flatMap(({ stack, name, value }) => ['--parameters', `${stack}:${name}=${value}`]);
const cdk = join(root, 'node_modules/.bin/cdk');
// What is deployed is already built and synthesised: the build command of cdk.json would only do it again.
const child = spawn(
  cdk,
  ['deploy', '--app', cloudAssembly, '--build', '', '--all', ...settings, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
const [code] = await once(child, 'exit');
process.exitCode = typeof code === 'number' ? code : 1;
