import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Every bench, the quickest first; each ends with 1 when a figure is out of bounds. */
const benches = ['extract.ts', 'functions.ts', 'norms.ts'];

const failed: string[] = [];
for (const bench of benches) {
  console.log(`\n== ${bench}`);
  const [code] = await once(spawn(process.execPath, [join(import.meta.dirname, bench)], { stdio: 'inherit' }), 'close');
  if (code !== 0) failed.push(bench);
}
console.log(failed.length === 0 ? '\nall budgets are kept' : `\nout of bounds: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
