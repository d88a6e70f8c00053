import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build is made from: its options and the files it read, relative to `root`. */
export interface BuildInputs {
  readonly root: string;
  readonly options: string;
  readonly paths: readonly string[];
}

async function fingerprint(root: string, path: string): Promise<string> {
  const { size, mtimeMs } = await stat(join(root, path));
  return `${path} ${size} ${mtimeMs}`;
}

/** Remembers what a finished build was made from, with size and time of each file. */
export async function recordBuild(file: string, { root, options, paths }: BuildInputs): Promise<void> {
  const lines = await Promise.all(paths.map((path) => fingerprint(root, path)));
  await writeFile(file, [options, ...lines].join('\n'));
}

/** Whether the recorded build had these options and no file it read has changed since. */
export async function isBuildCurrent(file: string, root: string, options: string): Promise<boolean> {
  const record = await readFile(file, 'utf8').catch(() => undefined);
  if (record === undefined) return false;
  const [recorded, ...lines] = record.split('\n');
  if (recorded !== options) return false;
  const unchanged = lines.map(async (line) => {
    const path = line.split(' ').slice(0, -2).join(' ');
    return (await fingerprint(root, path).catch(() => undefined)) === line;
  });
  return (await Promise.all(unchanged)).every(Boolean);
}
