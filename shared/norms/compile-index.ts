import { deflateRawSync } from 'node:zlib';
import { ByteWriter, writeRule } from './expression.ts';
import { guardOf } from './guard.ts';
import { writeColumns } from './index-columns.ts';
import { isAct, referencesOf, rulePartOf, timingOf, type RulePart, type Timing } from './norm-rule.ts';
import type { Leaf, Norm } from './norm-schema.ts';
import { jurisdictions, legalForces, normKinds } from './norm-words.ts';
import { slimJson } from './slim-norm.ts';

/** Number of the form below; a reader refuses any other. */
export const indexFormat = 2;

/** Norms of one database that share their rule and their timing; they lie next to each other in the body. */
interface Run {
  readonly timing: Timing;
  readonly norms: Norm[];
}

/** Runs that share their rule. */
interface RuleGroup {
  readonly part: RulePart;
  /** 0 for norms that refer to none of this database, else one more than the highest they refer to. */
  readonly level: number;
  readonly order: string;
  readonly runs: Map<string, Run>;
}

/** How deep each norm refers into its own database, so that what decides stands before what depends on it. */
function levelsOf(norms: readonly Norm[]): (norm: Norm) => number {
  const referring = new Map(norms.filter((norm) => referencesOf(norm).length > 0).map((norm) => [norm.id, norm]));
  const own = new Set(norms.map((norm) => norm.id));
  const levels = new Map<string, number>();
  // A circle of references ends where it comes back to a norm that is being measured.
  const levelOf = (norm: Norm): number => {
    const known = levels.get(norm.id);
    if (known !== undefined) return known;
    levels.set(norm.id, 0);
    let level = 0;
    for (const id of referencesOf(norm)) {
      const target = referring.get(id);
      if (own.has(id)) level = Math.max(level, 1 + (target === undefined ? 0 : levelOf(target)));
    }
    levels.set(norm.id, level);
    return level;
  };
  return (norm) => (referring.has(norm.id) ? levelOf(norm) : 0);
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Groups norms by rule and timing, in an order that depends on the norms alone and keeps those of one product close. */
function groupsOf(norms: readonly Norm[]): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  const levelOf = levelsOf(norms);
  for (const norm of norms) {
    const part = rulePartOf(norm);
    const level = levelOf(norm);
    const text = `${level}${JSON.stringify(part)}`;
    let group = groups.get(text);
    if (group === undefined) {
      const order = `${JSON.stringify(guardOf(part))}${part.jurisdiction}${text}`;
      group = { part, level, order, runs: new Map() };
      groups.set(text, group);
    }
    const timing = timingOf(norm);
    const timingText = JSON.stringify(timing);
    const run = group.runs.get(timingText);
    if (run === undefined) group.runs.set(timingText, { timing, norms: [norm] });
    else run.norms.push(norm);
  }
  return [...groups.values()].sort((a, b) => a.level - b.level || byText(a.order, b.order));
}

