import type { LockedPackage } from '../entitlements/choose-databases.ts';
import { baseDatabase, type Manifest } from '../norms/manifest.ts';
import type { NormSource } from '../norms/norm-source.ts';
import { findPackage } from '../packages/catalogue.ts';
import { dayOf, withMarkets } from './analyze.ts';
import { understand } from './derive/understand.ts';
import { wordsOf } from './fact-sheet.ts';
import type { Finding } from './judge.ts';
import { lockedCounter, sumOf } from './locked-counts.ts';
import { marketsOf } from './markets.ts';
import { countHits } from './read-database.ts';
import type { AnalyzeRequest } from './request.ts';

/** Cents for each norm, rounded half up; null when there is none. */
export const pricePerNorm = (cents: number, norms: number): number | null =>
  norms === 0 ? null : Math.floor((2 * cents + norms) / (2 * norms));

/**
 * How many norms each package not rented would add for a product, most first, then the cheapest, then by name. Only
 * rules are read. Throws `DatabaseUnreadable` rather than recommend by a count that is not whole.
 */
export async function recommendPackages(input: {
  readonly product: AnalyzeRequest['product'];
  readonly allowed: readonly string[];
  readonly locked: readonly LockedPackage[];
  readonly manifest: Manifest;
  readonly source: NormSource;
  readonly now: number;
}) {
  const { allowed, locked, manifest, source } = input;
  const understood = understand(input.product);
  const marketsGiven = wordsOf(understood.get('markets')?.value).length > 0;
  const sheet = withMarkets(understood, marketsOf(manifest, allowed));
  const given = wordsOf(sheet.get('markets')?.value);
  const day = dayOf(sheet, input.now);
  const signal = new AbortController().signal;
  const judged = [baseDatabase, ...allowed.filter((one) => one !== baseDatabase)];
  await source.prepare([], [...judged, ...locked.flatMap(({ databases }) => databases)]);
  // Acts decide whether standards that refer to them are proposed, so what the caller may read is judged first.
  const findings = new Map<string, Finding>();
  for (const file of judged) await countHits(source, file, { sheet, markets: new Set(given), day }, findings, signal);

  const situation = { sheet, markets: new Set(given), day, findings };
  const count = lockedCounter({ manifest, source, situation, marketsGiven, signal });
  const recommendations = [];
  for (const { packageType, databases } of locked) {
    const price = findPackage(manifest, packageType)?.price;
    if (price === undefined) continue;
    const byDatabase = await count(databases);
    const added = sumOf(byDatabase);
    recommendations.push({
      package_type: packageType,
      added_norms: added,
      price: { currency: price.currency, month: price.month },
      price_per_norm: pricePerNorm(price.month, added),
      by_database: byDatabase.map(({ file, norms }) => ({ file, added_norms: norms })),
    });
  }
  return recommendations.sort(
    (a, b) =>
      b.added_norms - a.added_norms || a.price.month - b.price.month || (a.package_type < b.package_type ? -1 : 1),
  );
}
