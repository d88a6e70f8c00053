import { chooseDatabases, type LockedPackage } from '../entitlements/choose-databases.ts';
import type { Entitlements } from '../entitlements/read-entitlements.ts';
import type { Catalogue } from '../packages/catalogue.ts';

/** What an analysis reads, or why it is refused. */
export type OpenOutcome =
  | { readonly kind: 'opened'; readonly databases: readonly string[]; readonly locked: readonly LockedPackage[] }
  | { readonly kind: 'unknown-database'; readonly index: number; readonly file: string }
  | { readonly kind: 'database-locked'; readonly file: string; readonly packages: readonly string[] }
  | { readonly kind: 'entitlements-unavailable'; readonly cause: unknown };

/** Decides, before the first byte, which databases an analysis opens; a caller's rentals that cannot be read open none. */
export function openAnalysis(
  catalogue: Catalogue,
  entitlements: Entitlements,
  requested: readonly string[] | undefined,
): OpenOutcome {
  const choice = chooseDatabases(catalogue, entitlements.databases, requested);
  switch (choice.kind) {
    case 'unknown':
      return { kind: 'unknown-database', index: choice.index, file: choice.file };
    case 'locked':
      // Without the store nobody can tell whether the caller paid: that is our outage, not their missing package.
      return entitlements.degraded
        ? { kind: 'entitlements-unavailable', cause: entitlements.cause }
        : { kind: 'database-locked', file: choice.file, packages: choice.packages };
    case 'chosen':
      return { kind: 'opened', databases: choice.databases, locked: entitlements.degraded ? [] : choice.locked };
    default:
      return choice satisfies never;
  }
}
