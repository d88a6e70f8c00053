import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measures as ofNorms, type Found, type Place } from './measures.ts';
import { fiftySlowReaders, slowReader, unpacedReader } from './readers.ts';
import { smallMeasures } from './small-databases.ts';
import { median } from './spread.ts';

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

/** What one run of a measure found, and how long it took. */
type Timed = Found & { readonly ms: number };

/**
 * Runs a measure as often as fits into `warmMs`, after it has run as long without being timed: one short run tells more
 * of the moment than of the code. Memory is measured with 0, which runs it once.
 */
async function repeated(
  measure: (place: Place) => Promise<Found>,
  place: Place,
  warmMs: number,
): Promise<[Timed, ...Timed[]]> {
  for (const begunAt = performance.now(); performance.now() - begunAt < warmMs;) await measure(place);
  const timed = async (): Promise<Timed> => {
    const startedAt = performance.now();
    const found = await measure(place);
    return { ms: performance.now() - startedAt, ...found };
  };
  const begunAt = performance.now();
  const rounds: [Timed, ...Timed[]] = [await timed()];
  while (performance.now() - begunAt < warmMs) rounds.push(await timed());
  return rounds;
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
  const rounds = await repeated(measure, place, Number(warmMs));
  const [first] = rounds;
  const measured: Measured = {
    ...first,
    ms: median(rounds.map(({ ms }) => ms)),
    ...(first.firstRecordMs === undefined
      ? {}
      : { firstRecordMs: median(rounds.map(({ firstRecordMs = Infinity }) => firstRecordMs)) }),
    rssMb: highestRssMb(),
  };
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
