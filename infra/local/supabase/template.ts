import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostedPrelude, readMigrations } from './apply-migrations.ts';

/**
 * V8's optimising compiler takes up to 600 MB for Postgres in WebAssembly and gains nothing at this load (measured);
 * its baseline compiler alone starts faster, too.
 */
export const lightWasm = ['--liftoff-only', '--disable-warning=ExperimentalWarning'];

/** Telemetry off. */
export const quietEnvironment = { ...process.env, LITE_TELEMETRY: '0', DO_NOT_TRACK: '1' };

const templatePrefix = 'template-';
const runPrefix = 'run-';

/** Copies the prepared database into a folder of its own; prepares it first if the migrations have changed. */
export async function freshDatabase(stateDir: string): Promise<string> {
  await mkdir(stateDir, { recursive: true });
  await removeLeftovers(stateDir);
  const template = join(stateDir, `${templatePrefix}${await templateHash()}`);
  if (!(await exists(template))) {
    await buildTemplate(stateDir, template);
  }
  const dataDir = await mkdtemp(join(stateDir, `${runPrefix}${process.pid}-`));
  await cp(template, dataDir, { recursive: true });
  return dataDir;
}

/** Anything the prepared database depends on; a change of any of it makes a new one. */
async function templateHash(): Promise<string> {
  const hash = createHash('sha256').update(hostedPrelude);
  for (const { name, sql } of await readMigrations()) {
    hash.update(name).update('\0').update(sql).update('\0');
  }
  hash.update(await readFile(new URL('../../supabase/seed.sql', import.meta.url)));
  hash.update(await readFile(new URL('build-template.ts', import.meta.url)));
  hash.update(await readFile(new URL('../../../node_modules/@supabase/lite/package.json', import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

async function buildTemplate(stateDir: string, template: string): Promise<void> {
  const unfinished = await mkdtemp(join(stateDir, `${runPrefix}${process.pid}-`));
  // A process of its own: creating a database takes several times the memory of running one.
  const builder = fork(fileURLToPath(new URL('build-template.ts', import.meta.url)), [unfinished], {
    execArgv: lightWasm,
    env: quietEnvironment,
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const [code] = await once(builder, 'exit');
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error('the embedded database could not be prepared; the reason is above');
  }
  for (const name of await readdir(stateDir)) {
    if (name.startsWith(templatePrefix) && join(stateDir, name) !== template) {
      await rm(join(stateDir, name), { recursive: true, force: true });
    }
  }
  // Whoever is first wins; the others' is the same.
  await rename(unfinished, template).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(template))) {
      throw error;
    }
  });
}

/** Removes the folders of starts whose process is gone without having cleaned up. */
async function removeLeftovers(stateDir: string): Promise<void> {
  for (const name of await readdir(stateDir)) {
    const owner = new RegExp(`^${runPrefix}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(stateDir, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
