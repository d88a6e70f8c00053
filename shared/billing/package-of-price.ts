import { Interval } from '../packages/interval.ts';
import { PackageType } from '../platform/ids.ts';

/** The lookup key under which a package's price is found in Stripe, such as `iso_box_month`. */
export function lookupKey(packageType: string, interval: Interval): string {
  return `${packageType}_${interval}`;
}

interface PriceFacts {
  readonly metadata: Readonly<Record<string, string>>;
  readonly recurring?: { readonly interval: string } | null | undefined;
}

/** The package a price sells, by its metadata: a replaced price has lost its lookup key, and a foreign one may have any. */
export function packageOfPrice(price: PriceFacts): { packageType: PackageType; interval: Interval } | undefined {
  const interval = Interval.safeParse(price.recurring?.interval);
  const packageType = PackageType.safeParse(price.metadata['package_type']);
  if (!interval.success || !packageType.success) return undefined;
  return { packageType: packageType.data, interval: interval.data };
}
