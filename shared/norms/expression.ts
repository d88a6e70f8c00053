import type { Leaf, Rule } from './norm-schema.ts';

/** Kleene's values as bytes, so that `all` is the least and `any` the greatest of its parts and `not` is `2 - value`. */
export const truths = { no: 0, unknown: 1, yes: 2 } as const;

// A node is one variable-length number: its two low bits say what it is, the rest is the leaf's number or the
// count of parts that follow.
const [leafNode, allNode, anyNode, notNode] = [0, 1, 2, 3];

/** Numbers in seven-bit groups, low group first (LEB128): small numbers take one byte. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  number(value: number): void {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      const group = rest % 128;
      this.#bytes.push(rest < 128 ? group : group + 128);
      if (rest < 128) return;
    }
  }

  /** Bytes that may hold anything, behind their length. */
  bytes(bytes: Uint8Array): void {
    this.number(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what `ByteWriter` wrote. Behind the end there are zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.position] ?? 0;
      this.position += 1;
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
    }
  }

  bytes(): Uint8Array {
    const length = this.number();
    this.position += length;
    return this.#bytes.subarray(this.position - length, this.position);
  }
}

/** Writes a rule; leaves become the numbers that `numberOf` gives them. */
export function writeRule(writer: ByteWriter, rule: Rule, numberOf: (leaf: Leaf) => number): void {
  if ('all' in rule) writeParts(writer, allNode, rule.all, numberOf);
  else if ('any' in rule) writeParts(writer, anyNode, rule.any, numberOf);
  else if ('not' in rule) {
    writer.number(notNode);
    writeRule(writer, rule.not, numberOf);
  } else writer.number(numberOf(rule) * 4 + leafNode);
}

function writeParts(writer: ByteWriter, node: number, parts: readonly Rule[], numberOf: (leaf: Leaf) => number): void {
  writer.number(parts.length * 4 + node);
  for (const part of parts) writeRule(writer, part, numberOf);
}

/** Reads a rule back. Throws when it names a leaf that is not there. */
export function readRule(reader: ByteReader, leaves: readonly Leaf[]): Rule {
  const head = reader.number();
  const rest = Math.floor(head / 4);
  switch (head % 4) {
    case leafNode: {
      const leaf = leaves[rest];
      if (leaf === undefined) throw new Error(`there is no leaf ${rest}`);
      return leaf;
    }
    case notNode:
      return { not: readRule(reader, leaves) };
    default: {
      const parts = Array.from({ length: rest }, () => readRule(reader, leaves));
      return head % 4 === allNode ? { all: parts } : { any: parts };
    }
  }
}

/** Evaluates the rule at the reader's position over the truths of the leaves, and moves behind it. */
export function evaluateRule(reader: ByteReader, truthOfLeaf: Uint8Array): number {
  const head = reader.number();
  const node = head & 3;
  const rest = head >>> 2;
  if (node === leafNode) return truthOfLeaf[rest] ?? truths.unknown;
  if (node === notNode) return truths.yes - evaluateRule(reader, truthOfLeaf);
  let result: number = node === allNode ? truths.yes : truths.no;
  for (let part = 0; part < rest; part += 1) {
    const truth = evaluateRule(reader, truthOfLeaf);
    if (node === allNode ? truth < result : truth > result) result = truth;
  }
  return result;
}