/** Gives each distinct value a number, in the order in which they come. */
class Numbering<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(value: Value): number {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** The leaves of all rules, those about one fact next to each other. */
function leavesIn(groups: readonly RuleGroup[]): Numbering<Leaf> {
  const texts = new Map<string, Leaf>();
  const note = (leaf: Leaf): number => (texts.set(`${leaf.fact} ${JSON.stringify(leaf)}`, leaf), 0);
  const nowhere = new ByteWriter();
  for (const { part } of groups) {
    for (const rule of [part.applies, part.possible, ...(part.excludes ?? []).map((exclusion) => exclusion.if)])
      if (rule !== undefined) writeRule(nowhere, rule, note);
  }
  const leaves = new Numbering<Leaf>();
  for (const [, leaf] of [...texts].sort(([a], [b]) => byText(a, b))) leaves.numberOf(leaf);
  return leaves;
}

function writeList(writer: ByteWriter, numbers: readonly number[]): void {
  writer.number(numbers.length);
  for (const number of numbers) writer.number(number);
}

/** A rule as bytes: first what is evaluated for every question, then what only a match needs. */
function programOf(part: RulePart, leaves: Numbering<Leaf>, texts: Numbering<string>): Uint8Array {
  const writer = new ByteWriter();
  const numberOf = (leaf: Leaf) => leaves.numberOf(leaf);
  const numbersOf = (list: readonly string[] | undefined) => (list ?? []).map((text) => texts.numberOf(text));
  writeRule(writer, part.applies, numberOf);
  writer.number(part.possible === undefined ? 0 : 1);
  if (part.possible !== undefined) writeRule(writer, part.possible, numberOf);
  writer.number(normKinds.indexOf(part.kind));
  writer.number(legalForces.indexOf(part.legal_force));
  // Zero stands for "not given", which is not the same as an empty list.
  writer.number(part.excludes === undefined ? 0 : part.excludes.length + 1);
  for (const { if: rule, because, ref } of part.excludes ?? []) {
    writeRule(writer, rule, numberOf);
    writer.number(texts.numberOf(because));
    writer.number(ref === undefined ? 0 : texts.numberOf(ref) + 1);
  }
  for (const list of [part.needs, part.yields_to, part.parent]) {
    writer.number(list === undefined ? 0 : 1);
    if (list !== undefined) writeList(writer, numbersOf(list));
  }
  return writer.finish();
}

/** A compiled database: its rules as bytes, and its slim norms as lines in the order of the rules. */
export interface CompiledDatabase {
  /** `inflateRaw` gives what `readIndex` reads. */
  readonly index: Uint8Array;
  /** Whole lines, some of them together; all of them are the body. */
  readonly body: readonly Uint8Array[];
  /** The norms in the order of the body. */
  readonly norms: readonly Norm[];
}

const chunkCharacters = 1 << 20;

/** Lines of a run as bytes, in pieces, and how many bytes they are. */
function linesOf(norms: readonly Norm[], body: Uint8Array[]): number {
  let bytes = 0;
  let lines: string[] = [];
  let characters = 0;
  const flush = () => {
    if (lines.length === 0) return;
    const piece = Buffer.from(lines.join(''));
    bytes += piece.length;
    body.push(piece);
    lines = [];
    characters = 0;
  };
  for (const norm of norms) {
    const line = `${slimJson(norm)}\n`;
    lines.push(line);
    characters += line.length;
    if (characters > chunkCharacters) flush();
  }
  flush();
  return bytes;
}

/**
 * Compiles a database: norms sorted by what decides about them, and an index of their rules in bytecode, of the facts
 * without which a rule cannot hold, and of where each run of equal norms lies. The same norms in any order give the
 * same bytes.
 */
export function compileDatabase(norms: readonly Norm[]): CompiledDatabase {
  const groups = groupsOf(norms);
  const leaves = leavesIn(groups);
  const texts = new Numbering<string>();
  const timings = new Numbering<Timing>();
  const body: Uint8Array[] = [];
  const inOrder: Norm[] = [];
  const referable: { id: string; run: number; isAct: boolean }[] = [];
  const referenced = new Set(norms.flatMap(referencesOf));
  const programs: Uint8Array[] = [];
  const runTimings: number[] = [];
  const runNorms: number[] = [];
  const runBytes: number[] = [];
  const rulesOfLeaf: number[][] = leaves.values.map(() => []);
  for (const [rule, { part, runs }] of groups.entries()) {
    for (const leaf of guardOf(part)) rulesOfLeaf[leaves.numberOf(leaf)]?.push(rule);
    programs.push(programOf(part, leaves, texts));
    for (const [, run] of [...runs].sort(([a], [b]) => byText(a, b))) {
      run.norms.sort((a, b) => byText(a.id, b.id));
      for (const norm of run.norms) {
        inOrder.push(norm);
        if (!isAct(norm.kind) && !referenced.has(norm.id)) continue;
        referable.push({ id: norm.id, run: runNorms.length, isAct: isAct(norm.kind) });
      }
      runTimings.push(timings.numberOf(run.timing));
      runNorms.push(run.norms.length);
      runBytes.push(linesOf(run.norms, body));
    }
  }
  const writer = new ByteWriter();
  const head = {
    format: indexFormat,
    norms: norms.length,
    rules: groups.length,
    runs: runNorms.length,
    leaves: leaves.values,
    texts: texts.values,
    timings: timings.values,
    referable: referable.map(({ id }) => id),
  };
  writer.bytes(Buffer.from(JSON.stringify(head)));
  writer.bytes(Buffer.concat(programs));
  writeColumns(writer, {
    jurisdictions: groups.map(({ part }) => jurisdictions.indexOf(part.jurisdiction)),
    programBytes: programs.map((program) => program.length),
    runsOfRule: groups.map(({ runs }) => runs.size),
    rulesOfLeaf: rulesOfLeaf.map((rules) => rules.length),
    guardRules: rulesOfLeaf.flat(),
    runTimings,
    runNorms,
    runBytes,
    referableRuns: referable.map(({ run }) => run),
    referableActs: referable.map(({ isAct }) => (isAct ? 1 : 0)),
  });
  return { index: deflateRawSync(writer.finish()), body, norms: inOrder };
}
