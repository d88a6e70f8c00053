import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { packedCode, unpacking } from './packed-code.ts';

const root = join(import.meta.dirname, '../..');

/** The sources that a table may be made from; they are not in the bundle that the table is in. */
export const tableSources = (): string[] => globSync('shared/{analysis,norms}/**/*.ts', { cwd: root }).sort();

/**
 * Modules named `*-table.ts` export plain data. They are evaluated while functions are built and bundled as the value
 * they have: a cold start neither compiles the sources of large tables nor computes them.
 */
export const readyTables: Plugin = {
  name: 'ready-tables',
  setup({ onLoad }) {
    onLoad({ filter: /shared\/(analysis|norms)\/.*-table\.ts$/ }, async ({ path }) => {
      const table: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
      const exports = Object.entries(table).map(
        ([name, value]) => `export const ${name} = ${packedCode(name, value)};`,
      );
      return { contents: [unpacking, ...exports].join('\n'), loader: 'js' };
    });
  },
};
