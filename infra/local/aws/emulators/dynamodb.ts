import * as z from 'zod';
import type { Table } from '../template/data-resources.ts';
import { jsonCall } from './json-call.ts';
import { closeServer, listen } from './listen.ts';

/** A running emulator and the address its SDK client is given. */
export interface Emulator {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** DynamoDB in memory: single-item operations, queries and scans; no transactions, streams or expiry. */
export async function startDynamoDb(): Promise<Emulator> {
  const { default: dynalite } = await import('dynalite');
  const server = dynalite({ createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  const port = await listen(server, 0);
  return { endpoint: `http://127.0.0.1:${String(port)}`, close: () => closeServer(server) };
}

const Description = z.object({ Table: z.object({ TableStatus: z.string() }) });

/** Creates the table and waits until it can be used. */
export async function createTable(endpoint: string, table: Table): Promise<void> {
  await jsonCall({ endpoint, target: 'DynamoDB_20120810.CreateTable', body: table.definition });
  const describe = { endpoint, target: 'DynamoDB_20120810.DescribeTable', body: { TableName: table.name } };
  while (Description.parse(await jsonCall(describe)).Table.TableStatus !== 'ACTIVE') {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
