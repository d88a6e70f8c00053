import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import * as z from 'zod';
import { eventually } from '../../../infra/local/eventually.ts';
import { freePort } from '../../../infra/local/free-port.ts';
import { signIn } from '../../../infra/local/person.ts';

const root = join(import.meta.dirname, '../../..');
const startMsMax = 90_000;
const endMsMax = 10_000;

const Ready = z.strictObject({
  ready: z.literal(true),
  api: z.url(),
  supabase: z.strictObject({ url: z.url(), publishable_key: z.string().min(1) }),
  stripe: z.strictObject({ url: z.url(), webhook_secret: z.string().startsWith('whsec_') }),
  mailbox: z.url(),
  accounts: z.array(
    z.strictObject({
      email: z.email(),
      password: z.string().min(1),
      role: z.enum(['customer', 'admin']),
      rents: z.array(z.string()),
    }),
  ),
});

interface Program {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: { text: string; errors: string };
  /** The exit code, once its output is complete. */
  readonly ended: Promise<number | null>;
  lines(): readonly string[];
}

const programs: Program[] = [];

/** Runs a program of the project in a process group of its own, with our environment. */
function run(script: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Program {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = { text: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.text += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.errors += text));
  const ended = once(child, 'close').then(() => child.exitCode);
  const program: Program = { child, output, ended, lines: () => output.text.split('\n').filter((line) => line !== '') };
  programs.push(program);
  return program;
}

