import type { CataloguePackage } from '../norms/manifest.ts';
import { databasesOf, type Catalogue } from './catalogue.ts';

/** A package as the API and the pages show it; counts are counted from the published databases. */
export function packageView(catalogue: Catalogue, entry: CataloguePackage) {
  const files = new Set(databasesOf(catalogue, entry.package_type));
  const databases = catalogue.databases
    .filter(({ file }) => files.has(file))
    .map(({ file, name, region, norm_count }) => ({ file, name, region, norm_count }));
  return {
    package_type: entry.package_type,
    name: entry.name,
    description: entry.description,
    databases,
    price: entry.price,
    norm_count: databases.reduce((sum, database) => sum + database.norm_count, 0),
    regions: [...new Set(databases.map(({ region }) => region))],
    industries: entry.industries,
    trial_days: entry.trial_days,
    features: entry.features,
    icon: entry.icon,
    color: entry.color,
  };
}
