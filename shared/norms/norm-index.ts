import { inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { indexFormat } from './compile-index.ts';
import { ByteReader, readRule } from './expression.ts';
import { isLeaf } from './is-leaf.ts';
import { isFactKey, type FactKey } from './facts.ts';
import type { RulePart, Timing } from './norm-rule.ts';
import { jurisdictions, legalForces, normKinds, NormSchema, type Leaf } from './norm-schema.ts';

const Head = z.strictObject({
  format: z.literal(indexFormat),
  norms: z.int().min(0),
  rules: z.int().min(0),
  runs: z.int().min(0),
  leaves: z.array(z.unknown()).refine((leaves): leaves is Leaf[] => leaves.every(isLeaf)),
  texts: z.array(z.string()),
  timings: z.array(z.strictObject(NormSchema.pick({ status: true, dates: true }).shape)),
  // One column each: a million norms may hold many acts.
  referable: z.strictObject({ ids: z.array(z.string()), runs: z.array(z.number()), acts: z.array(z.boolean()) }),
});

/** Where the leaves of one fact stand, and of a set of words which leaves each word fulfils. */
export interface FactLeaves {
  readonly fact: FactKey;
  readonly first: number;
  readonly end: number;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Leaves that `byWord` does not answer. */
  readonly others: readonly number[];
}

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

function factLeaves(leaves: readonly Leaf[]): FactLeaves[] {
  const groups: FactLeaves[] = [];
  for (let first = 0; first < leaves.length;) {
    const fact = leaves[first]?.fact;
    if (fact === undefined) break;
    const byWord = new Map<string, number[]>();
    const others: number[] = [];
    let end = first;
    for (; leaves[end]?.fact === fact; end += 1) {
      const words = wordsAskedBy(leaves[end]);
      if (words === undefined) others.push(end);
      for (const word of words ?? []) {
        const asking = byWord.get(word);
        if (asking === undefined) byWord.set(word, [end]);
        else asking.push(end);
      }
    }
    groups.push({ fact, first, end, byWord, others });
    first = end;
  }
  return groups;
}

/** The words any one of which makes a leaf true; undefined for a leaf that asks otherwise. */
function wordsAskedBy(leaf: Leaf | undefined): readonly string[] | undefined {
  if (leaf === undefined || !('value' in leaf) || (leaf.op !== 'has' && leaf.op !== 'has_any')) return undefined;
  const asked = [leaf.value].flat();
  const words = asked.filter((word) => typeof word === 'string');
  return words.length === asked.length ? words : undefined;
}

export const bitsFor = (count: number): Uint32Array => new Uint32Array(Math.ceil(count / 32));

export function setBit(bits: Uint32Array, position: number): void {
  bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
}

/** Turns guards by rule into rules by leaf, by counting. */
function byLeaf(guards: readonly (readonly number[])[], leaves: number) {
  const starts = new Uint32Array(leaves + 1);
  for (const guard of guards) for (const leaf of guard) starts[leaf + 1] = (starts[leaf + 1] ?? 0) + 1;
  for (let leaf = 0; leaf < leaves; leaf += 1) starts[leaf + 1] = (starts[leaf + 1] ?? 0) + (starts[leaf] ?? 0);
  const rules = new Uint32Array(starts[leaves] ?? 0);
  const next = starts.slice();
  for (const [rule, guard] of guards.entries()) {
    for (const leaf of guard) {
      const place = next[leaf] ?? 0;
      rules[place] = rule;
      next[leaf] = place + 1;
    }
  }
  return { starts, rules };
}

function readList(reader: ByteReader): number[] {
  return Array.from({ length: reader.number() }, () => reader.number());
}

/** Reads the index that `compileDatabase` wrote. Throws on any other bytes. */
export function readIndex(bytes: Uint8Array): NormIndex {
  const outer = new ByteReader(inflateRawSync(bytes));
  const head = Head.parse(JSON.parse(Buffer.from(outer.bytes()).toString()));
  const reader = new ByteReader(outer.bytes());
  const ruleStarts = new Uint32Array(head.rules);
  const ruleRuns = new Uint32Array(head.rules + 1);
  const [runTimings, runNorms] = [new Uint32Array(head.runs), new Uint32Array(head.runs)];
  const runStarts = new Float64Array(head.runs + 1);
  const jurisdictionBits = jurisdictions.map(() => bitsFor(head.rules));
  const unguardedBits = bitsFor(head.rules);
  const guards: number[][] = [];
  const programs: Uint8Array[] = [];
  let [run, programBytes] = [0, 0];
  for (let rule = 0; rule < head.rules; rule += 1) {
    const bits = jurisdictionBits[reader.number()];
    if (bits === undefined) throw new Error(`rule ${rule} names no jurisdiction`);
    setBit(bits, rule);
    const guard = readList(reader);
    if (guard.length === 0) setBit(unguardedBits, rule);
    guards.push(guard);
    const program = reader.bytes();
    ruleStarts[rule] = programBytes;
    programBytes += program.length;
    programs.push(program);
    ruleRuns[rule] = run;
    for (let left = reader.number(); left > 0; left -= 1, run += 1) {
      runTimings[run] = reader.number();
      runNorms[run] = reader.number();
      runStarts[run + 1] = (runStarts[run] ?? 0) + reader.number();
    }
  }
  ruleRuns[head.rules] = run;
  if (run !== head.runs) throw new Error(`${run} of ${head.runs} runs came`);
  const { starts: guardStarts, rules: guardRules } = byLeaf(guards, head.leaves.length);
  const referable = new Map<number, Referable[]>();
  for (const [at, id] of head.referable.ids.entries()) {
    const norm: Referable = { id, isAct: head.referable.acts[at] === true };
    const run = head.referable.runs[at] ?? 0;
    const others = referable.get(run);
    if (others === undefined) referable.set(run, [norm]);
    else others.push(norm);
  }
  const columns = [ruleStarts, ruleRuns, runTimings, runNorms, runStarts, unguardedBits, guardStarts, guardRules];
  const numbers = [...columns, ...jurisdictionBits].reduce((sum, column) => sum + column.byteLength, 0);
  return {
    norms: head.norms,
    rules: head.rules,
    leaves: head.leaves,
    facts: factLeaves(head.leaves),
    timings: head.timings,
    texts: head.texts,
    programs: Buffer.concat(programs),
    ruleStarts,
    jurisdictionBits,
    guardStarts,
    guardRules,
    unguardedBits,
    ruleRuns,
    runTimings,
    runNorms,
    runStarts,
    referable,
    memoryBytes: numbers + programBytes + 200 * head.leaves.length + 2 * head.texts.join('').length,
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
