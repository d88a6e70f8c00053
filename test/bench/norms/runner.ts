import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { promisify } from 'node:util';
import type { Measured } from './measure.ts';

const run = promisify(execFile);

/** Bundles the measures, so that stripping types is not measured along. */
export async function bundleMeasures(folder: string): Promise<string> {
  const outfile = join(folder, 'measure.cjs');
  const entry = join(import.meta.dirname, 'measure.ts');
  const define = { 'import.meta.dirname': '__dirname' };
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define,
    logLevel: 'error',
  });
  return outfile;
}

/** How a measure is run. */
export interface Run {
  readonly script: string;
  readonly folder: string;
  readonly port?: number;
  /** For at least so long it is done before it is timed. */
  readonly warmMs?: number;
}

/** Runs one measure in a process of its own, with a bounded heap. */
export async function inOwnProcess(name: string, { script, folder, port, warmMs = 0 }: Run): Promise<Measured> {
  const options = ['--name', name, '--folder', folder, '--warm-ms', String(warmMs)];
  if (port !== undefined) options.push('--port', String(port));
  const { stdout } = await run(process.execPath, ['--max-old-space-size=256', script, ...options]);
  return JSON.parse(stdout);
}

/** Rounds of several measures, one after the other within a round, so that a slow moment hits all alike. */
export async function interleaved(
  rounds: number,
  names: readonly string[],
  measure: (name: string) => Promise<Measured>,
): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const found = new Map<string, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measured] of found) measured.push(await measure(name));
  }
  return found;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/** A ratio over the rounds: median, lowest and highest. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}

/** How many times faster `fast` was than `slow`, round by round. */
export function timesFaster(found: ReadonlyMap<string, readonly Measured[]>, fast: string, slow: string): Spread {
  const slower = found.get(slow) ?? [];
  return spreadOf((found.get(fast) ?? []).map(({ ms }, round) => (slower[round]?.ms ?? Number.NaN) / ms));
}
