import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { holds, type Table } from '../platform/aws/dynamodb.ts';
import type { PackageType, UserId } from '../platform/ids.ts';

/** A user's claim to be the one Checkout for a package; it ends by itself. */
export const Reservation = z.object({
  reservation_id: z.string(),
  session_id: z.optional(z.string()),
  /** Epoch seconds; also the TTL attribute, but checked on read because deletion may lag. */
  expires_at: z.int(),
});
export type Reservation = z.infer<typeof Reservation>;

interface ReservationKey {
  readonly userId: UserId;
  readonly packageType: PackageType;
}

const keyOf = ({ userId, packageType }: ReservationKey) => ({ pk: `USER#${userId}`, sk: `CHECKOUT#${packageType}` });

/** Claims the Checkout of a package; `false` while another claim holds, unless it is the one to `replace`. */
export function reserveCheckout(
  table: Table,
  claim: ReservationKey & { reservation: Reservation; replace?: string; now: number },
): Promise<boolean> {
  // Our own id: the write may be repeated after it succeeded.
  const free = 'attribute_not_exists(pk) or expires_at <= :now or reservation_id = :own';
  const values = { ':now': claim.now, ':own': claim.reservation.reservation_id };
  const condition =
    claim.replace === undefined
      ? { ConditionExpression: free, ExpressionAttributeValues: values }
      : {
          ConditionExpression: `${free} or reservation_id = :replace`,
          ExpressionAttributeValues: { ...values, ':replace': claim.replace },
        };
  return holds(
    table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...keyOf(claim), ...claim.reservation }, ...condition }),
    ),
  );
}

/** The current claim, whether or not it is still live. */
export async function findReservation(table: Table, key: ReservationKey): Promise<Reservation | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(key), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : Reservation.parse(Item);
}

/** Notes the Checkout session of a claim; `false` when the claim was lost meanwhile. */
export function confirmReservation(
  table: Table,
  claim: ReservationKey & { reservationId: string; sessionId: string; expiresAt: number },
): Promise<boolean> {
  return holds(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(claim),
        UpdateExpression: 'SET session_id = :session, expires_at = :expires',
        ConditionExpression: 'reservation_id = :reservation',
        ExpressionAttributeValues: {
          ':session': claim.sessionId,
          ':expires': claim.expiresAt,
          ':reservation': claim.reservationId,
        },
      }),
    ),
  );
}

/** Gives a claim back; a later claim is left alone. */
export function releaseReservation(table: Table, claim: ReservationKey & { reservationId: string }): Promise<boolean> {
  return holds(
    table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: keyOf(claim),
        ConditionExpression: 'reservation_id = :reservation',
        ExpressionAttributeValues: { ':reservation': claim.reservationId },
      }),
    ),
  );
}
