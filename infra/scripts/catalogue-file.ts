import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CatalogueSchema, type CataloguePackage } from '../../shared/norms/manifest.ts';

/** The data folder of the project. */
export const projectDataDir = join(import.meta.dirname, '../../data');

/** Reads `packages.json` of a data folder. Throws when it is missing, no JSON or breaks the schema. */
export async function readCatalogueFile(dataDir: string): Promise<readonly CataloguePackage[]> {
  return CatalogueSchema.parse(JSON.parse(await readFile(join(dataDir, 'packages.json'), 'utf8')));
}
