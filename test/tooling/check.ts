import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const tooling = 'test/tooling';

/** Everything that can be checked without running the system; two at a time, each must end with 0. */
const checks = [
  ['types', 'tsc', '--noEmit'],
  ['lint', 'eslint', '--config', `${tooling}/eslint.config.mjs`, '.'],
  [
    'format',
    'prettier',
    '--config',
    `${tooling}/prettier.config.mjs`,
    '--ignore-path',
    `${tooling}/.prettierignore`,
    '--check',
    '--log-level',
    'warn',
    '.',
  ],
  ['architecture', 'depcruise', '--config', `${tooling}/dependency-cruiser.config.cjs`, 'functions', 'infra', 'shared'],
  ['unused code', 'knip', '--config', `${tooling}/knip.json`, '--no-progress'],
  ['norm data', 'node', 'infra/scripts/check-data.ts', '--quiet'],
] as const;

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: string;
}

function run([name, command, ...parameters]: readonly [string, string, ...string[]]): Promise<Result> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', command), parameters, { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      resolve({ name, passed: code === 0, output, seconds });
    });
  });
}

const waiting = [...checks];
const results: Result[] = [];

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const result = await run(check);
    results.push(result);
    console.log(`${result.passed ? 'ok  ' : 'FAIL'} ${result.name} (${result.seconds} s)`);
    if (!result.passed) console.log(result.output);
  }
}

await Promise.all([work(), work()]);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
