import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../../infra/scripts/build-functions.ts';
import { bareStart, coldStart, type ColdStart } from './cold-start.ts';
import { environmentAt, firstEvent } from './first-requests.ts';
import { verdictOf } from './gates.ts';
import { median, spreadOf } from './norms/spread.ts';
import { startStandIns } from './stand-ins.ts';

/** Kilobytes of a function's bundle, load and first answer in starts of a bare Node. */
interface Need {
  readonly kb: number;
  readonly load: number;
  readonly first: number;
}

/** The most a function may need, and what it needed when the budget was set, to see what got worse since. */
interface Budget extends Need {
  readonly seen: Need;
}

const { functions: budgets }: { readonly functions: Readonly<Record<string, Budget>> } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'),
);
const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, only: { type: 'string' } },
});

const standIns = await startStandIns();
const env = environmentAt(standIns);
const { entries, bytes } = await buildFunctions();
const measured = Object.entries(entries)
  .filter(([id]) => options.only === undefined || options.only.split(',').includes(id))
  .map(([id, file]) => ({ id, file, starts: new Array<ColdStart & { readonly bareMs: number }>() }))
  .toSorted((a, b) => a.id.localeCompare(b.id));
const bare: number[] = [];

// Interleaved, and each start beside a bare one, so that a slow moment of the machine hits both.
for (let round = 0; round < Number(options.rounds); round += 1) {
  for (const { id, file, starts } of measured) {
    const bareMs = await bareStart();
    bare.push(bareMs);
    starts.push({ bareMs, ...(await coldStart(file, env, firstEvent(id, standIns))) });
  }
}
await standIns.close();

console.log(`bare node start ${median(bare).toFixed(0)} ms; medians of ${options.rounds} rounds [lowest–highest]`);
console.log('load: until the handler is there; first: until the first request is answered; ÷ bare start beside it\n');
console.log(
  `${'function'.padEnd(26)}${'KB'.padStart(5)}${'load ms'.padStart(9)}  ${'÷ bare'.padEnd(18)}${'first ms'.padStart(8)}  ÷ bare`,
);
let failed = 0;
for (const { id, starts } of measured) {
  const budget = budgets[id];
  if (budget === undefined) throw new Error(`budgets.json has no budget for ${id}`);
  const kb = (bytes[id] ?? 0) / 1000;
  const ratios = {
    load: spreadOf(starts.map(({ bareMs, load }) => load / bareMs)),
    first: spreadOf(starts.map(({ bareMs, first }) => first / bareMs)),
  };
  const used = { kb, load: ratios.load.median, first: ratios.first.median };
  const notes: string[] = [];
  for (const part of ['kb', 'load', 'first'] as const) {
    const { fails, words } = verdictOf({ max: budget[part], seen: budget.seen[part] }, used[part]);
    if (fails) failed += 1;
    if (words !== 'ok') notes.push(`${part} <= ${budget[part]}: ${words}`);
  }
  const cell = (part: 'load' | 'first') => {
    const { median: middle, low, high } = ratios[part];
    const ms = median(starts.map((start) => start[part]));
    return `${ms.toFixed(0).padStart(9)}  ${`${middle.toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]`.padEnd(18)}`;
  };
  console.log(
    `${id.padEnd(26)}${kb.toFixed(0).padStart(5)}${cell('load')}${cell('first')} ${notes.join(', ')}`.trimEnd(),
  );
}
process.exitCode = failed === 0 ? 0 : 1;
