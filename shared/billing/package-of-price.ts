import { Interval } from '../packages/interval.ts';
import { PackageType } from '../platform/ids.ts';

/** The lookup key under which a package's price is found in Stripe, such as `iso_box_month`. */
export function lookupKey(packageType: string, interval: Interval): string {
  return `${packageType}_${interval}`;
}

interface PriceFacts {
  readonly lookup_key?: string | null | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  readonly recurring?: { readonly interval: string } | null | undefined;
}

/** The package a price sells; metadata first, because a price that was replaced has lost its lookup key. */
export function packageOfPrice(price: PriceFacts): { packageType: PackageType; interval: Interval } | undefined {
  const interval = Interval.safeParse(price.recurring?.interval);
  const fromKey = price.lookup_key?.replace(/_(month|year)$/, '');
  const packageType = PackageType.safeParse(price.metadata['package_type'] ?? fromKey);
  if (!interval.success || !packageType.success) return undefined;
  return { packageType: packageType.data, interval: interval.data };
}
