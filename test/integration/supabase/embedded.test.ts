import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { type SupabaseClient, createClient } from '@supabase/supabase-js';
import { jwtVerify } from 'jose';
import * as z from 'zod';
import { type LocalSupabase, startLocalSupabase } from '../../../infra/local/supabase/start.ts';

const siteUrl = 'http://localhost:8080';
const password = 'correct horse';
const Claims = z.object({
  sub: z.string(),
  role: z.string(),
  app_metadata: z.object({ role: z.string().optional(), provider: z.string() }),
  user_metadata: z.record(z.string(), z.unknown()),
});

let stateDir: string;
let supabase: LocalSupabase;
const mails: { to: string; text: string }[] = [];
const started: LocalSupabase[] = [];

/** Starts one that is closed at the end whatever happens: an open one would keep the test run alive. */
async function start(onMail: (mail: { to: string; text: string }) => void, autoConfirm = true): Promise<LocalSupabase> {
  const one = await startLocalSupabase({ stateDir, siteUrl, autoConfirm, onMail });
  started.push(one);
  return one;
}

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'embedded-supabase-'));
  supabase = await start((mail) => mails.push(mail));
}, 60_000);
afterAll(async () => {
  await Promise.all(started.map((one) => one.close()));
  await rm(stateDir, { recursive: true, force: true });
});

function client(key = supabase.publishableKey): SupabaseClient {
  return createClient(supabase.url, key, { auth: { persistSession: false, autoRefreshToken: false } });
}

interface Person {
  readonly as: SupabaseClient;
  readonly id: string;
  readonly email: string;
}

let people = 0;
async function signUp(data: Record<string, unknown> = {}): Promise<Person> {
  const as = client();
  const email = `person${++people}@example.com`;
  const { data: signedUp, error } = await as.auth.signUp({ email, password, options: { data } });
  if (signedUp.session === null || signedUp.user === null) {
    throw new Error('sign-up gave no session', { cause: error });
  }
  return { as, id: signedUp.user.id, email };
}

async function claimsOf(token: string | undefined): Promise<z.infer<typeof Claims>> {
  const { payload } = await jwtVerify(token ?? '', new TextEncoder().encode(supabase.jwtSecret), {
    algorithms: ['HS256'],
    audience: 'authenticated',
    requiredClaims: ['sub', 'exp', 'iat'],
  });
  return Claims.parse(payload);
}

async function newToken(person: Person): Promise<string | undefined> {
  return (await person.as.auth.refreshSession()).data.session?.access_token;
}

function record(userId: string, analysisId: string) {
  const databases = [{ database: 'norms.json', norms_matched: 1, norms_scanned: 2 }];
  const occurredAt = Math.floor(Date.now() / 1000);
  const message = {
    analysis_id: analysisId,
    user_id: userId,
    operation: 'analysis',
    occurred_at: occurredAt,
    databases,
  };
  return client(supabase.secretKey).rpc('record_usage', { message });
}

describe('sign-in', () => {
  it('gives a session whose token carries what a hosted project puts in', async () => {
    const person = await signUp({ full_name: 'Ana' });
    const { data } = await client().auth.signInWithPassword({ email: person.email, password });
    const claims = await claimsOf(data.session?.access_token);
    expect(claims).toMatchObject({ sub: person.id, role: 'authenticated', app_metadata: { provider: 'email' } });
    expect(claims.app_metadata.role).toBeUndefined();
    expect(claims.user_metadata['full_name']).toBe('Ana');
  });

  it('refuses a wrong password, and a session after sign-out', async () => {
    const person = await signUp();
    expect(
      (await client().auth.signInWithPassword({ email: person.email, password: 'wrong horse' })).error?.status,
    ).toBe(400);
    const refreshToken = (await person.as.auth.getSession()).data.session?.refresh_token ?? '';
    expect((await person.as.auth.signOut()).error).toBeNull();
    expect((await client().auth.refreshSession({ refresh_token: refreshToken })).error).not.toBeNull();
  });

  it('sends a reset mail whose link comes back to the page asked for, with a complete token', async () => {
    const person = await signUp();
    const redirectTo = `${siteUrl}/reset?x=1`;
    expect((await client().auth.resetPasswordForEmail(person.email, { redirectTo })).error).toBeNull();
    const link = /http:\S+/.exec(mails.find((mail) => mail.to === person.email)?.text ?? '')?.[0] ?? '';
    expect(link.startsWith(`${supabase.url}/auth/v1/verify?`)).toBe(true);
    const response = await fetch(link, { redirect: 'manual' });
    const [page, fragment = ''] = (response.headers.get('location') ?? '').split('#');
    expect(page).toBe(redirectTo);
    const claims = await claimsOf(new URLSearchParams(fragment).get('access_token') ?? undefined);
    expect(claims).toMatchObject({ sub: person.id, app_metadata: { provider: 'email' } });
  });

  it('never leads a mail to a foreign site', async () => {
    const person = await signUp();
    await client().auth.resetPasswordForEmail(person.email, { redirectTo: 'https://evil.example/' });
    const link = /http:\S+/.exec(mails.find((mail) => mail.to === person.email)?.text ?? '')?.[0] ?? '';
    const response = await fetch(link, { redirect: 'manual' });
    expect(response.headers.get('location')?.split('#')[0]).toBe(siteUrl);
  });
});

