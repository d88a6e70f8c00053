import type { LockedPackage } from '../entitlements/choose-databases.ts';
import { baseDatabase, type Manifest } from '../norms/manifest.ts';
import { DatabaseUnreadable, type NormSource } from '../norms/norm-source.ts';
import { understand, withOpenKind } from './derive/understand.ts';
import { understoodFacts, wordsOf, type FactSheet } from './fact-sheet.ts';
import type { Situation } from './judge.ts';
import { countLocked } from './locked-counts.ts';
import { marketsOf } from './markets.ts';
import type { AnalysisPart, Matches } from './matched-lines.ts';
import { OpenQuestions } from './open-questions.ts';
import { countHits, readDatabase, type Judging, type Learned } from './read-database.ts';
import type { ErrorRecord, LockedRecord, ProgressRecord } from './records.ts';
import type { AnalyzeRequest } from './request.ts';

/** Shortest time between two progress records. */
const progressPauseMs = 300;

export interface AnalysisInput {
  readonly analysisId: string;
  readonly request: AnalyzeRequest;
  /** Databases the caller may read. */
  readonly allowed: readonly string[];
  /** Packages the caller does not rent. */
  readonly locked: readonly LockedPackage[];
  readonly source: NormSource;
  /** Epoch seconds: the day on which the product is placed on the market unless the facts say otherwise. */
  readonly now: number;
  readonly elapsedMs: () => number;
  readonly signal: AbortSignal;
}

interface Tally extends Learned {
  readonly errors: ErrorRecord[];
  readonly total: number;
  matches: number;
  scanned: number;
  progressAt: number;
  complete: boolean;
}

/** Requested databases in the manifest's order, the base first; one that is not published is kept, to be reported. */
function databasesToRead(
  manifest: Manifest,
  allowed: readonly string[],
  requested: readonly string[] | undefined,
): string[] {
  const wanted = new Set(requested === undefined ? allowed : requested.filter((file) => allowed.includes(file)));
  const published = manifest.databases.map((database) => database.file).filter((file) => wanted.has(file));
  const unpublished = [...wanted].filter((file) => !published.includes(file)).sort();
  return [...published, ...unpublished].sort((a, b) => Number(b === baseDatabase) - Number(a === baseDatabase));
}

/** The day on which a product is placed on the market. */
export function dayOf(sheet: FactSheet, now: number): string {
  const given = sheet.get('placed_on_market')?.value;
  return typeof given === 'string' ? given : new Date(now * 1000).toISOString().slice(0, 10);
}

/** With no market named, every market of the databases read is meant, and the facts say so. */
export function withMarkets(sheet: FactSheet, everyMarket: readonly string[]): FactSheet {
  const named = wordsOf(sheet.get('markets')?.value).length > 0;
  if (named || everyMarket.length === 0) return sheet;
  return new Map(sheet).set('markets', {
    value: everyMarket,
    certainty: 'assumed',
    rule: 'assumed:markets_of_the_databases',
  });
}

/** One record a database, however often it failed; anything else than a database that fails is thrown on. */
function addError(tally: Tally, fault: unknown): void {
  if (!(fault instanceof DatabaseUnreadable)) throw fault;
  const { database, code } = fault;
  if (!tally.errors.some((error) => error.database === database)) tally.errors.push({ event: 'error', database, code });
}

/** The base acts decide whether standards of any database are proposed, so they are judged even when not asked for. */
async function judgeBaseActs({ source, signal }: AnalysisInput, judging: Judging, tally: Tally): Promise<void> {
  try {
    await countHits(source, baseDatabase, judging, tally.findings, signal);
  } catch (error) {
    addError(tally, error);
    tally.complete = false;
  }
}

function newTally(total: number, progressAt: number): Tally {
  const learned: Learned = { questions: new OpenQuestions(), findings: new Map(), titles: new Map() };
  return { ...learned, errors: [], total, matches: 0, scanned: 0, progressAt, complete: true };
}

/**
 * Analyses one product: streams what was understood, every norm that matters with its reasons, and what is still
 * open. Throws `NormsUnavailable` before the first record, and the signal's reason once the reader is gone. A
 * database that cannot be read whole becomes an `error` record; the others go on.
 */
export async function* analyze(input: AnalysisInput): AsyncGenerator<AnalysisPart> {
  const { request, source, signal } = input;
  const manifest = await source.manifest();
  signal.throwIfAborted();
  const files = databasesToRead(manifest, input.allowed, request.databases);
  const lockedFiles = input.locked.flatMap(({ databases }) => databases);
  await source.prepare(files, [baseDatabase, ...lockedFiles]);
  const total = manifest.databases
    .filter(({ file }) => files.includes(file))
    .reduce((sum, one) => sum + one.norm_count, 0);
  yield { event: 'start', analysis_id: input.analysisId, databases: files, total };

  const understood = understand(request.product);
  const sheet = withMarkets(understood, marketsOf(manifest, files));
  yield { event: 'facts', facts: understoodFacts(sheet) };

  const markets = new Set(wordsOf(sheet.get('markets')?.value));
  const judging: Judging = { sheet, openSheet: withOpenKind(sheet), markets, day: dayOf(sheet, input.now) };
  const tally = newTally(total, input.elapsedMs());
  if (!files.includes(baseDatabase)) await judgeBaseActs(input, judging, tally);
  const first = files[0];
  if (first !== undefined) yield { event: 'progress', database: first, scanned: 0, total };
  for (const file of files) yield* readOne(input, file, judging, tally);
  yield tally.questions.record();
  yield* lockedRecords(input, manifest, { ...judging, findings: tally.findings }, understood, tally);
  yield* tally.errors;
  yield {
    event: 'end',
    complete: tally.complete,
    matches: tally.matches,
    scanned: tally.scanned,
    duration_ms: Math.round(input.elapsedMs()),
  };
}

async function* readOne(
  { source, signal, elapsedMs }: AnalysisInput,
  file: string,
  judging: Judging,
  tally: Tally,
): AsyncGenerator<Matches | ProgressRecord> {
  try {
    for await (const { groups, scanned } of readDatabase(source, file, judging, tally, signal)) {
      tally.scanned += scanned;
      if (groups.length > 0) {
        tally.matches += groups.reduce((sum, { norms }) => sum + norms, 0);
        yield { event: 'matches', database: file, groups };
      }
      const elapsed = elapsedMs();
      if (elapsed - tally.progressAt < progressPauseMs) continue;
      tally.progressAt = elapsed;
      yield { event: 'progress', database: file, scanned: tally.scanned, total: tally.total };
    }
  } catch (error) {
    addError(tally, error);
    tally.complete = false;
  }
}

async function* lockedRecords(
  input: AnalysisInput,
  manifest: Manifest,
  situation: Situation,
  understood: FactSheet,
  tally: Tally,
): AsyncGenerator<LockedRecord> {
  const counts = countLocked({
    packages: input.locked,
    allowed: input.allowed,
    manifest,
    source: input.source,
    situation,
    marketsGiven: wordsOf(understood.get('markets')?.value).length > 0,
    signal: input.signal,
  });
  for await (const count of counts) {
    if (count.event === 'locked') yield count;
    // The customer's own answer is whole all the same: only a count is missing.
    else addError(tally, count.fault);
  }
}
