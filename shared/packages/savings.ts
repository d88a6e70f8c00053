import type { Rental } from '../entitlements/rental.ts';
import { hasAccess } from '../entitlements/access-policy.ts';
import type { CataloguePackage } from '../norms/manifest.ts';
import { databasesOf, packagesForSale, type Catalogue } from './catalogue.ts';
import type { Interval } from './interval.ts';

/** A rented package and how it is billed. */
export interface RentedPackage {
  readonly packageType: string;
  readonly interval: Interval;
}

/** What of a user's rentals is paid for now: live, and from Stripe. */
export function paidPackages(rentals: readonly Rental[], now: number): readonly RentedPackage[] {
  return rentals
    .filter(({ source, state }) => source === 'stripe' && hasAccess(state, now))
    .map(({ packageType, state }) => ({ packageType, interval: state.interval ?? 'month' }));
}

/** A cheaper set of packages that opens at least the same databases; cents for one `interval`. */
export interface Savings {
  readonly packages: readonly string[];
  readonly interval: Interval;
  readonly current_cents: number;
  readonly new_cents: number;
  readonly saves_cents: number;
}

const packagesMax = 16;

/** Every set of packages as a list; sixteen packages make 65,536 sets, more are not searched. */
function* setsOf(packages: readonly CataloguePackage[]): Generator<readonly CataloguePackage[]> {
  const considered = packages.slice(0, packagesMax);
  for (let mask = 1; mask < 2 ** considered.length; mask += 1) {
    yield considered.filter((_, index) => (mask & (1 << index)) !== 0);
  }
}

/** The price of a rental per `interval`; a month is charged twelve times a year, a year counts a twelfth, rounded up. */
function centsPer(interval: Interval, entry: CataloguePackage, billed: Interval): number {
  if (interval === billed) return entry.price[interval];
  return interval === 'year' ? entry.price.month * 12 : Math.ceil(entry.price.year / 12);
}

/** The best cheaper combination for what is rented, in integer cents, or `null`; fewest packages win a tie. */
export function bestSavings(catalogue: Catalogue, rented: readonly RentedPackage[]): Savings | null {
  const entries = rented.flatMap(({ packageType, interval: billed }) =>
    catalogue.packages.filter((entry) => entry.package_type === packageType).map((entry) => ({ entry, billed })),
  );
  if (entries.length === 0) return null;
  const interval = entries.every(({ billed }) => billed === 'year') ? 'year' : 'month';
  const current = entries.reduce((sum, { entry, billed }) => sum + centsPer(interval, entry, billed), 0);
  const wanted = new Set(entries.flatMap(({ entry }) => databasesOf(catalogue, entry.package_type)));
  let best: { readonly set: readonly CataloguePackage[]; readonly cents: number } | undefined;
  for (const set of setsOf(packagesForSale(catalogue))) {
    const cents = set.reduce((sum, entry) => sum + entry.price[interval], 0);
    const fewer = cents === best?.cents && set.length < best.set.length;
    if (cents >= current || (best !== undefined && cents >= best.cents && !fewer)) continue;
    const covered = new Set(set.flatMap((entry) => databasesOf(catalogue, entry.package_type)));
    if ([...wanted].every((file) => covered.has(file))) best = { set, cents };
  }
  if (best === undefined) return null;
  const packages = best.set.map((entry) => entry.package_type);
  return { packages, interval, current_cents: current, new_cents: best.cents, saves_cents: current - best.cents };
}