describe('the admin role', () => {
  it('is given by the operator, carried by the next token, and kept when the user changes their profile', async () => {
    const person = await signUp();
    await supabase.setRole(person.email.toUpperCase(), 'admin');
    expect((await claimsOf(await newToken(person))).app_metadata.role).toBe('admin');
    await person.as.auth.updateUser({ data: { full_name: 'Boss' } });
    expect((await claimsOf(await newToken(person))).app_metadata).toMatchObject({ role: 'admin', provider: 'email' });
    await expect(supabase.setRole('nobody@example.com', 'admin')).rejects.toThrow('no user nobody@example.com');
  });

  it('cannot be taken by a user, through any field of sign-up or profile', async () => {
    const wish = { role: 'admin', app_metadata: { role: 'admin' }, raw_app_meta_data: { role: 'admin' } };
    const person = await signUp(wish);
    await person.as.auth.updateUser({ data: wish });
    const session = (await person.as.auth.getSession()).data.session;
    const headers = {
      apikey: supabase.publishableKey,
      authorization: `Bearer ${session?.access_token}`,
      'content-type': 'application/json',
    };
    await fetch(`${supabase.url}/auth/v1/user`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ ...wish, data: wish }),
    });
    const claims = await claimsOf(await newToken(person));
    expect(claims.role).toBe('authenticated');
    expect(claims.app_metadata.role).toBeUndefined();

    const raw = { email: 'raw@example.com', password, ...wish, data: wish };
    const signup = await fetch(`${supabase.url}/auth/v1/signup`, {
      method: 'POST',
      headers,
      body: JSON.stringify(raw),
    });
    const { access_token: token } = z.looseObject({ access_token: z.string() }).parse(await signup.json());
    expect(await claimsOf(token)).toMatchObject({ role: 'authenticated', app_metadata: { provider: 'email' } });
    expect((await claimsOf(token)).app_metadata.role).toBeUndefined();
  });

  it('is out of reach of the tables of Auth, too', async () => {
    const person = await signUp();
    for (const schema of ['auth', 'private']) {
      expect((await person.as.schema(schema).from('users').select()).error?.code).toBe('PGRST106');
    }
  });
});

