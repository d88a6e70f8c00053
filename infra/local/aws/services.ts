import { createTable, startDynamoDb } from './emulators/dynamodb.ts';
import { startSecrets } from './emulators/secrets.ts';
import { createBucket, createQueue, readQueueDepths, startStorageAndQueues } from './emulators/storage-and-queues.ts';
import type { ServiceEndpoints } from './lambda/function-environment.ts';
import { localPlace } from './place.ts';
import { readBuckets, readQueues, readTables } from './template/data-resources.ts';
import type { Resources } from './template/resources.ts';

/** The stateful services, empty until `create` is given a template. */
export interface Services {
  readonly endpoints: ServiceEndpoints;
  create(resources: Resources): Promise<void>;
  setSecret(name: string, value: string): void;
  queueDepths(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** Starts DynamoDB, S3, SQS and Secrets Manager, all in memory and on loopback. */
export async function startServices(secrets: Readonly<Record<string, string>>): Promise<Services> {
  const [dynamoDb, storage, vault] = await Promise.all([
    startDynamoDb(),
    startStorageAndQueues(localPlace.region),
    startSecrets({ secrets, ...localPlace }),
  ]);
  return {
    endpoints: {
      dynamodb: dynamoDb.endpoint,
      s3: storage.endpoint,
      sqs: storage.endpoint,
      secretsManager: vault.endpoint,
    },
    async create(resources) {
      await Promise.all([
        ...readTables(resources).map((table) => createTable(dynamoDb.endpoint, table)),
        ...readBuckets(resources).map((name) => createBucket(storage.endpoint, name)),
      ]);
      for (const queue of readQueues(resources)) await createQueue(storage.endpoint, queue);
    },
    setSecret: (name, value) => {
      vault.set(name, value);
    },
    queueDepths: () => readQueueDepths(storage.endpoint),
    async close() {
      await Promise.all([dynamoDb.close(), storage.close(), vault.close()]);
    },
  };
}
