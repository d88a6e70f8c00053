import { GetCommand, PutCommand, QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { TransitionMessage } from '../ledger/messages.ts';
import { holds, type Table } from '../platform/aws/dynamodb.ts';
import type { PackageType, UserId } from '../platform/ids.ts';
import { log } from '../platform/log.ts';
import { Rental, RentalState, type RentalSource } from './rental.ts';

/** A rental as stored: with the transitions that still have to be sent (the outbox). */
const StoredRental = z.object({
  user_id: Rental.shape.userId,
  package_type: Rental.shape.packageType,
  source: Rental.shape.source,
  version: Rental.shape.version,
  revision: Rental.shape.revision,
  state: RentalState,
  outbox: z.record(z.string(), TransitionMessage),
});

/** A rental together with its unsent transitions. */
export interface RentalRecord {
  readonly rental: Rental;
  readonly outbox: readonly TransitionMessage[];
}

interface RentalKey {
  readonly userId: UserId;
  readonly packageType: PackageType;
  readonly source: RentalSource;
}

const keyOf = ({ userId, packageType, source }: RentalKey) => ({
  pk: `USER#${userId}`,
  sk: `RENTAL#${packageType}#${source}`,
});

/** A row that cannot be read gives no access and takes none of the others with it. */
function toRecords(items: readonly Readonly<Record<string, unknown>>[] | undefined): readonly RentalRecord[] {
  return (items ?? []).flatMap((item) => {
    const stored = StoredRental.safeParse(item);
    if (stored.success) return toRecord(stored.data);
    log.alarm('rental cannot be read', { pk: item['pk'], sk: item['sk'], error: stored.error });
    return [];
  });
}

function toRecord(stored: z.infer<typeof StoredRental>): RentalRecord {
  const { user_id: userId, package_type: packageType, source, version, revision, state } = stored;
  return { rental: { userId, packageType, source, version, revision, state }, outbox: Object.values(stored.outbox) };
}

/** Reads one rental, consistently. */
export async function readRental(table: Table, key: RentalKey): Promise<RentalRecord | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(key), ConsistentRead: true }),
  );
  return toRecords(Item === undefined ? [] : [Item])[0];
}

/** All rentals of a user, consistently, to the last page. */
export async function listRentals(table: Table, userId: UserId): Promise<readonly RentalRecord[]> {
  const records: RentalRecord[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk and begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': `USER#${userId}`, ':prefix': 'RENTAL#' },
        ConsistentRead: true,
        ExclusiveStartKey: start,
      }),
    );
    records.push(...toRecords(page.Items));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return records;
}

/** Every rental in the table, page by page; only for reconcile. */
export async function* scanRentals(table: Table): AsyncGenerator<RentalRecord> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':prefix': 'RENTAL#' },
        ConsistentRead: true,
        ExclusiveStartKey: start,
      }),
    );
    yield* toRecords(page.Items);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

/** Writes a rental if nobody wrote since `before` was read; `false` otherwise. The outbox travels in the same item. */
export function writeRental(
  table: Table,
  change: { before: RentalRecord | undefined; after: Rental; transitions: readonly TransitionMessage[] },
): Promise<boolean> {
  const { before, after, transitions } = change;
  const unsent = [...(before?.outbox ?? []), ...transitions].map((message) => [message.transition_id, message]);
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'revision = :revision',
          ExpressionAttributeValues: { ':revision': before.rental.revision },
        };
  return holds(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keyOf(after),
          user_id: after.userId,
          package_type: after.packageType,
          source: after.source,
          version: after.version,
          revision: after.revision,
          state: after.state,
          outbox: Object.fromEntries(unsent),
        },
        ...condition,
      }),
    ),
  );
}

/** Takes a sent transition out of the outbox; doing it twice is harmless. */
export function removeFromOutbox(table: Table, key: RentalKey, transitionId: string): Promise<boolean> {
  return holds(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(key),
        UpdateExpression: 'REMOVE outbox.#id',
        ExpressionAttributeNames: { '#id': transitionId },
        ConditionExpression: 'attribute_exists(pk)',
      }),
    ),
  );
}
