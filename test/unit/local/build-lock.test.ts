import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { underLock } from '../../../infra/local/build-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const file = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the build lock', () => {
  it('lets one at a time through, and is free again after a failure', async () => {
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      for (let turns = 0; turns < 20; turns += 1) await turn();
      inside -= 1;
    };
    const failing = underLock(file, async () => {
      await work();
      throw new Error('no build');
    });
    await Promise.all([underLock(file, work), expect(failing).rejects.toThrow('no build'), underLock(file, work)]);
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a process that died', async () => {
    // No process has a number beyond the largest the system gives out.
    writeFileSync(file, String(2 ** 30));
    expect(await underLock(file, async () => 'built')).toBe('built');
  });
});
