import * as z from 'zod';
import type { Resources } from './resources.ts';

/** A DynamoDB table: `definition` is the CreateTable request. */
export interface Table {
  readonly name: string;
  readonly definition: Readonly<Record<string, unknown>>;
}

/** An SQS queue with its attributes as strings, as the SQS API wants them. */
export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly deadLetterArn: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

const Index = z.looseObject({ IndexName: z.string() });

const TableProperties = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
});

const seconds = z.coerce.number().int().nonnegative();

const QueueProperties = z.object({
  VisibilityTimeout: seconds.optional(),
  MessageRetentionPeriod: seconds.optional(),
  DelaySeconds: seconds.optional(),
  ReceiveMessageWaitTimeSeconds: seconds.optional(),
  MaximumMessageSize: seconds.optional(),
  FifoQueue: z.boolean().optional(),
  ContentBasedDeduplication: z.boolean().optional(),
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().positive() })
    .optional(),
});

/** The tables to create; capacity modes mean nothing locally. */
export function readTables(resources: Resources): readonly Table[] {
  return resources.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) => ({
    name: resource.name,
    definition: { ...resource.read(TableProperties), TableName: resource.name, BillingMode: 'PAY_PER_REQUEST' },
  }));
}

/** The names of the buckets to create. */
export function readBuckets(resources: Resources): readonly string[] {
  return resources.ofType('AWS::S3::Bucket').map((resource) => resource.ref);
}

/** The queues to create, dead-letter queues first, because a redrive policy must name an existing queue. */
export function readQueues(resources: Resources): readonly Queue[] {
  const queues = resources.ofType('AWS::SQS::Queue').map((resource): Queue => {
    const { RedrivePolicy, ...plain } = resource.read(QueueProperties);
    const attributes = Object.entries(plain).map(([name, value]) => [name, String(value)] as const);
    const redrive = RedrivePolicy === undefined ? [] : [['RedrivePolicy', JSON.stringify(RedrivePolicy)] as const];
    return {
      name: resource.name,
      arn: resource.attributes['Arn'] ?? '',
      url: resource.ref,
      deadLetterArn: RedrivePolicy?.deadLetterTargetArn,
      attributes: Object.fromEntries([...attributes, ...redrive]),
    };
  });
  return queues.toSorted((a, b) => Number(a.deadLetterArn !== undefined) - Number(b.deadLetterArn !== undefined));
}
