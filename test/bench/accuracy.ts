import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../../shared/analysis/analyze.ts';
import { recordsOf } from '../../shared/analysis/matched-lines.ts';
import type { MatchRecord } from '../../shared/analysis/records.ts';
import { AnalyzeRequest } from '../../shared/analysis/request.ts';
import { checkData } from '../../infra/scripts/check-data.ts';
import { createMemoryNormSource } from '../helpers/memory-norm-source.ts';
import { productCasesDir, readProductCases, type ProductCase } from '../helpers/product-cases.ts';

/** What an analysis is given: the facts beside name and description, or name and description alone. */
const modes = ['facts', 'text'] as const;
type Mode = (typeof modes)[number];

/** Counts over cases: `right` and `wrong` hits, `found` and `missed` norms of `must`, `violated` of `denied` ones. */
interface Tally {
  right: number;
  wrong: number;
  found: number;
  missed: number;
  violated: number;
  denied: number;
}

const target = 0.97;
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

/** The matches of one case. */
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

const tallies = new Map<string, Tally>();
function tallyOf(mode: Mode, file: string): Tally {
  const key = `${mode} ${file}`;
  const known = tallies.get(key) ?? { right: 0, wrong: 0, found: 0, missed: 0, violated: 0, denied: 0 };
  tallies.set(key, known);
  return known;
}

function count(product: ProductCase, mode: Mode, matches: readonly MatchRecord[]): void {
  const hits = new Map(
    matches.filter(({ tier }) => tier === 'applies' || tier === 'upcoming').map((match) => [match.norm.id, match]),
  );
  const tierOf = new Map(matches.map((match) => [match.norm.id, match]));
  const allowed = new Set([...product.must, ...product.may]);
  const show = (word: string, id: string, file: string): void => {
    if (!options.verbose || (options.database !== undefined && options.database !== file)) return;
    const match = tierOf.get(id);
    const why = match === undefined ? 'not shown' : match.reasons.map((reason) => reason.text).join('; ');
    const asks = match?.questions.map((question) => question.fact).join(', ') ?? '';
    console.log(`${word} ${mode} ${product.id}: ${id} (${file}) ${match?.tier ?? ''} ${why} ${asks && `asks ${asks}`}`);
  };
  for (const id of product.must) {
    const file = homeOf.get(id) ?? '(in no database)';
    if (hits.has(id)) tallyOf(mode, file).found += 1;
    else {
      tallyOf(mode, file).missed += 1;
      show('missed', id, file);
    }
  }
  for (const id of hits.keys()) {
    const file = homeOf.get(id) ?? '';
    if (allowed.has(id)) tallyOf(mode, file).right += 1;
    else {
      tallyOf(mode, file).wrong += 1;
      show('wrong ', id, file);
    }
  }
  for (const id of product.must_not) {
    const file = homeOf.get(id) ?? '';
    tallyOf(mode, file).denied += 1;
    if (hits.has(id)) tallyOf(mode, file).violated += 1;
  }
}

const ratio = (part: number, whole: number) => (whole === 0 ? '   –  ' : (part / whole).toFixed(4));
const cases = (await readProductCases(options.dir)).filter(
  ({ id }) => options.case === undefined || id === options.case,
);
for (const product of cases) {
  for (const mode of modes) {
    if (options.mode !== undefined && options.mode !== mode) continue;
    count(product, mode, await matchesOf(product, mode));
  }
}

console.log(`${cases.length} products, ${homeOf.size} norms; hits are the tiers applies and upcoming\n`);
let short = 0;
for (const mode of modes) {
  const all: Tally = { right: 0, wrong: 0, found: 0, missed: 0, violated: 0, denied: 0 };
  console.log(
    `${mode === 'facts' ? 'with facts given' : 'from text alone'}`.padEnd(26) +
      'recall  precision  must  hits  denied shown',
  );
  const line = (name: string, tally: Tally): void => {
    const must = tally.found + tally.missed;
    const hits = tally.right + tally.wrong;
    const numbers = `${ratio(tally.found, must)}  ${ratio(tally.right, hits)}   ${String(must).padStart(6)}${String(hits).padStart(6)}`;
    console.log(`  ${name.padEnd(24)}${numbers}  ${tally.violated} of ${tally.denied}`);
  };
  for (const file of [...homeOf.values(), '(in no database)'].filter((name, at, list) => list.indexOf(name) === at)) {
    const tally = tallies.get(`${mode} ${file}`);
    if (tally === undefined) continue;
    line(file, tally);
    for (const key of ['right', 'wrong', 'found', 'missed', 'violated', 'denied'] as const) all[key] += tally[key];
  }
  line('all', all);
  if (all.found < target * (all.found + all.missed) || all.right < target * (all.right + all.wrong)) short += 1;
}
process.exitCode = short === 0 ? 0 : 1;
