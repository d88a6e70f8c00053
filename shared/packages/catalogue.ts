import { databasesOfPackage, type CataloguePackage, type Manifest } from '../norms/manifest.ts';
import { PackageType } from '../platform/ids.ts';

/** What is for sale and what it opens: the published manifest. */
export type Catalogue = Manifest;

/** What can be rented now; withdrawn packages only open what they always opened. */
export function packagesForSale(catalogue: Catalogue): readonly CataloguePackage[] {
  return catalogue.packages.filter(({ withdrawn }) => withdrawn !== true);
}

/** Finds a package by its name, also a withdrawn one. */
export function findPackage(catalogue: Catalogue, packageType: string): CataloguePackage | undefined {
  return catalogue.packages.find((entry) => entry.package_type === packageType);
}

/** The database files a package opens; none for a package that is not in the catalogue. */
export function databasesOf(catalogue: Catalogue, packageType: string): readonly string[] {
  const entry = findPackage(catalogue, packageType);
  return entry === undefined ? [] : databasesOfPackage(catalogue, entry);
}

/** The packages that open a database, cheapest first. */
export function packagesOpening(catalogue: Catalogue, file: string): readonly PackageType[] {
  return packagesForSale(catalogue)
    .filter((entry) => databasesOf(catalogue, entry.package_type).includes(file))
    .toSorted((a, b) => a.price.month - b.price.month)
    .map((entry) => PackageType.parse(entry.package_type));
}
