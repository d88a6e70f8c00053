import type { ByteReader, ByteWriter } from './expression.ts';

/** The columns of an index in the order in which they are written; sums of lengths give where things begin. */
const columnNames = [
  /** By rule: its jurisdiction's number, the bytes of its program, and how many runs it owns. */
  'jurisdictions',
  'programBytes',
  'runsOfRule',
  /** By leaf: how many rules have it in their guard; and these rules, one leaf after the other. */
  'rulesOfLeaf',
  'guardRules',
  /** By run: its timing's number, how many norms it has, and the bytes of its lines. */
  'runTimings',
  'runNorms',
  'runBytes',
  /** By norm that others may refer to: its run, and 1 for an act. */
  'referableRuns',
  'referableActs',
] as const;

type ColumnName = (typeof columnNames)[number];

/** Whole numbers below 2^32 as they lie in memory on every processor that Lambda has, low byte first. */
export function writeColumns(writer: ByteWriter, columns: Readonly<Record<ColumnName, readonly number[]>>): void {
  for (const name of columnNames) writer.bytes(new Uint8Array(Uint32Array.from(columns[name]).buffer));
}

/** The columns that `writeColumns` wrote. */
export function readColumns(reader: ByteReader): Readonly<Record<ColumnName, Uint32Array>> {
  const next = () => {
    // Copied, because columns of numbers have to begin at a multiple of four bytes.
    const bytes = new Uint8Array(reader.bytes());
    return new Uint32Array(bytes.buffer, 0, bytes.length / 4);
  };
  // A literal is evaluated from top to bottom.
  return {
    jurisdictions: next(),
    programBytes: next(),
    runsOfRule: next(),
    rulesOfLeaf: next(),
    guardRules: next(),
    runTimings: next(),
    runNorms: next(),
    runBytes: next(),
    referableRuns: next(),
    referableActs: next(),
  };
}
