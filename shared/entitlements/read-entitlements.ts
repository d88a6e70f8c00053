import type { Catalogue } from '../packages/catalogue.ts';
import type { Table } from '../platform/aws/dynamodb.ts';
import type { UserId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { allowedDatabases } from './allowed-databases.ts';
import type { Rental } from './rental.ts';
import { listRentals } from './rentals-table.ts';

/** What a caller may read at one moment; `degraded` when the store was out of reach and only the free base is left. */
export interface Entitlements {
  readonly databases: readonly string[];
  readonly degraded: boolean;
  readonly cause?: unknown;
}

/** All rentals of a user, live or ended. Throws when the store cannot be read. */
export async function readRentals(table: Table, userId: UserId): Promise<readonly Rental[]> {
  return (await listRentals(table, userId)).map(({ rental }) => rental);
}

/** Decides what a caller may read: paid databases fail closed, the free base stays open. */
export async function readEntitlements(
  table: Table,
  catalogue: Catalogue,
  userId: UserId,
  now: number,
): Promise<Entitlements> {
  try {
    return { databases: allowedDatabases(catalogue, await readRentals(table, userId), now), degraded: false };
  } catch (cause) {
    log.alarm('entitlements cannot be read', { user_id: userId, error: cause });
    return { databases: allowedDatabases(catalogue, [], now), degraded: true, cause };
  }
}
