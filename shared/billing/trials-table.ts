import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { holds, type Table } from '../platform/aws/dynamodb.ts';
import type { PackageType, UserId } from '../platform/ids.ts';

interface TrialKey {
  readonly userId: UserId;
  readonly packageType: PackageType;
}

const keyOf = ({ userId, packageType }: TrialKey) => ({ pk: `TRIAL#${packageType}`, sk: `USER#${userId}` });

/** Records that a user had the trial of a package; the first record stands. */
export function recordTrial(table: Table, trial: TrialKey & { now: number }): Promise<boolean> {
  return holds(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keyOf(trial), used_at: trial.now },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
}

/** Whether a user has had the trial of a package. */
export async function hasHadTrial(table: Table, trial: TrialKey): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(trial), ConsistentRead: true }),
  );
  return Item !== undefined;
}
