import { projectDataDir, readCatalogueFile } from '../../infra/scripts/catalogue-file.ts';
import type { Catalogue } from '../../shared/packages/catalogue.ts';

const files = ['', '_iso', '_iec', '_us', '_china', '_japan', '_india', '_uae', '_automotive', '_medical'].map(
  (suffix) => `norms${suffix}.json`,
);

/** The real packages over invented databases of ten norms each. */
export const catalogue: Catalogue = {
  version: 'test',
  published_at: 1_900_000_000,
  packages: [...(await readCatalogueFile(projectDataDir))],
  databases: files.map((file) => ({
    file,
    name: file,
    region: 'World',
    jurisdictions: ['INT'],
    norm_count: 10,
  })),
};
