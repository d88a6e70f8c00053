/** The embedded Supabase as a process of its own, driven by start.ts over IPC. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { PgliteConnection } from '@supabase/lite/pglite';
import * as z from 'zod';
import { openDatabase } from './database.ts';
import { createGate } from './gate.ts';
import { Command, type Report, type StartCommand } from './protocol.ts';
import { createSupabaseApp } from './supabase-app.ts';
import { type FindMetadata, hostedClaims } from './tokens.ts';

interface Server {
  readonly url: string;
  readonly connection: PgliteConnection;
  close(): Promise<void>;
}

const MetadataRow = z.object({ raw_app_meta_data: z.unknown(), raw_user_meta_data: z.unknown() });

function report(message: Report): void {
  process.send?.(message);
}

function metadataFinder(connection: PgliteConnection): FindMetadata {
  return async (userId) => {
    const { rows } = await connection.driver.query(
      'select raw_app_meta_data::jsonb, raw_user_meta_data::jsonb from auth.users where id = $1',
      [userId],
    );
    const user = MetadataRow.parse(rows[0]);
    return { appMetadata: user.raw_app_meta_data, userMetadata: user.raw_user_meta_data };
  };
}

async function startServer(command: StartCommand): Promise<Server> {
  const connection = await openDatabase(command.dataDir);
  // The migrations decide who may do what; the library would grant everything to every role at its first request.
  Object.assign(connection, { rlsState: 'active' });

  const listener = { url: '' };
  const app = createSupabaseApp({
    ...command,
    connection,
    sendMail: (mail) => {
      // The library takes the site for the address of Auth, too; here they are two servers.
      const link = (text: string): string =>
        text.replaceAll(`${new URL(command.siteUrl).origin}/auth/v1/`, `${listener.url}/auth/v1/`);
      report({ kind: 'mail', mail: { ...mail, html: link(mail.html), text: link(mail.text) } });
    },
  });
  const keys = [command.publishableKey, command.secretKey];
  const signAgain = hostedClaims(command.jwtSecret, metadataFinder(connection));
  // The address is hidden from the library: without it no request can pass for a local administrator's.
  const gate = createGate({ upstream: (request) => app.fetch(request, { peerAddress: null }), keys, signAgain });

  const { server, address } = await listen(gate, command.port);
  listener.url = `http://127.0.0.1:${address.port}`;
  await warmUp(gate, listener.url, command.publishableKey);
  return {
    url: listener.url,
    connection,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await connection.close();
    },
  };
}

async function listen(fetch: (request: Request) => Promise<Response>, port: number) {
  return new Promise<{ server: ReturnType<typeof serve>; address: AddressInfo }>((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port }, (address) => resolve({ server, address }));
    server.once('error', reject);
  });
}

/** The first request reads the whole schema; better now than in front of a person. */
async function warmUp(gate: (request: Request) => Promise<Response>, url: string, apikey: string): Promise<void> {
  await gate(new Request(`${url}/rest/v1/packages?limit=1`, { headers: { apikey } }));
}

async function setRole(connection: PgliteConnection, email: string, role: string): Promise<void> {
  const { affectedRows } = await connection.driver.query(
    `update auth.users
     set raw_app_meta_data = (coalesce(raw_app_meta_data::jsonb, '{}') || jsonb_build_object('role', $2::text))
     where lower(email) = lower($1)`,
    [email, role],
  );
  if (affectedRows !== 1) {
    throw new Error(`no user ${email}`);
  }
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
      return answer(command.id, server.connection.driver.exec(command.text));
    case 'set-role':
      return answer(command.id, setRole(server.connection, command.email, command.role));
    case 'close':
      await server.close();
      return process.disconnect();
    default:
      return command satisfies never;
  }
}

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
