import { deepStrictEqual } from 'node:assert';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** The sources that a table may be made from; they are not in the bundle that the table is in. */
export const tableSources = (): string[] => globSync('shared/analysis/**/*.ts', { cwd: root }).sort();

/** An export as code: its value, compressed. Throws on a value that is more than data. */
function asCode(name: string, value: unknown): string {
  const json = JSON.stringify(value);
  deepStrictEqual(JSON.parse(json), value, `${name} is not plain data`);
  const packed = brotliCompressSync(json).toString('base64');
  return `export const ${name} = JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());`;
}

/**
 * Modules named `*-table.ts` export plain data. They are evaluated while functions are built and bundled as the value
 * they have: a cold start neither compiles the sources of large tables nor computes them.
 */
export const readyTables: Plugin = {
  name: 'ready-tables',
  setup({ onLoad }) {
    onLoad({ filter: /shared\/analysis\/.*-table\.ts$/ }, async ({ path }) => {
      const table: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
      const exports = Object.entries(table).map(([name, value]) => asCode(name, value));
      return { contents: ["import { brotliDecompressSync } from 'node:zlib';", ...exports].join('\n'), loader: 'js' };
    });
  },
};
