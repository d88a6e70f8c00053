import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type BuildOptions, type Metafile, type Plugin, version as esbuildVersion } from 'esbuild';
import { authorizer, queueJobs, scheduledJobs } from '../jobs.ts';
import { routes } from '../routes.ts';
import { isBuildCurrent, recordBuild } from './build-record.ts';
import { leanAwsSdk, leanStripe } from './lean-bundles.ts';
import { ReadyTables, tableSources } from './ready-tables.ts';

export interface BuildFunctionsOptions {
  /** Folder that gets one folder per function id. */
  readonly functionsDirectory?: string;
  /** Folder that gets what browsers load. */
  readonly assetsDirectory?: string;
  /** Smaller bundles that load faster; takes longer to build. */
  readonly minify?: boolean;
  /** Puts a function that fails in the place of each missing entry; for work in progress only. */
  readonly allowMissing?: boolean;
}

export interface BuiltFunctions {
  /** Bundled file of each function, by id. */
  readonly entries: Readonly<Record<string, string>>;
  /** Size of each function's bundle and of what lies beside it, by id; the files that `assets` serves do not count. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly metafile: Metafile;
}

const root = join(import.meta.dirname, '../..');

/** Every function of the tables: its id and its source. */
export const functionEntries: readonly { readonly id: string; readonly entry: string }[] = [
  ...routes,
  ...queueJobs,
  ...scheduledJobs,
  authorizer,
];

/** CommonJS starts faster in Lambda, but has no `import.meta`: the file's own paths stand in for it. */
const commonJs = {
  format: 'cjs',
  banner: { js: "const __moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  supported: { 'dynamic-import': false },
  define: {
    'import.meta.url': '__moduleUrl',
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
  },
} as const satisfies BuildOptions;

const failForMissing: Plugin = {
  name: 'fail-for-missing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'entry-point' && !existsSync(join(root, path)) ? { path, namespace: 'missing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'missing' }, ({ path }) => ({
      contents: `export const handler = async () => { throw new Error(${JSON.stringify(`${path} is missing`)}); };`,
    }));
  },
};

function browserFiles() {
  return {
    scripts: globSync('shared/pages/client/*-page.ts', { cwd: root }).sort(),
    others: globSync('shared/pages/assets/*.{css,svg}', { cwd: root }).sort(),
  };
}

async function buildBrowserFiles(outdir: string, minify: boolean): Promise<Metafile> {
  const { scripts, others } = browserFiles();
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: scripts,
    outdir,
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    minify,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  });
  await Promise.all(others.map((file) => cp(join(root, file), join(outdir, basename(file)))));
  return metafile;
}

interface Bundles {
  readonly metafile: Metafile;
  readonly bytes: Readonly<Record<string, number>>;
}

async function bundleFunctions(outdir: string, minify: boolean, plugins: Plugin[]): Promise<Bundles> {
  const tables = new ReadyTables();
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: functionEntries.map(({ id, entry }) => ({ in: entry, out: `${id}/index` })),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    ...commonJs,
    mainFields: ['module', 'main'],
    minify,
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    plugins: [...plugins, tables.plugin, ...leanAwsSdk, ...leanStripe],
  });
  // Outside the functions' folders: there CommonJS is the default, here the project says `module`.
  await writeFile(join(outdir, 'package.json'), '{"type":"commonjs"}\n');
  const sizes = functionEntries.map(async ({ id }) => {
    const folder = join(outdir, id);
    const beside = await tables.placeBeside(folder, modulesIn(metafile, id));
    return [id, (await stat(join(folder, 'index.js'))).size + beside] as const;
  });
  return { metafile, bytes: Object.fromEntries(await Promise.all(sizes)) };
}

/** The sources that are in the bundle of a function. */
function modulesIn({ outputs }: Metafile, id: string): string[] {
  const [, output] = Object.entries(outputs).find(([file]) => file.endsWith(`/${id}/index.js`)) ?? [];
  return Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
}

async function removeOtherFolders(directory: string): Promise<void> {
  const known = new Set(functionEntries.map(({ id }) => id));
  const found = await readdir(directory, { withFileTypes: true });
  const others = found.filter((entry) => entry.isDirectory() && !known.has(entry.name));
  await Promise.all(others.map(({ name }) => rm(join(directory, name), { recursive: true })));
}

/** Files that the `assets` function serves, beside its bundle. */
async function placeAssets(assetsDirectory: string, functionsDirectory: string): Promise<void> {
  const files = join(functionsDirectory, 'assets', 'files');
  await rm(files, { recursive: true, force: true });
  await cp(assetsDirectory, files, { recursive: true });
}

function withDefaults(options: BuildFunctionsOptions) {
  const functionsDirectory = options.functionsDirectory ?? join(root, '.build/functions');
  return {
    functionsDirectory,
    assetsDirectory: options.assetsDirectory ?? join(root, '.build/assets'),
    minify: options.minify ?? true,
    allowMissing: options.allowMissing ?? false,
    record: join(functionsDirectory, 'build-record.txt'),
  };
}

/** Everything besides the files that were read that changes what a build gives. */
function recordedOptions(minify: boolean): string {
  return JSON.stringify([esbuildVersion, process.version, minify, functionEntries, browserFiles()]);
}

/** Bundles every function of the route and job tables, and the files browsers load into the `assets` function. */
export async function buildFunctions(options: BuildFunctionsOptions = {}): Promise<BuiltFunctions> {
  const { functionsDirectory, assetsDirectory, minify, allowMissing, record } = withDefaults(options);
  await rm(record, { force: true });
  const [{ metafile, bytes }, browserMetafile] = await Promise.all([
    bundleFunctions(functionsDirectory, minify, allowMissing ? [failForMissing] : []),
    buildBrowserFiles(assetsDirectory, minify),
  ]);
  await placeAssets(assetsDirectory, functionsDirectory);
  await removeOtherFolders(functionsDirectory);
  const read = Object.keys({ ...metafile.inputs, ...browserMetafile.inputs });
  const paths = [...new Set([...read, ...browserFiles().others, ...tableSources()])];
  if (!allowMissing) await recordBuild(record, { root, options: recordedOptions(minify), paths });
  const entries = Object.fromEntries(functionEntries.map(({ id }) => [id, join(functionsDirectory, id, 'index.js')]));
  return { entries, bytes, metafile };
}

/** Builds only when a source, an option or a table has changed since the last build; tells whether it did. */
export async function ensureFunctions(options: BuildFunctionsOptions = {}): Promise<boolean> {
  const { minify, record } = withDefaults(options);
  if (await isBuildCurrent(record, root, recordedOptions(minify))) return false;
  await buildFunctions(options);
  return true;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { 'allow-missing': { type: 'boolean', default: false } } });
  const start = performance.now();
  const { bytes } = await buildFunctions({ allowMissing: values['allow-missing'] });
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`built ${Object.keys(bytes).length} functions, ${(total / 1e6).toFixed(1)} MB, in ${seconds} s`);
}
