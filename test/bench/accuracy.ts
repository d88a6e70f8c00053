import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../../shared/analysis/analyze.ts';
import { recordsOf } from '../../shared/analysis/matched-lines.ts';
import type { MatchRecord } from '../../shared/analysis/records.ts';
import { AnalyzeRequest } from '../../shared/analysis/request.ts';
import { checkData } from '../../infra/scripts/check-data.ts';
import {
  addTally,
  compare,
  emptyTally,
  isReached,
  nowhere,
  precisionMin,
  precisionOf,
  recallMin,
  recallOf,
  type Mistake,
  type Tally,
} from '../helpers/accuracy.ts';
import { createMemoryNormSource } from '../helpers/memory-norm-source.ts';
import { productCasesDir, readProductCases, type ProductCase } from '../helpers/product-cases.ts';

/** What an analysis is given: the facts beside name and description, or name and description alone. */
const modes = { facts: 'with facts given', text: 'from text alone' } as const;
type Mode = keyof typeof modes;

/** 2026-11-22, the day for which the cases were written. */
const caseDay = Date.UTC(2026, 10, 22) / 1000;

const { values: options } = parseArgs({
  options: {
    case: { type: 'string' },
    database: { type: 'string' },
    mode: { type: 'string' },
    dir: { type: 'string', default: productCasesDir },
    data: { type: 'string', default: join(import.meta.dirname, '../../data') },
    verbose: { type: 'boolean', default: false },
  },
});

const report = await checkData(options.data);
const databases = Object.fromEntries(report.files.map(({ file, norms }) => [file, norms]));
const homeOf = new Map(report.files.flatMap(({ file, norms }) => norms.map((norm) => [norm.id, file] as const)));
const source = createMemoryNormSource({ databases });

async function matchesOf(product: ProductCase, mode: Mode): Promise<MatchRecord[]> {
  const { name, description, markets } = product;
  const facts = mode === 'facts' ? { ...product.facts, markets } : { markets };
  const matches: MatchRecord[] = [];
  const records = analyze({
    analysisId: product.id,
    request: AnalyzeRequest.parse({ product: { name, description, facts } }),
    allowed: Object.keys(databases),
    locked: [],
    source,
    now: caseDay,
    elapsedMs: () => 0,
    signal: new AbortController().signal,
  });
  for await (const record of recordsOf(records)) if (record.event === 'match') matches.push(record);
  return matches;
}

/** One line for each mistake: what was shown or not, and why. */
function tell({ kind, id, match }: Mistake, mode: Mode, product: ProductCase): void {
  const file = homeOf.get(id) ?? nowhere;
  if (options.database !== undefined && options.database !== file) return;
  const why = match === undefined ? 'not shown' : match.reasons.map(({ text }) => text).join('; ');
  const asks = match?.questions.map(({ fact }) => fact).join(', ') ?? '';
  const answer = `${match?.tier ?? ''} ${why} ${asks && `asks ${asks}`}`;
  console.log(`${kind.padEnd(6)} ${mode} ${product.id}: ${id} (${file}) ${answer}`);
}

/** The counts of one mode, by database. */
async function measure(cases: readonly ProductCase[], mode: Mode): Promise<Map<string, Tally>> {
  const tallies = new Map([...Object.keys(databases), nowhere].map((file) => [file, emptyTally()]));
  const tallyOf = (id: string) => tallies.get(homeOf.get(id) ?? nowhere) ?? emptyTally();
  for (const product of cases) {
    const mistakes = compare(product, await matchesOf(product, mode), tallyOf);
    if (options.verbose) for (const mistake of mistakes) tell(mistake, mode, product);
  }
  return tallies;
}

const ratio = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(4)).padStart(9);
const count = (value: number) => String(value).padStart(7);

function line(name: string, tally: Tally): string {
  const { found, missed, right, wrong, shown, denied } = tally;
  const counts = `${count(found + missed)}${count(right + wrong)}   ${shown} of ${denied}`;
  return `  ${name.padEnd(24)}${ratio(recallOf(tally))}${ratio(precisionOf(tally))} ${counts}`;
}

function print(mode: Mode, tallies: ReadonlyMap<string, Tally>): Tally {
  const all = emptyTally();
  console.log(`${modes[mode].padEnd(26)}${'recall'.padStart(9)} precision   must   hits   denied but shown`);
  for (const [file, tally] of tallies) {
    addTally(all, tally);
    if (Object.values(tally).some((value) => value > 0)) console.log(line(file, tally));
  }
  console.log(`${line('all', all)}\n`);
  return all;
}

const everyCase = await readProductCases(options.dir);
const cases = everyCase.filter(({ id }) => options.case === undefined || id === options.case);
console.log(`${cases.length} products, ${homeOf.size} norms; hits are the tiers applies and upcoming\n`);

const totals = emptyTally();
let reached = true;
for (const mode of ['facts', 'text'] as const) {
  if (options.mode !== undefined && options.mode !== mode) continue;
  const all = print(mode, await measure(cases, mode));
  reached &&= isReached(all);
  addTally(totals, all);
}
const verdict = reached ? 'reached' : 'NOT reached';
const wanted = `recall ${recallMin} and precision ${precisionMin} in every mode`;
console.log(`${line('total', totals)}   ${wanted}: ${verdict}`);
process.exitCode = reached ? 0 : 1;
