import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ManifestDatabase } from '../../../shared/norms/manifest.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import { publishedDatabase } from '../../../shared/norms/publication.ts';
import { arrayFile, linesFile } from './file-names.ts';
import { syntheticNorms } from './synthetic-norms.ts';

async function writeText(file: string, parts: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(parts), createWriteStream(file, { highWaterMark: 1 << 20 }));
}

function* batches(norms: readonly Norm[], textOf: (norm: Norm, at: number) => string): Generator<string> {
  let batch: string[] = [];
  for (const [at, norm] of norms.entries()) {
    batch.push(textOf(norm, at));
    if (batch.length < 1_000) continue;
    yield batch.join('');
    batch = [];
  }
  yield batch.join('');
}

/** Writes norms as a plain array, as lines and as published, with a manifest; the same norms in the same order in all. */
async function writeBenchFiles(folder: string, count: number): Promise<ManifestDatabase> {
  await mkdir(join(folder, 'databases'), { recursive: true });
  await mkdir(join(folder, 'published/norms'), { recursive: true });
  const norms = [...syntheticNorms(count)];
  const { entry, objects } = publishedDatabase('norms.json', Buffer.from('[]'), norms);
  for (const { key, body } of objects) await writeFile(join(folder, key), body);
  await writeText(
    join(folder, arrayFile),
    batches(norms, (norm, at) => `${at === 0 ? '[' : ','}${JSON.stringify(norm)}${at === count - 1 ? ']' : ''}`),
  );
  await writeText(
    join(folder, linesFile),
    batches(norms, (norm) => `${JSON.stringify(norm)}\n`),
  );
  const database = { ...entry, plain: { ...entry.plain, etag: 'as published' } };
  const manifest = { version: '1', published_at: 0, packages: [], databases: [database] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return database;
}

// In a process of its own, because a million norms need a large heap.
const [folder = '', count = ''] = process.argv.slice(2);
console.log(JSON.stringify(await writeBenchFiles(folder, Number(count))));
