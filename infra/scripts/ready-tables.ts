import { globSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { packed, unpacked, unpacking } from './packed.ts';

const root = join(import.meta.dirname, '../..');

/** The sources that a table may be made from; they are not in the bundle that the table is in. */
export const tableSources = (): string[] => globSync('shared/{analysis,norms}/**/*.ts', { cwd: root }).sort();

const isTable = /^shared\/(?:analysis|norms)\/.*-table\.ts$/;
const fileOf = (module: string): string => `${basename(module, '.ts')}.br`;

/**
 * Modules named `*-table.ts` export plain data. They are evaluated while functions are built, and what they export lies
 * beside the bundle: a cold start neither compiles the sources of large tables nor computes them.
 */
export class ReadyTables {
  readonly #files = new Map<string, Buffer>();

  readonly plugin: Plugin = {
    name: 'ready-tables',
    setup: ({ onLoad }) => {
      onLoad({ filter: /-table\.ts$/ }, async ({ path }) => {
        if (!isTable.test(path.slice(root.length + 1))) return undefined;
        const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
        const file = fileOf(path);
        this.#files.set(file, packed(file, { ...module }));
        const bytes = `readFileSync(join(import.meta.dirname, ${JSON.stringify(file)}))`;
        const lines = [
          unpacking,
          "import { readFileSync } from 'node:fs';",
          "import { join } from 'node:path';",
          `const tables = ${unpacked(bytes)};`,
          ...Object.keys(module).map((name) => `export const ${name} = tables.${name};`),
        ];
        return { contents: lines.join('\n'), loader: 'js' };
      });
    },
  };

  /** Writes the tables among the modules of a bundle into its folder, and takes others away; gives their bytes. */
  async placeBeside(folder: string, modules: readonly string[]): Promise<number> {
    await Promise.all(globSync('*.br', { cwd: folder }).map((file) => rm(join(folder, file))));
    const files = modules.filter((module) => isTable.test(module)).map(fileOf);
    if (new Set(files).size < files.length) throw new Error(`two tables have one name: ${files.sort().join(', ')}`);
    const written = files.map(async (file) => {
      const bytes = this.#files.get(file);
      if (bytes === undefined) throw new Error(`${file} was not made`);
      await writeFile(join(folder, file), bytes);
      return bytes.length;
    });
    return (await Promise.all(written)).reduce((sum, bytes) => sum + bytes, 0);
  }
}
