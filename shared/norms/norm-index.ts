import { inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import { indexFormat } from './compile-index.ts';
import { ByteReader, readRule } from './expression.ts';
import { leavesByFact, type FactLeaves } from './fact-leaves.ts';
import { isFactKey } from './facts.ts';
import { isLeaf, isText, isTiming } from './index-checks.ts';
import { readColumns } from './index-columns.ts';
import type { RulePart, Timing } from './norm-rule.ts';
import type { Leaf } from './norm-schema.ts';
import { jurisdictions, legalForces, normKinds } from './norm-words.ts';
import { textOf } from './text-of.ts';

const Count = z.int().check(z.gte(0));
const listOf = <Item>(isItem: (value: unknown) => value is Item) =>
  z.custom<Item[]>((value) => Array.isArray(value) && value.every(isItem));

const Head = z.strictObject({
  format: z.literal(indexFormat),
  norms: Count,
  rules: Count,
  runs: Count,
  leaves: listOf(isLeaf),
  texts: listOf(isText),
  timings: listOf(isTiming),
  /** Ids of norms that others may refer to. */
  referable: listOf(isText),
});

/** A norm that others may refer to. */
export interface Referable {
  readonly id: string;
  readonly isAct: boolean;
}

/**
 * The rules of one database as columns of numbers, ready to be evaluated. Rules stand in the order of the body; each
 * owns one or more runs of norms that lie next to each other there.
 */
export interface NormIndex {
  readonly norms: number;
  readonly rules: number;
  readonly leaves: readonly Leaf[];
  readonly facts: readonly FactLeaves[];
  readonly timings: readonly Timing[];
  readonly texts: readonly string[];
  /** Bytecode of all rules; rule `r` begins at `ruleStarts[r]`. */
  readonly programs: Uint8Array;
  readonly ruleStarts: Uint32Array;
  /** One bit a rule for each jurisdiction. */
  readonly jurisdictionBits: readonly Uint32Array[];
  /** Rules that have leaf `l` in their guard: `guardRules` from `guardStarts[l]` to `guardStarts[l + 1]`. */
  readonly guardStarts: Uint32Array;
  readonly guardRules: Uint32Array;
  /** One bit a rule that has no guard. */
  readonly unguardedBits: Uint32Array;
  readonly ruleRuns: Uint32Array;
  readonly runTimings: Uint32Array;
  readonly runNorms: Uint32Array;
  /** Byte of the body at which each run begins, and behind the last one its end. */
  readonly runStarts: Float64Array;
  /** Norms that others may refer to, by run. */
  readonly referable: ReadonlyMap<number, readonly Referable[]>;
  /** Roughly what all this takes in memory. */
  readonly memoryBytes: number;
}

export const bitsFor = (count: number): Uint32Array => new Uint32Array(Math.ceil(count / 32));

export function setBit(bits: Uint32Array, position: number): void {
  bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
}

function readList(reader: ByteReader): number[] {
  return Array.from({ length: reader.number() }, () => reader.number());
}

/** Where each of some things begins that follow each other, and behind the last one where it ends. */
function startsOf<Numbers extends Uint32Array | Float64Array>(lengths: Uint32Array, starts: Numbers): Numbers {
  let at = 0;
  for (let place = 0; place < lengths.length; place += 1) {
    at += lengths[place] ?? 0;
    starts[place + 1] = at;
  }
  return starts;
}

const wordStarts = (lengths: Uint32Array) => startsOf(lengths, new Uint32Array(lengths.length + 1));

/** Rules by jurisdiction, one bit each. Throws when one has none. */
function bitsByJurisdiction(numbers: Uint32Array): Uint32Array[] {
  const all = jurisdictions.map(() => bitsFor(numbers.length));
  for (let rule = 0; rule < numbers.length; rule += 1) {
    const bits = all[numbers[rule] ?? all.length];
    if (bits === undefined) throw new Error(`rule ${rule} names no jurisdiction`);
    setBit(bits, rule);
  }
  return all;
}

/** Rules that no leaf guards, one bit each. */
function unguarded(rules: number, guardRules: Uint32Array): Uint32Array {
  const isGuarded = new Uint8Array(rules);
  for (let at = 0; at < guardRules.length; at += 1) isGuarded[guardRules[at] ?? rules] = 1;
  const bits = bitsFor(rules);
  for (let rule = 0; rule < rules; rule += 1) if (isGuarded[rule] === 0) setBit(bits, rule);
  return bits;
}

function referableByRun(
  ids: readonly string[],
  { referableRuns, referableActs }: Columns,
): ReadonlyMap<number, readonly Referable[]> {
  const byRun = new Map<number, Referable[]>();
  for (const [at, id] of ids.entries()) {
    const norm: Referable = { id, isAct: referableActs[at] === 1 };
    const run = referableRuns[at] ?? 0;
    const others = byRun.get(run);
    if (others === undefined) byRun.set(run, [norm]);
    else others.push(norm);
  }
  return byRun;
}

type Columns = ReturnType<typeof readColumns>;

/** Throws when the columns are not as long as the head and each other say. */
function checkLengths(head: z.infer<typeof Head>, columns: Columns, programBytes: number): void {
  const { rules, runs, leaves, referable } = head;
  const { jurisdictions, runsOfRule, rulesOfLeaf, guardRules, runTimings, runNorms, runBytes } = columns;
  const sum = (numbers: Uint32Array) => numbers.reduce((all, number) => all + number, 0);
  const isWhole =
    [jurisdictions, columns.programBytes, runsOfRule].every(({ length }) => length === rules) &&
    [runTimings, runNorms, runBytes].every(({ length }) => length === runs) &&
    [columns.referableRuns, columns.referableActs].every(({ length }) => length === referable.length) &&
    rulesOfLeaf.length === leaves.length &&
    sum(columns.programBytes) === programBytes &&
    sum(runsOfRule) === runs &&
    sum(rulesOfLeaf) === guardRules.length;
  if (!isWhole) throw new Error('the columns of the index do not fit together');
}

/** Reads the index that `compileDatabase` wrote. Throws on any other bytes. */
export function readIndex(bytes: Uint8Array): NormIndex {
  const reader = new ByteReader(inflateRawSync(bytes));
  const head = Head.parse(JSON.parse(textOf(reader.bytes())));
  const programs = new Uint8Array(reader.bytes());
  const columns = readColumns(reader);
  checkLengths(head, columns, programs.length);
  const { guardRules, runTimings, runNorms } = columns;
  const ruleStarts = wordStarts(columns.programBytes);
  const ruleRuns = wordStarts(columns.runsOfRule);
  const guardStarts = wordStarts(columns.rulesOfLeaf);
  const runStarts = startsOf(columns.runBytes, new Float64Array(columns.runBytes.length + 1));
  const jurisdictionBits = bitsByJurisdiction(columns.jurisdictions);
  const unguardedBits = unguarded(head.rules, guardRules);
  const kept = [ruleStarts, ruleRuns, runTimings, runNorms, runStarts, unguardedBits, guardStarts, guardRules];
  const numbers = [...kept, ...jurisdictionBits].reduce((sum, column) => sum + column.byteLength, 0);
  return {
    norms: head.norms,
    rules: head.rules,
    leaves: head.leaves,
    facts: leavesByFact(head.leaves),
    timings: head.timings,
    texts: head.texts,
    programs,
    ruleStarts,
    jurisdictionBits,
    guardStarts,
    guardRules,
    unguardedBits,
    ruleRuns,
    runTimings,
    runNorms,
    runStarts,
    referable: referableByRun(head.referable, columns),
    memoryBytes: numbers + programs.length + 200 * head.leaves.length + 2 * head.texts.join('').length,
  };
}

/** The rule with this number, as the norms of its runs have it. Throws when the index is damaged. */
export function ruleAt(index: NormIndex, rule: number, jurisdiction: RulePart['jurisdiction']): RulePart {
  const reader = new ByteReader(index.programs, index.ruleStarts[rule]);
  const applies = readRule(reader, index.leaves);
  const possible = reader.number() === 1 ? readRule(reader, index.leaves) : undefined;
  const kind = oneOf(normKinds, reader.number());
  const legalForce = oneOf(legalForces, reader.number());
  const text = (number: number) => oneOf(index.texts, number);
  const excludes = Array.from({ length: reader.number() }, (_unused, place) => {
    if (place === 0) return undefined;
    const exclusion = { if: readRule(reader, index.leaves), because: text(reader.number()) };
    const ref = reader.number();
    return ref === 0 ? exclusion : { ...exclusion, ref: text(ref - 1) };
  });
  const list = () => (reader.number() === 0 ? undefined : readList(reader).map(text));
  const [needs, yieldsTo, parent] = [list(), list(), list()];
  return {
    kind,
    jurisdiction,
    legal_force: legalForce,
    applies,
    ...(possible === undefined ? {} : { possible }),
    ...(excludes.length === 0 ? {} : { excludes: excludes.filter((exclusion) => exclusion !== undefined) }),
    ...(needs === undefined ? {} : { needs: needs.filter(isFactKey) }),
    ...(yieldsTo === undefined ? {} : { yields_to: yieldsTo }),
    ...(parent === undefined ? {} : { parent }),
  };
}

function oneOf<Value>(values: readonly Value[], number: number): Value {
  const value = values[number];
  if (value === undefined) throw new Error(`there is no value ${number}`);
  return value;
}

/** The jurisdictions of a database's norms, in alphabetical order. */
export function jurisdictionsOf({ jurisdictionBits }: NormIndex): (typeof jurisdictions)[number][] {
  return jurisdictions.filter((_name, number) => jurisdictionBits[number]?.some((bits) => bits !== 0)).toSorted();
}