/** Waits for a whole line of standard output, or says what kept the program from writing it. */
async function line(program: Program, wanted: (line: string) => boolean): Promise<string> {
  const { child, output } = program;
  const whole = () => output.text.split('\n').slice(0, -1).find(wanted);
  while (whole() === undefined) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output.errors}`);
    await Promise.race([once(child.stdout, 'data'), program.ended]);
  }
  return whole() ?? '';
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/** All processes but those that have ended and only wait to be collected. */
async function processes(): Promise<readonly Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat=,args=']);
  return stdout
    .trimEnd()
    .split('\n')
    .flatMap((row) => {
      const [pid, parent, group, state = '', ...command] = row.trim().split(/\s+/);
      if (state.startsWith('Z')) return [];
      return [{ pid: Number(pid), parent: Number(parent), group: Number(group), command: command.join(' ') }];
    });
}

/** A process and everything it started, directly or not. */
function family(all: readonly Process[], pid: number): readonly number[] {
  return [pid, ...all.filter(({ parent }) => parent === pid).flatMap((child) => family(all, child.pid))];
}

/** Asks a program to end as Ctrl-C would, and expects that it leaves nothing behind. */
async function interrupt({ child, ended }: Program): Promise<void> {
  const pid = child.pid ?? 0;
  const before = family(await processes(), pid);
  expect(before.length).toBeGreaterThan(1);
  child.kill('SIGINT');
  const tooLate = AbortSignal.timeout(endMsMax);
  const late = once(tooLate, 'abort').then(() => `still running after ${endMsMax} ms`);
  expect(await Promise.race([ended, late])).toBe(0);
  const left = async () => (await processes()).filter(({ pid: id, group }) => group === pid || before.includes(id));
  await eventually(`the process group ${pid} is empty`, async () => (await left()).length === 0);
}

const statusOf = async (url: string) => (await fetch(url)).status;

/** Ends what a failed test has left running; a group that is empty has no number any more. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    z.looseObject({ code: z.literal('ESRCH') }).parse(error);
  }
}

afterEach(() => {
  for (const { child } of programs.splice(0)) if (child.pid !== undefined) endGroup(child.pid);
});

describe('start --json', () => {
  it(
    'prints one line that opens every door, lets the demo pass and leaves nothing behind',
    async () => {
      const program = run('infra/local/start.ts', ['--json'], { PORT: '0' });
      const ready = Ready.parse(JSON.parse(await line(program, () => true)));

      const rents = (email: string) => ready.accounts.find((account) => account.email === email)?.rents;
      const customers = ready.accounts.filter(({ role }) => role === 'customer');
      expect(customers.some((account) => account.rents.length === 0)).toBe(true);
      expect(ready.accounts.some(({ role }) => role === 'admin')).toBe(true);
      const bundle = customers.find((account) => account.rents.includes('mega_bundle'));
      if (bundle === undefined) throw new Error('nobody rents mega_bundle');

      const health = await fetch(`${ready.api}/api/health`);
      expect([health.status, await health.json()]).toEqual([200, expect.objectContaining({ status: 'ok' })]);

      for (const { email, password, role } of ready.accounts) {
        const person = await signIn(ready, email, password);
        expect((await person.get('/api/packages/admin/stats')).status).toBe(role === 'admin' ? 200 : 403);
        const { body } = await person.get('/api/packages/my-packages');
        expect(z.array(z.looseObject({ package_type: z.string() })).parse(body['packages'])).toEqual(
          rents(email)?.map((packageType) => expect.objectContaining({ package_type: packageType })),
        );
      }

      const published = globSync('data/norms*.json', { cwd: root }).map((file) => basename(file));
      expect(published.length).toBeGreaterThan(1);
      const { body } = await (
        await signIn(ready, bundle.email, bundle.password)
      ).get('/api/packages/allowed-databases');
      expect(z.array(z.string()).parse(body['databases']).toSorted()).toEqual(published.toSorted());

      expect(await statusOf(ready.mailbox)).toBe(200);
      expect(await (await fetch(`${ready.mailbox}/mails.json`)).json()).toEqual(expect.any(Array));

      const demo = run('infra/local/demo.ts', ['--url', ready.api]);
      expect([await demo.ended, demo.lines().at(-1), demo.output.errors]).toEqual([0, 'every step held', '']);

      await interrupt(program);
      expect(program.lines()).toHaveLength(1);
    },
    startMsMax * 2,
  );
});

describe('start with a PORT that cannot be used', () => {
  it('ends with 1 and names the port when it is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const port = z.object({ port: z.int() }).parse(other.address()).port;
      const { ended, output } = run('infra/local/start.ts', ['--json'], { PORT: String(port) });
      expect(await ended).toBe(1);
      expect(output.errors).toContain(`port ${port} `);
      expect(output.text).toBe('');
    } finally {
      other.close();
    }
  });

  it.each(['abc', '-1', '65536', '80.5'])('ends with 1 and names %s', async (port) => {
    const { ended, output } = run('infra/local/start.ts', ['--json'], { PORT: port });
    expect(await ended).toBe(1);
    expect(output.errors).toContain(`not ${port}`);
    expect(output.text).toBe('');
  });
});

describe('start', () => {
  it(
    'prints addresses that answer, on the PORT it was given, and says last that it is ready',
    async () => {
      const port = await freePort();
      const program = run('infra/local/start.ts', [], { PORT: String(port) });
      await line(program, (text) => text.includes('ready'));
      expect(program.lines().at(-1)).toContain('ready');
      const urls = program.output.text.match(/https?:\/\/[^\s)]+/g) ?? [];
      expect(urls).toContain(`http://localhost:${port}/packages`);
      const [, supabase = ''] = /^Supabase +(\S+)/m.exec(program.output.text) ?? [];
      const [, clock = '', advance = ''] = /POST (\S+) (\{.*?\})/.exec(program.output.text) ?? [];
      const pages = urls.filter((url) => url !== supabase && url !== clock);
      expect(pages.length).toBeGreaterThanOrEqual(5);
      const statuses = await Promise.all(pages.map(async (url) => [url, await statusOf(url)]));
      expect(statuses).toEqual(pages.map((url) => [url, 200]));
      expect(await statusOf(`${supabase}/auth/v1/health`)).toBeLessThan(500);
      expect((await fetch(clock, { method: 'POST', body: advance })).status).toBe(200);
      await interrupt(program);
      expect(program.lines().at(-1)).toContain('ready');
    },
    startMsMax,
  );
});
