import { accessRules, hasAccess } from '../entitlements/access-policy.ts';
import type { Rental } from '../entitlements/rental.ts';
import { isOver } from '../entitlements/subscription-status.ts';
import { databasesOf, type Catalogue } from '../packages/catalogue.ts';
import type { PackageType } from '../platform/ids.ts';

/** Stripe may still charge for it, with access or without; one that is about to end does not count once access is gone. */
function isUnsettled(rental: Rental, packageType: PackageType, now: number): boolean {
  if (rental.packageType !== packageType || rental.source !== 'stripe') return false;
  if (hasAccess(rental.state, now)) return true;
  return !isOver(rental.state.status) && rental.state.cancelsAt === undefined;
}

function opensAll(catalogue: Catalogue, rental: Rental, wanted: readonly string[]): boolean {
  const opened = databasesOf(catalogue, rental.packageType);
  return wanted.every((file) => opened.includes(file));
}

/** The rental that makes a purchase pointless or double: of the package itself, or a renewing one that opens all it would. */
export function blockingRental(
  catalogue: Catalogue,
  rentals: readonly Rental[],
  purchase: { readonly packageType: PackageType; readonly now: number },
): Rental | undefined {
  const { packageType, now } = purchase;
  const wanted = databasesOf(catalogue, packageType);
  return rentals.find((rental) => {
    if (isUnsettled(rental, packageType, now)) return true;
    // A grant by support ends by itself and must not keep anybody from buying.
    if (rental.source !== 'stripe' || !accessRules[rental.state.rule].renews) return false;
    return hasAccess(rental.state, now) && opensAll(catalogue, rental, wanted);
  });
}
