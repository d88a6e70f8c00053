import { deepStrictEqual } from 'node:assert';
import { brotliCompressSync } from 'node:zlib';

/** What code with packed values imports. */
export const unpacking = "import { brotliDecompressSync } from 'node:zlib';";

/** A value as an expression that holds it compressed. Throws on a value that is more than data. */
export function packedCode(name: string, value: unknown): string {
  const json = JSON.stringify(value);
  deepStrictEqual(JSON.parse(json), value, `${name} is not plain data`);
  const packed = brotliCompressSync(json).toString('base64');
  return `JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString())`;
}
