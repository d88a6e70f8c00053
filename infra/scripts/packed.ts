import { deepStrictEqual } from 'node:assert';
import { brotliCompressSync } from 'node:zlib';

/** A value compressed; `unpacked` gives the code that reads it. Throws on a value that is more than data. */
export function packed(name: string, value: unknown): Buffer {
  const json = JSON.stringify(value);
  deepStrictEqual(JSON.parse(json), value, `${name} is not plain data`);
  return brotliCompressSync(json);
}

/** An expression for a packed value, given one for its bytes, and what it needs to be imported. */
export const unpacked = (bytes: string): string => `JSON.parse(brotliDecompressSync(${bytes}).toString())`;
export const unpacking = "import { brotliDecompressSync } from 'node:zlib';";
