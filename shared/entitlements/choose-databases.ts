import { databasesOf, packagesForSale, packagesOpening, type Catalogue } from '../packages/catalogue.ts';

/** A package the caller does not rent, with the databases it would add. */
export interface LockedPackage {
  readonly packageType: string;
  readonly databases: readonly string[];
}

/** What an analysis reads, or why it may not. */
export type DatabaseChoice =
  | { readonly kind: 'chosen'; readonly databases: readonly string[]; readonly locked: readonly LockedPackage[] }
  | { readonly kind: 'unknown'; readonly index: number; readonly file: string }
  | { readonly kind: 'locked'; readonly file: string; readonly packages: readonly string[] };

/** Chooses the databases of an analysis: those asked for if all are allowed, otherwise every allowed one. */
export function chooseDatabases(
  catalogue: Catalogue,
  allowed: readonly string[],
  requested: readonly string[] | undefined,
): DatabaseChoice {
  const known = new Set(catalogue.databases.map(({ file }) => file));
  for (const [index, file] of (requested ?? []).entries()) {
    if (!known.has(file)) return { kind: 'unknown', index, file };
    if (!allowed.includes(file)) return { kind: 'locked', file, packages: packagesOpening(catalogue, file) };
  }
  const wanted = new Set(requested ?? allowed);
  const locked = packagesForSale(catalogue)
    .map((entry) => ({
      packageType: entry.package_type,
      databases: databasesOf(catalogue, entry.package_type).filter((file) => !allowed.includes(file)),
    }))
    .filter(({ databases }) => databases.length > 0);
  return { kind: 'chosen', databases: allowed.filter((file) => wanted.has(file)), locked };
}
