import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { holds, type Table } from '../platform/aws/dynamodb.ts';
import { UserId } from '../platform/ids.ts';

const CustomerItem = z.object({ customer_id: z.string() });
const OwnerItem = z.object({ user_id: UserId });

const customerKey = (userId: UserId) => ({ pk: `USER#${userId}`, sk: 'CUSTOMER' });
const ownerKey = (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: 'USER' });

/** The Stripe customer of a user. */
export async function findCustomer(table: Table, userId: UserId): Promise<string | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: customerKey(userId), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : CustomerItem.parse(Item).customer_id;
}

/** The user of a Stripe customer; this mapping is the truth, not metadata. */
export async function findOwner(table: Table, customerId: string): Promise<UserId | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: ownerKey(customerId), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : OwnerItem.parse(Item).user_id;
}

/** Maps a user to a new customer in place of `previous` (none: the first one); `false` when another request was faster. */
export function mapCustomer(
  table: Table,
  mapping: { userId: UserId; customerId: string; previous: string | undefined },
): Promise<boolean> {
  const { userId, customerId, previous } = mapping;
  const condition =
    previous === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'customer_id = :previous', ExpressionAttributeValues: { ':previous': previous } };
  return holds(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...customerKey(userId), customer_id: customerId },
        ...condition,
      }),
    ),
  );
}

/** Makes a customer findable by its id; a customer never changes its owner. */
export function mapOwner(table: Table, mapping: { userId: UserId; customerId: string }): Promise<boolean> {
  return holds(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...ownerKey(mapping.customerId), user_id: mapping.userId },
        ConditionExpression: 'attribute_not_exists(pk) or user_id = :user',
        ExpressionAttributeValues: { ':user': mapping.userId },
      }),
    ),
  );
}
