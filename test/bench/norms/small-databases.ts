import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNormSource } from '../../../shared/norms/stored-norm-source.ts';
import { publishedDatabase } from '../../../shared/norms/publication.ts';
import { storeAt, type Found, type Place } from './measures.ts';
import { syntheticNorms } from './synthetic-norms.ts';

const databases = 64;
const signal = new AbortController().signal;

const letters = (number: number) => String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26));
const files = Array.from({ length: databases }, (_unused, number) => `norms_${letters(number)}.json`);

async function writeDatabases(folder: string): Promise<void> {
  const entries = [];
  for (const file of files) {
    const { entry, objects } = publishedDatabase(file, Buffer.from('[]'), [
      ...syntheticNorms(55, file.replace('.json', '')),
    ]);
    for (const { key, body } of objects) {
      await mkdir(join(folder, key, '..'), { recursive: true });
      await writeFile(join(folder, key), body);
    }
    entries.push({ ...entry, plain: { ...entry.plain, etag: 'as published' } });
  }
  const manifest = { version: '1', published_at: 0, packages: [], databases: entries };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** Writes 64 databases as small as today's. */
export async function writeSmallDatabases(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeDatabases(folder);
}

/** Opens all of them, with a source that has not read any of them. */
const openAll =
  (atOnce: boolean) =>
  async (place: Place): Promise<Found> => {
    const store = storeAt(place);
    const source = createNormSource(store);
    await source.manifest();
    const startedAt = performance.now();
    if (atOnce) await source.prepare(files, []);
    let count = 0;
    for (const file of files) count += (await source.open(file, signal)).kind === 'indexed' ? 1 : 0;
    return { count, bytes: 0, ms: performance.now() - startedAt };
  };

export const smallMeasures = { 'small databases at once': openAll(true), 'small databases one by one': openAll(false) };
