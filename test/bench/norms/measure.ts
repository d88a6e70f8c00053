import { parseArgs } from 'node:util';
import { measures as ofNorms, type Found } from './measures.ts';
import { fiftySlowReaders, slowReader, unpacedReader } from './readers.ts';
import { smallMeasures } from './small-databases.ts';

/** What one process measured. */
export interface Measured extends Found {
  readonly ms: number;
  readonly rssMb: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      folder: { type: 'string' },
      port: { type: 'string' },
      warmups: { type: 'string', default: '0' },
    },
  });
  const { name = '', folder, port, warmups } = values;
  const measure = measures[name];
  if (measure === undefined || folder === undefined) throw new Error(`there is no measure ${name}`);
  const place = { folder, port: port === undefined ? undefined : Number(port) };
  // What a function does when it is warm; memory is measured without.
  for (let left = Number(warmups); left > 0; left -= 1) await measure(place);
  const startedAt = performance.now();
  const found = await measure(place);
  const ms = performance.now() - startedAt;
  const measured: Measured = { ms, ...found, rssMb: process.resourceUsage().maxRSS / 1024 };
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
