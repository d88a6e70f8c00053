import type { LockedPackage } from '../entitlements/choose-databases.ts';
import { baseDatabase, type Manifest } from '../norms/manifest.ts';
import { DatabaseUnreadable, type NormSource } from '../norms/norm-source.ts';
import { readNorms } from '../norms/read-norms.ts';
import { understand, withOpenKind } from './derive/understand.ts';
import { understoodFacts, wordsOf, type FactSheet } from './fact-sheet.ts';
import { findingOf, judge, judgeAll, type Finding, type Situation } from './judge.ts';
import { countLocked } from './locked-counts.ts';
import { marketsOf } from './markets.ts';
import { matchRecord } from './match-record.ts';
import { OpenQuestions } from './open-questions.ts';
import type { AnalysisRecord, ErrorRecord } from './records.ts';
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

interface Tally {
  readonly questions: OpenQuestions;
  readonly errors: ErrorRecord[];
  readonly findings: Map<string, Finding>;
  readonly titles: Map<string, string>;
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

function dayOf(sheet: FactSheet, now: number): string {
  const given = sheet.get('placed_on_market')?.value;
  return typeof given === 'string' ? given : new Date(now * 1000).toISOString().slice(0, 10);
}

/** With no market named, every market of the databases read is meant, and the facts say so. */
function withMarkets(sheet: FactSheet, everyMarket: readonly string[]): FactSheet {
  const named = wordsOf(sheet.get('markets')?.value).length > 0;
  if (named || everyMarket.length === 0) return sheet;
  return new Map(sheet).set('markets', {
    value: everyMarket,
    certainty: 'assumed',
    rule: 'assumed:markets_of_the_databases',
  });
}

const errorRecord = ({ database, code }: DatabaseUnreadable): ErrorRecord => ({ event: 'error', database, code });

/** One record a database, however often it failed. */
function addError(tally: Tally, fault: DatabaseUnreadable): void {
  if (!tally.errors.some(({ database }) => database === fault.database)) tally.errors.push(errorRecord(fault));
}

/** The base acts decide whether standards of any database are proposed, so they are judged even when not asked for. */
async function judgeBaseActs(
  input: AnalysisInput,
  situation: Situation,
): Promise<Map<string, Finding> | DatabaseUnreadable> {
  try {
    return judgeAll(await input.source.readIndex(baseDatabase, input.signal), situation);
  } catch (error) {
    if (error instanceof DatabaseUnreadable) return error;
    throw error;
  }
}

/**
 * Analyses one product: streams what was understood, every norm that matters with its reasons, and what is still
 * open. Throws `NormsUnavailable` before the first record, and the signal's reason once the reader is gone. A
 * database that cannot be read whole becomes an `error` record; the others go on.
 */
export async function* analyze(input: AnalysisInput): AsyncGenerator<AnalysisRecord> {
  const { request, source, signal } = input;
  const manifest = await source.manifest();
  signal.throwIfAborted();
  const files = databasesToRead(manifest, input.allowed, request.databases);
  const total = manifest.databases
    .filter(({ file }) => files.includes(file))
    .reduce((sum, one) => sum + one.norm_count, 0);
  yield { event: 'start', analysis_id: input.analysisId, databases: files, total };

  const understood = understand(request.product);
  const sheet = withMarkets(understood, marketsOf(manifest, files));
  yield { event: 'facts', facts: understoodFacts(sheet) };

  const markets = new Set(wordsOf(sheet.get('markets')?.value));
  const situation: Situation = { sheet, markets, day: dayOf(sheet, input.now), findings: new Map() };
  const base = await judgeBaseActs(input, situation);
  const tally: Tally = {
    questions: new OpenQuestions(),
    errors: base instanceof DatabaseUnreadable ? [errorRecord(base)] : [],
    findings: base instanceof DatabaseUnreadable ? new Map() : base,
    titles: new Map(),
    total,
    matches: 0,
    scanned: 0,
    progressAt: input.elapsedMs(),
    complete: !(base instanceof DatabaseUnreadable),
  };
  const first = files[0];
  if (first !== undefined) yield { event: 'progress', database: first, scanned: 0, total };
  for (const file of files) yield* readDatabase(input, file, situation, tally);
  yield tally.questions.record();
  yield* lockedRecords(input, manifest, { ...situation, findings: tally.findings }, understood, tally);
  yield* tally.errors;
  yield {
    event: 'end',
    complete: tally.complete,
    matches: tally.matches,
    scanned: tally.scanned,
    duration_ms: Math.round(input.elapsedMs()),
  };
}

async function* readDatabase(
  input: AnalysisInput,
  file: string,
  { sheet, markets, day }: Situation,
  tally: Tally,
): AsyncGenerator<AnalysisRecord> {
  const situation: Situation = { sheet, markets, day, findings: tally.findings };
  const openSheet = withOpenKind(sheet);
  try {
    for await (const norm of readNorms(input.source, file, input.signal)) {
      tally.scanned += 1;
      const verdict = judge(norm, situation);
      const undecided = verdict.tier === undefined && openSheet !== undefined;
      tally.questions.add(undecided ? judge(norm, { ...situation, sheet: openSheet }).open : verdict.open);
      // Only acts are parents; remembering every standard would let memory grow with the database.
      if (norm.kind !== 'standard' || verdict.tier !== undefined) {
        tally.findings.set(norm.id, findingOf(norm, verdict));
      }
      if (verdict.tier === 'applies') tally.titles.set(norm.id, `${norm.id} (${norm.title})`);
      const record = matchRecord(norm, verdict, { sheet, titles: tally.titles });
      if (record !== undefined) {
        tally.matches += 1;
        yield record;
      }
      const elapsed = input.elapsedMs();
      if (elapsed - tally.progressAt < progressPauseMs) continue;
      tally.progressAt = elapsed;
      yield { event: 'progress', database: file, scanned: tally.scanned, total: tally.total };
    }
  } catch (error) {
    if (!(error instanceof DatabaseUnreadable)) throw error;
    tally.complete = false;
    addError(tally, error);
  }
}

async function* lockedRecords(
  input: AnalysisInput,
  manifest: Manifest,
  situation: Situation,
  understood: FactSheet,
  tally: Tally,
): AsyncGenerator<AnalysisRecord> {
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
