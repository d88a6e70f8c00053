import { setImmediate as turn } from 'node:timers/promises';
import { normFixture } from '../analysis/norm-fixture.ts';
import { createMemoryNormSource } from '../../helpers/memory-norm-source.ts';

const file = (db: string) => `${db}.json`;
const names = ['norms', 'norms_us', 'norms_china', 'norms_japan'];
const databases = Object.fromEntries(names.map((db) => [file(db), [normFixture({ id: `${db} 1`, db })]]));

/** What was opened of each database, by name: where the first range of it ends. */
async function openedAfterPreparing(read: readonly string[], counted: readonly string[]) {
  const source = createMemoryNormSource({ databases });
  const { databases: published } = JSON.parse(source.store.text('manifest.json'));
  await source.prepare(read.map(file), counted.map(file));
  await turn();
  const ends = new Map(source.store.opened.map(({ key, to }) => [key, to]));
  return published.map(({ matching }: { matching: { key: string; head_bytes: number; bytes: number } }) => {
    const end = ends.get(matching.key);
    return end === matching.bytes ? 'whole' : end === matching.head_bytes ? 'rules' : end;
  });
}

test('databases that will be read come whole and all at once, of those that are counted only the rules', async () => {
  expect(await openedAfterPreparing(['norms', 'norms_china'], ['norms', 'norms_us'])).toEqual([
    'whole',
    'rules',
    'whole',
    undefined,
  ]);
});

test('what was prepared is not read again when it is opened', async () => {
  const source = createMemoryNormSource({ databases });
  await source.prepare(['norms.json'], ['norms_us.json']);
  await turn();
  const before = source.store.opened.length;
  const { signal } = new AbortController();
  expect(await source.open('norms.json', signal)).toMatchObject({ kind: 'indexed', index: { norms: 1 } });
  expect(await source.openRules('norms_us.json', signal)).toMatchObject({ kind: 'indexed', index: { norms: 1 } });
  expect(source.store.opened).toHaveLength(before);
});
