import { markets as knownMarkets } from '../norms/facts.ts';
import type { Manifest } from '../norms/manifest.ts';

/** The markets whose law some databases hold; international norms alone stand for no market. */
export function marketsOf(manifest: Manifest, files: readonly string[]): string[] {
  const jurisdictions = new Set<string>(
    manifest.databases
      .filter((database) => files.includes(database.file))
      .flatMap((database) => database.jurisdictions),
  );
  if (jurisdictions.has('GCC')) jurisdictions.add('AE');
  return knownMarkets.filter((market) => jurisdictions.has(market));
}
