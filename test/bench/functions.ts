import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../../infra/scripts/build-functions.ts';

const budgets: { bundle_kb_max: Record<string, number> } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'),
);
const rounds = 7;

/** Environment with which every function loads. */
const environment = {
  TABLE_NAME: 'table',
  NORMS_BUCKET: 'bucket',
  BILLING_EVENTS_QUEUE_URL: 'http://127.0.0.1:9/billing-events',
  LEDGER_QUEUE_URL: 'http://127.0.0.1:9/ledger',
  STRIPE_SECRET_NAME: 'stripe',
  STRIPE_API_URL: 'http://127.0.0.1:9',
  STRIPE_LIVEMODE: 'false',
  SUPABASE_SECRET_NAME: 'supabase',
  SUPABASE_URL: 'http://127.0.0.1:9',
  SUPABASE_PUBLISHABLE_KEY: 'key',
  SITE_URL: 'http://localhost:8080',
  JWT_ALGORITHMS: 'HS256',
  JWT_AUDIENCE: 'authenticated',
  JWT_SECRET: 'secret',
  AWS_REGION: 'eu-central-1',
};

/** Wall time in ms of one node process that loads a file (or nothing) and exits. */
function load(file: string | undefined): number {
  const lambda = 'globalThis.awslambda={streamifyResponse:(h)=>h,HttpResponseStream:{from:(s)=>s}};';
  const script = file === undefined ? '' : `${lambda}require(${JSON.stringify(file)})`;
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', `${script};process.exit(0)`], { env: environment });
  if (status !== 0) throw new Error(`${file} does not load: ${stderr.toString()}`);
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const { entries, bytes } = await buildFunctions();
const ids = Object.keys(entries).toSorted();
const times = new Map<string, number[]>(['', ...ids].map((id) => [id, []]));
// Interleaved, so that a slow moment of the machine hits all alike.
for (let round = 0; round < rounds; round += 1) {
  for (const [id, measured] of times) measured.push(load(entries[id]));
}

const bare = median(times.get('') ?? []);
console.log(`bare node start ${bare.toFixed(0)} ms; median of ${rounds} interleaved rounds\n`);
console.log(`${'function'.padEnd(26)}${'bytes'.padStart(9)}${'load ms'.padStart(9)}${'÷ bare'.padStart(8)}`);
let overBudget = 0;
for (const id of ids) {
  const time = median(times.get(id) ?? []);
  const size = bytes[id] ?? 0;
  const budgetKb = budgets.bundle_kb_max[id] ?? 0;
  const over = size > budgetKb * 1024;
  if (over) overBudget += 1;
  const line = `${id.padEnd(26)}${String(size).padStart(9)}${time.toFixed(0).padStart(9)}${(time / bare).toFixed(2).padStart(8)}`;
  console.log(over ? `${line}  over ${budgetKb} KB` : line);
}
process.exitCode = overBudget === 0 ? 0 : 1;
