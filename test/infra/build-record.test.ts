import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuildCurrent, recordBuild } from '../../infra/scripts/build-record.ts';

describe('a recorded build', () => {
  let root = '';
  let record = '';

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'build-record-'));
    record = join(root, 'record.txt');
    await writeFile(join(root, 'with a space.ts'), 'one');
    await writeFile(join(root, 'other.ts'), 'two');
    await recordBuild(record, { root, options: 'minified', paths: ['with a space.ts', 'other.ts'] });
  });

  afterEach(() => rm(root, { recursive: true }));

  it('is current while nothing changes', async () => {
    expect(await isBuildCurrent(record, root, 'minified')).toBe(true);
  });

  it('is not current with other options', async () => {
    expect(await isBuildCurrent(record, root, 'plain')).toBe(false);
  });

  it('is not current when a file has another size', async () => {
    await writeFile(join(root, 'other.ts'), 'longer');
    expect(await isBuildCurrent(record, root, 'minified')).toBe(false);
  });

  it('is not current when a file was touched', async () => {
    await utimes(join(root, 'with a space.ts'), 1, 1);
    expect(await isBuildCurrent(record, root, 'minified')).toBe(false);
  });

  it('is not current when a file is gone', async () => {
    await rm(join(root, 'other.ts'));
    expect(await isBuildCurrent(record, root, 'minified')).toBe(false);
  });

  it('is not current when it was never made', async () => {
    expect(await isBuildCurrent(join(root, 'nothing.txt'), root, 'minified')).toBe(false);
  });
});
