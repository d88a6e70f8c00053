import { createNormSource } from '../../../shared/norms/stored-norm-source.ts';
import { sourceLimits } from '../../../shared/norms/source-limits.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import { createMemoryObjectStore } from '../../helpers/memory-object-store.ts';
import { publishInto } from '../../helpers/memory-norm-source.ts';
import { normFixture } from '../analysis/norm-fixture.ts';

const signal = new AbortController().signal;
const us = (id: string): Norm => normFixture({ id, db: 'norms_us', jurisdiction: 'US' });

function published() {
  const store = createMemoryObjectStore();
  publishInto(store, { 'norms.json': [normFixture({ id: 'A' })], 'norms_us.json': [us('UL 1')] });
  return store;
}

async function countIn(store: ReturnType<typeof published>, file: string): Promise<number> {
  const database = await createNormSource(store).open(file, signal);
  return database.kind === 'indexed' ? database.index.norms : (await Array.fromAsync(database.norms)).length;
}

describe('a plain array put there by hand', () => {
  it('takes the place of the published one, with its own counts', async () => {
    const store = published();
    store.put('databases/norms_us.json', JSON.stringify([us('UL 2'), us('UL 3')], null, 2));
    expect(await countIn(store, 'norms_us.json')).toBe(2);
    expect((await createNormSource(store).manifest()).databases[1]).toMatchObject({ norm_count: 2 });
  });

  it('may be a database that nobody has published', async () => {
    const store = published();
    store.put('databases/norms_brazil.json', JSON.stringify([normFixture({ id: 'NBR 1', jurisdiction: 'INT' })]));
    expect((await createNormSource(store).manifest()).databases).toContainEqual({
      file: 'norms_brazil.json',
      name: 'Brazil',
      region: 'Brazil',
      jurisdictions: ['INT'],
      norm_count: 1,
    });
    expect(await countIn(store, 'norms_brazil.json')).toBe(1);
  });

  it('is passed over when it belongs to a publication that is under way or broke off', async () => {
    const store = published();
    store.put('databases/norms_us.json', JSON.stringify([us('UL 2'), us('UL 3')]), { publication: '2' });
    expect(await countIn(store, 'norms_us.json')).toBe(1);
  });

  it('is not taken for a database when it is not named like one', async () => {
    const store = published();
    store.put('databases/notes.txt', 'x');
    store.put('databases/Norms US.json', '[]');
    expect((await createNormSource(store).manifest()).databases.map(({ file }) => file)).toEqual([
      'norms.json',
      'norms_us.json',
    ]);
  });

  const broken: readonly (readonly [string, string])[] = [
    ['no JSON', '[{"id": broken'],
    ['cut off', JSON.stringify([us('UL 2')]).slice(0, -1)],
    ['of another shape', '[{"id":"UL 2"}]'],
    ['an object', '{}'],
    ['empty', ''],
  ];
  it.each(broken)('is reported when it is %s, and the published counts stay', async (_name, text) => {
    const store = published();
    store.put('databases/norms_us.json', text);
    for (const limits of [sourceLimits, { ...sourceLimits, compileBytesMax: -1 }]) {
      const source = createNormSource(store, limits);
      expect((await source.manifest()).databases[1]).toMatchObject({ norm_count: 1 });
      const reading = async () => {
        const database = await source.open('norms_us.json', signal);
        if (database.kind === 'plain') await Array.fromAsync(database.norms);
      };
      await expect(reading()).rejects.toMatchObject({ database: 'norms_us.json', code: 'invalid' });
    }
  });

  it('is found norm by norm, and sampled, like a published one', async () => {
    const store = published();
    const norms = Array.from({ length: 30 }, (_unused, number) => us(`UL ${number}`));
    const before = createMemoryObjectStore();
    publishInto(before, { 'norms_us.json': norms });
    store.put('databases/norms_us.json', JSON.stringify(norms));
    const [byHand, fromForm] = [createNormSource(store), createNormSource(before)];
    expect(await byHand.readNorm('norms_us.json', 'UL 7', signal)).toEqual(norms[7]);
    expect(await byHand.readNorm('norms_us.json', 'UL 30', signal)).toBeUndefined();
    expect(await byHand.sample('norms_us.json', 5, signal)).toEqual(await fromForm.sample('norms_us.json', 5, signal));
  });
});

describe('one norm of many', () => {
  it('is read with a page of the others, not with all of them', async () => {
    const norms = Array.from({ length: 3_000 }, (_unused, number) => us(`UL ${number}`));
    const store = createMemoryObjectStore();
    publishInto(store, { 'norms_us.json': norms });
    const source = createNormSource(store);
    for (const number of [0, 17, 1_500, 2_999])
      expect((await source.readNorm('norms_us.json', `UL ${number}`, signal))?.id).toBe(`UL ${number}`);
    expect(await source.readNorm('norms_us.json', 'UL 3000', signal)).toBeUndefined();
    expect(store.bytesRead()).toBeLessThan(5 * 70_000 + 100_000);
  });
});
