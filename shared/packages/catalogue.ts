import type { Manifest } from '../norms/manifest.ts';
import { PackageType } from '../platform/ids.ts';

/** What is for sale and what it opens: the published manifest. */
export type Catalogue = Manifest;

/** One package of the catalogue. */
export type CataloguePackage = Catalogue['packages'][number];

/** Finds a package by its name. */
export function findPackage(catalogue: Catalogue, packageType: string): CataloguePackage | undefined {
  return catalogue.packages.find((entry) => entry.package_type === packageType);
}

/** The database files a package opens; `all` means every published one, also those that are added later. */
export function databasesOf(catalogue: Catalogue, packageType: string): readonly string[] {
  const entry = findPackage(catalogue, packageType);
  if (entry === undefined) return [];
  return entry.databases === 'all' ? catalogue.databases.map(({ file }) => file) : entry.databases;
}

/** The packages that open a database, cheapest first. */
export function packagesOpening(catalogue: Catalogue, file: string): readonly PackageType[] {
  return catalogue.packages
    .filter((entry) => databasesOf(catalogue, entry.package_type).includes(file))
    .toSorted((a, b) => a.price.month - b.price.month)
    .map((entry) => PackageType.parse(entry.package_type));
}
