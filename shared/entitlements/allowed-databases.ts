import { baseDatabase } from '../norms/manifest.ts';
import { databasesOf, type Catalogue } from '../packages/catalogue.ts';
import { hasAccess } from './access-policy.ts';
import type { Rental } from './rental.ts';

/** The databases a caller may read at `now`: the free one and the union over their live rentals, in catalogue order. */
export function allowedDatabases(catalogue: Catalogue, rentals: readonly Rental[], now: number): readonly string[] {
  const live = rentals.filter((rental) => hasAccess(rental.state, now)).map((rental) => rental.packageType);
  const rented = new Set(live.flatMap((packageType) => databasesOf(catalogue, packageType)));
  return catalogue.databases.map(({ file }) => file).filter((file) => file === baseDatabase || rented.has(file));
}
