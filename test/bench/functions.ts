import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../../infra/scripts/build-functions.ts';
import { bareStart, coldStart } from './cold-start.ts';
import { environmentAt, firstEvent } from './first-requests.ts';
import { startStandIns } from './stand-ins.ts';

/** The most a function may need: kilobytes of its bundle, load and first answer in starts of a bare Node. */
interface Need {
  readonly kb: number;
  readonly load: number;
  readonly first: number;
}

const { functions: budgets }: { readonly functions: Readonly<Record<string, Need>> } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'),
);
const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, only: { type: 'string' } },
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const standIns = await startStandIns();
const env = environmentAt(standIns);
const { entries, bytes } = await buildFunctions();
const measured = Object.entries(entries)
  .filter(([id]) => options.only === undefined || options.only.split(',').includes(id))
  .map(([id, file]) => ({ id, file, load: new Array<number>(), first: new Array<number>() }))
  .toSorted((a, b) => a.id.localeCompare(b.id));
const bare: number[] = [];

// Interleaved, so that a slow moment of the machine hits all alike.
for (let round = 0; round < Number(options.rounds); round += 1) {
  for (const { id, file, load, first } of measured) {
    bare.push(await bareStart());
    const start = await coldStart(file, env, firstEvent(id, standIns));
    load.push(start.load);
    first.push(start.first);
  }
}
await standIns.close();

const bareMs = median(bare);
console.log(`bare node start ${bareMs.toFixed(0)} ms; medians of ${options.rounds} interleaved rounds`);
console.log('load: until the handler is there; first: until the first request is answered; ÷ bare start\n');
console.log(
  `${'function'.padEnd(26)}${['KB', 'load ms', '÷ bare', 'first ms', '÷ bare'].map((t) => t.padStart(9)).join('')}`,
);
let worse = 0;
for (const { id, load, first } of measured) {
  const kb = (bytes[id] ?? 0) / 1000;
  const used = { kb, load: median(load) / bareMs, first: median(first) / bareMs };
  const budget: Need = budgets[id] ?? { kb: 0, load: 0, first: 0 };
  const keys = ['kb', 'load', 'first'] as const;
  const over = keys.filter((key) => used[key] > budget[key]);
  worse += over.length;
  const columns = [
    kb.toFixed(0),
    median(load).toFixed(0),
    used.load.toFixed(2),
    median(first).toFixed(0),
    used.first.toFixed(2),
  ];
  const notes = over.map((key) => `  ${key} over ${budget[key]}`);
  console.log(`${id.padEnd(26)}${columns.map((column) => column.padStart(9)).join('')}${notes.join('')}`);
}
process.exitCode = worse === 0 ? 0 : 1;
