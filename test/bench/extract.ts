import { readFacts } from '../../shared/analysis/extract/read-facts.ts';
import { hostileTexts } from '../helpers/hostile-texts.ts';

/** Lengths in characters; the last is the longest description there is. */
const lengths = [5_000, 10_000, 20_000] as const;
const runs = 7;
/** From 5,000 to 20,000 characters, linear growth is a factor of 4; quadratic growth would be 16. */
const growthMax = 10;
/** What is faster than this says nothing about growth. */
const measurableMs = 4;
const slowestMaxMs = 400;

function bestTimeMs(description: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    readFacts({ name: 'x', description });
    best = Math.min(best, performance.now() - startedAt);
  }
  return best;
}

const milliseconds = (time: number) => time.toFixed(2).padStart(9);

/** Reads every hostile text at three lengths; fails where time grows faster than length. */
let failures = 0;
let slowest = 0;
console.log(`${'shape'.padEnd(34)}${lengths.map((length) => `${length}`.padStart(9)).join('')}  growth`);
for (const { name, make } of hostileTexts) {
  readFacts({ name: 'x', description: make(2_000) });
  const times = lengths.map((length) => bestTimeMs(make(length)));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const growth = last / Math.max(first, measurableMs);
  const failed = growth > growthMax || last > slowestMaxMs;
  if (failed) failures += 1;
  slowest = Math.max(slowest, last);
  console.log(
    `${name.padEnd(34)}${times.map(milliseconds).join('')}  ${growth.toFixed(1)}${failed ? '  too slow' : ''}`,
  );
}
console.log(
  `\n${hostileTexts.length} shapes, slowest ${slowest.toFixed(1)} ms, ${failures} grow faster than their length`,
);
process.exitCode = failures === 0 ? 0 : 1;
