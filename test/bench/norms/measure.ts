import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measures as ofNorms, type Found } from './measures.ts';
import { fiftySlowReaders, slowReader, unpacedReader } from './readers.ts';
import { smallMeasures } from './small-databases.ts';

/** What one process measured. */
export interface Measured extends Found {
  readonly ms: number;
  readonly rssMb: number;
}

/** Highest resident memory of this process. What `resourceUsage` tells on Linux counts the process that started it, too. */
function highestRssMb(): number {
  const status = '/proc/self/status';
  const [, kilobytes] = (existsSync(status) && /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))) || [];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      folder: { type: 'string' },
      port: { type: 'string' },
      'warm-ms': { type: 'string', default: '0' },
    },
  });
  const { name = '', folder, port, 'warm-ms': warmMs } = values;
  const measure = measures[name];
  if (measure === undefined || folder === undefined) throw new Error(`there is no measure ${name}`);
  const place = { folder, port: port === undefined ? undefined : Number(port) };
  // What a function does when it is warm; memory is measured without.
  for (const begunAt = performance.now(); performance.now() - begunAt < Number(warmMs);) await measure(place);
  const startedAt = performance.now();
  const found = await measure(place);
  const ms = performance.now() - startedAt;
  const measured: Measured = { ms, ...found, rssMb: highestRssMb() };
  console.log(JSON.stringify(measured));
}

const measures: typeof ofNorms = {
  ...ofNorms,
  ...smallMeasures,
  nothing: () => Promise.resolve({ count: 0, bytes: 0 }),
  'slow reader': slowReader,
  'unpaced reader': unpacedReader,
  'fifty slow readers': fiftySlowReaders,
};

void main();
