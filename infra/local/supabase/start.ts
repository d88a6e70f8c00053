import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Command, type Mail, Report } from './protocol.ts';
import { freshDatabase, lightWasm, quietEnvironment } from './template.ts';

export interface LocalSupabase {
  readonly url: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly jwtSecret: string;
  /** Sets app_metadata.role for a user, as an operator would with the admin API. Tokens carry it from the next one on. */
  setRole(email: string, role: 'admin'): Promise<void>;
  /** Runs SQL as the superuser. */
  sql(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface LocalSupabaseOptions {
  /** Keeps the prepared database between starts. */
  readonly stateDir: string;
  /** The address of the product; mails lead back to it. */
  readonly siteUrl: string;
  readonly port?: number;
  readonly onMail: (mail: Mail) => void;
  /** Without it a sign-up waits for the link in a mail. Default true. */
  readonly autoConfirm?: boolean;
}

/** Starts a clean Supabase (Auth and REST over Postgres with the real migrations) in a child process. */
export async function startLocalSupabase(options: LocalSupabaseOptions): Promise<LocalSupabase> {
  const keys = {
    jwtSecret: randomBytes(32).toString('base64url'),
    publishableKey: 'sb_publishable_local',
    secretKey: `sb_secret_${randomBytes(18).toString('base64url')}`,
  };
  const dataDir = await freshDatabase(options.stateDir);
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    execArgv: [...lightWasm, '--max-old-space-size=256'],
    env: quietEnvironment,
    // Standard output belongs to the parent: it may be speaking JSON there.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const calls = answerBook(child, options.onMail);
  const removeData = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    const { siteUrl, port = 0, autoConfirm = true } = options;
    const url = await calls.start({ kind: 'start', dataDir, port, siteUrl, autoConfirm, ...keys });
    return {
      url,
      ...keys,
      setRole: (email, role) => calls.call((id) => ({ kind: 'set-role', id, email, role })),
      sql: (text) => calls.call((id) => ({ kind: 'sql', id, text })),
      async close() {
        await end(child);
        await removeData();
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await removeData();
    throw error;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const exited = once(child, 'exit');
  if (child.connected) {
    child.send({ kind: 'close' } satisfies Command);
  }
  const impatience = setTimeout(() => child.kill('SIGKILL'), 3000);
  await exited;
  clearTimeout(impatience);
}

type Settle = (error: Error | undefined) => void;

/** Matches what the server process reports with who waits for it; a process that ends settles them all. */
function answerBook(child: ChildProcess, onMail: (mail: Mail) => void) {
  const waiting = new Map<number, Settle>();
  const ready = Promise.withResolvers<string>();
  let lastId = 0;

  child.on('message', (message) => {
    const report = Report.parse(message);
    switch (report.kind) {
      case 'ready':
        return ready.resolve(report.url);
      case 'mail':
        return onMail(report.mail);
      case 'done':
        waiting.get(report.id)?.(report.error === undefined ? undefined : new Error(report.error));
        waiting.delete(report.id);
        return undefined;
      default:
        return report satisfies never;
    }
  });
  child.on('exit', (code, signal) => {
    const error = new Error(`the embedded Supabase ended (${signal ?? code})`);
    ready.reject(error);
    for (const settle of waiting.values()) {
      settle(error);
    }
    waiting.clear();
  });

  const send = (command: Command): void => {
    child.send(command);
  };
  return {
    async start(command: Command): Promise<string> {
      send(command);
      return ready.promise;
    },
    async call(command: (id: number) => Command): Promise<void> {
      if (!child.connected) {
        throw new Error('the embedded Supabase has ended');
      }
      const id = ++lastId;
      const answer = Promise.withResolvers<undefined>();
      waiting.set(id, (error) => (error === undefined ? answer.resolve(undefined) : answer.reject(error)));
      send(command(id));
      await answer.promise;
    },
  };
}