describe('rows', () => {
  it('are a customer’s own, and only the service role writes them', async () => {
    const [ana, ben] = [await signUp(), await signUp()];
    expect((await record(ana.id, 'own-ana')).data).toBe('recorded');
    expect((await record(ben.id, 'own-ben')).data).toBe('recorded');
    expect((await ana.as.from('package_usage').select('user_id')).data).toEqual([{ user_id: ana.id }]);
    expect((await ana.as.rpc('usage_report', { days: 2 })).data).toMatchObject([{ analyses: 1, norms_matched: 1 }]);
    expect((await client().from('package_usage').select()).error?.code).toBe('42501');
    // Also holds the library to the privileges of the migrations: left alone, it grants everything to every role.
    const stolen = {
      user_id: ana.id,
      package_type: 'us_box',
      source: 'x',
      status: 'active',
      version: 1,
      updated_at: '2027-01-01',
    };
    expect((await ana.as.from('user_packages').insert(stolen)).error?.message).toBe(
      'permission denied for table user_packages',
    );
    expect((await ana.as.from('package_usage').delete().eq('user_id', ana.id)).error?.code).toBe('42501');
    expect((await ana.as.rpc('record_usage', { message: {} })).error?.code).toBe('42501');
    expect((await ana.as.rpc('erase_account', { account_id: ben.id })).error?.code).toBe('42501');
  });

  it('stay apart when many ask at the same time', async () => {
    const [ana, ben] = [await signUp(), await signUp()];
    await Promise.all([record(ana.id, 'apart-ana'), record(ben.id, 'apart-ben')]);
    const rounds = Array.from({ length: 15 }, async (_, index) => {
      const [forAna, forBen, forNobody, written] = await Promise.all([
        ana.as.from('package_usage').select('user_id'),
        ben.as.from('package_usage').select('user_id'),
        client().from('package_usage').select('user_id'),
        record(ana.id, `apart-${index}`),
        index % 5 === 0 ? signUp() : undefined,
        index % 5 === 0 ? supabase.sql('select count(*) from auth.users') : undefined,
      ]);
      expect(new Set(forAna.data?.map((row) => row.user_id))).toEqual(new Set([ana.id]));
      expect(forBen.data).toEqual([{ user_id: ben.id }]);
      expect(forNobody.error?.code).toBe('42501');
      expect(written.data).toBe('recorded');
    });
    await Promise.all(rounds);
  });

  it('are gone with the account, and the account cannot sign in again', async () => {
    const person = await signUp();
    await record(person.id, 'erased');
    expect((await client(supabase.secretKey).rpc('erase_account', { account_id: person.id })).data).toMatchObject({
      usage: 1,
    });
    expect((await client().auth.signInWithPassword({ email: person.email, password })).error?.status).toBe(400);
    expect(await newToken(person)).toBeUndefined();
    expect((await person.as.auth.getUser()).error).not.toBeNull();
  });
});

describe('a request without a key', () => {
  it.each(['packages', 'user_packages', 'package_audit_log', 'rpc/rental_totals'])('is refused: %s', async (path) => {
    const person = await signUp();
    const token = (await person.as.auth.getSession()).data.session?.access_token;
    for (const headers of [
      {},
      { authorization: `Bearer ${token}` },
      { authorization: `Bearer ${supabase.secretKey}` },
    ]) {
      expect((await fetch(`${supabase.url}/rest/v1/${path}`, { headers })).status).toBe(401);
    }
  });
});

describe('the process', () => {
  it('starts clean, waits for confirmation when told to, and leaves nothing behind', async () => {
    const letters: { text: string }[] = [];
    const second = await start((mail) => letters.push(mail), false);
    const key = { auth: { persistSession: false } };
    const visitor = createClient(second.url, second.publishableKey, key);
    const { data } = await visitor.auth.signUp({ email: 'person1@example.com', password });
    expect(data.session).toBeNull();
    expect((await visitor.auth.signInWithPassword({ email: 'person1@example.com', password })).error?.code).toBe(
      'email_not_confirmed',
    );
    await fetch(/http:\S+/.exec(letters[0]?.text ?? '')?.[0] ?? '', { redirect: 'manual' });
    expect((await visitor.auth.signInWithPassword({ email: 'person1@example.com', password })).error).toBeNull();
    await second.close();
    await expect(fetch(second.url)).rejects.toThrow();
    await expect(second.sql('select 1')).rejects.toThrow('has ended');
    expect((await readdir(stateDir)).filter((name) => name.startsWith('run-'))).toHaveLength(1);
  });

  it('says what is wrong with operator SQL', async () => {
    await expect(supabase.sql('select * from nowhere')).rejects.toThrow('relation "nowhere" does not exist');
  });

  it('ends when its parent is killed, and the next start removes its data', async () => {
    const entry = new URL('../../../infra/local/supabase/start.ts', import.meta.url).href;
    const program = `
      const { startLocalSupabase } = await import(${JSON.stringify(entry)});
      const { url } = await startLocalSupabase({ stateDir: ${JSON.stringify(stateDir)}, siteUrl: '${siteUrl}', onMail() {} });
      console.log(url);`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = z.tuple([z.url()]).parse(await once(createInterface(parent.stdout), 'line'));
    expect((await fetch(url)).status).toBe(404);
    parent.kill('SIGKILL');
    let answers = true;
    for (let patience = 500; answers && patience > 0; patience--) {
      answers = await fetch(url).then(
        () => setTimeout(20, true),
        () => false,
      );
    }
    expect(answers).toBe(false);
    const third = await start(() => undefined);
    await third.close();
    expect((await readdir(stateDir)).filter((name) => name.startsWith('run-'))).toHaveLength(1);
  });
});
