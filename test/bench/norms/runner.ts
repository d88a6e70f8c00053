import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { promisify } from 'node:util';
import { routes, type Route } from '../../../infra/routes.ts';
import type { Measured } from './measure.ts';
import { spreadOf, type Spread } from './spread.ts';

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
  /** For at least so long it is done before it is timed, and then again while it is. */
  readonly warmMs?: number;
  /** Options of the process that bound its heap; without them it has the heap of the function. */
  readonly heap?: readonly string[];
}

/**
 * The heap that Lambda's runtime for Node.js gives a function: of its memory, nine tenths for what lives long and a
 * twentieth for what is new.
 */
function heapOf(routeId: string): string[] {
  const route: Route | undefined = routes.find(({ id }) => id === routeId);
  const memoryMb = route?.memoryMb;
  if (memoryMb === undefined) throw new Error(`the memory of ${routeId} is not declared`);
  return [`--max-old-space-size=${Math.floor(0.9 * memoryMb)}`, `--max-semi-space-size=${Math.floor(0.05 * memoryMb)}`];
}

const functionHeap = heapOf('analyze');
/** Where memory is measured, the heap is small, so that what could be collected is. */
export const smallHeap = ['--max-old-space-size=256'];

/** Runs one measure in a process of its own. */
export async function inOwnProcess(
  name: string,
  { script, folder, port, warmMs = 0, heap = functionHeap }: Run,
): Promise<Measured> {
  const options = ['--name', name, '--folder', folder, '--warm-ms', String(warmMs)];
  if (port !== undefined) options.push('--port', String(port));
  const { stdout } = await run(process.execPath, [...heap, script, ...options]);
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

/** How many times faster `fast` was than `slow`, round by round. */
export function timesFaster(found: ReadonlyMap<string, readonly Measured[]>, fast: string, slow: string): Spread {
  const slower = found.get(slow) ?? [];
  return spreadOf((found.get(fast) ?? []).map(({ ms }, round) => (slower[round]?.ms ?? Number.NaN) / ms));
}
