/** The embedded Supabase as a process of its own, driven by start.ts over IPC. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { PgliteConnection } from '@supabase/lite/pglite';
import * as z from 'zod';
import { openDatabase } from './database.ts';
import { createGate } from './gate.ts';
import { createMailLinks } from './mail-links.ts';
import { Command, type Report, type StartCommand } from './protocol.ts';
import { createSupabaseApp } from './supabase-app.ts';
import { hostedClaims } from './tokens.ts';
import { createTurns } from './turns.ts';
import { findMetadata, setRole } from './user-metadata.ts';

interface Server {
  readonly url: string;
  /** Waits for its turn at the database. */
  onDatabase(work: (connection: PgliteConnection) => Promise<unknown>): Promise<unknown>;
  close(): Promise<void>;
}

type Fetch = (request: Request) => Promise<Response>;

function report(message: Report): void {
  process.send?.(message);
}

async function startServer(command: StartCommand): Promise<Server> {
  const connection = await openDatabase(command.dataDir);
  // The migrations decide who may do what; the library would grant everything to every role at its first request.
  Object.assign(connection, { rlsState: 'active' });

  const turns = createTurns();
  const links = createMailLinks(command.siteUrl);
  const address = { url: '' };
  const app = createSupabaseApp({
    ...command,
    connection,
    sendMail: (mail) => report({ kind: 'mail', mail: links.correct(mail, address.url) }),
  });
  const gate = createGate({
    keys: [command.publishableKey, command.secretKey],
    turns,
    // Without a peer address the library can take no request for a local administrator's.
    upstream: (request) => links.during(request, () => app.fetch(request, { peerAddress: null })),
    signAgain: hostedClaims(command.jwtSecret, (userId) => findMetadata(connection, userId)),
  });

  const { server, port } = await listen(gate, command.port);
  address.url = `http://127.0.0.1:${port}`;
  // The first request reads the whole schema; better now than in front of a person.
  await gate(new Request(`${address.url}/rest/v1/packages?limit=1`, { headers: { apikey: command.publishableKey } }));
  return {
    url: address.url,
    onDatabase: (work) => turns(() => work(connection)),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await turns(() => connection.close());
    },
  };
}

async function listen(fetch: Fetch, port: number): Promise<{ server: ReturnType<typeof serve>; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port }, (address: AddressInfo) => {
      resolve({ server, port: address.port });
    });
    server.once('error', reject);
  });
}

async function answer(id: number, work: Promise<unknown>): Promise<void> {
  await work.then(
    () => report({ kind: 'done', id }),
    (error: unknown) => report({ kind: 'done', id, error: error instanceof Error ? error.message : String(error) }),
  );
}

let running: Promise<Server> | undefined;

async function obey(command: Command): Promise<void> {
  if (command.kind === 'start') {
    running = startServer(command);
    report({ kind: 'ready', url: (await running).url });
    return;
  }
  const server = await running;
  if (server === undefined) {
    throw new Error(`${command.kind} before start`);
  }
  switch (command.kind) {
    case 'sql':
      return answer(
        command.id,
        server.onDatabase((connection) => connection.driver.exec(command.text)),
      );
    case 'set-role':
      return answer(
        command.id,
        server.onDatabase((connection) => setRole(connection, command.email, command.role)),
      );
    case 'close':
      await server.close();
      return process.disconnect();
    default:
      return command satisfies never;
  }
}

const DatabaseError = z.object({ severity: z.string(), code: z.string(), message: z.string() });

/** The library prints every statement the database refuses, with its stack and parameters; the client hears of it. */
function quieten(): void {
  const print = console.error;
  console.error = (...values: unknown[]) => {
    if (!values.some((value) => DatabaseError.safeParse(value).success)) {
      print(...values);
    }
  };
}

quieten();
process.on('message', (message) => {
  obey(Command.parse(message)).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
// The parent is gone, by its own wish or not; nothing here may outlive it.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the parent decides when this process ends.
process.on('SIGINT', () => undefined);
