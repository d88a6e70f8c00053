import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const pauseMs = 50;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Runs work that only one process may do at a time; a lock whose process has died is taken over. */
export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(file))) {
    const holder = Number(await readFile(file, 'utf8').catch(() => process.pid));
    // An empty file belongs to somebody who is just writing it.
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    await pause(pauseMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
