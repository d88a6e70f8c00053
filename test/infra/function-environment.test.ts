import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { type BuiltFunctions, buildFunctions, functionEntries } from '../../infra/scripts/build-functions.ts';
import { type StageName, stageNames } from '../../infra/stages.ts';
import { functionsOf, Ref, synthesise } from './synthesised.ts';

/** What an operator could have given. */
const settings: Readonly<Record<string, string>> = {
  SiteUrl: 'https://packages.example.com',
  SupabaseUrl: 'https://abc.supabase.example.com',
  SupabasePublishableKey: 'sb_publishable_test',
  StripeApiUrl: 'http://127.0.0.1:12111',
  StripeLivemode: 'true',
  JwtSecret: 'a-secret-of-at-least-32-characters',
};

const Joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

/** A value as CloudFormation would give it; what other resources give is made up in the shape its name asks for. */
function resolved(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  const joined = Joined.safeParse(value);
  if (joined.success) {
    const [separator, parts] = joined.data['Fn::Join'];
    return parts.map((part) => resolved(name, part)).join(separator);
  }
  const reference = Ref.safeParse(value);
  const setting = reference.success ? settings[reference.data.Ref] : undefined;
  return setting ?? (name.endsWith('_URL') ? `https://aws.example.com/${name}` : `made-up-${name}`);
}

const loader = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.awslambda = { streamifyResponse: (handler) => handler };
  parentPort.postMessage(typeof require(workerData).handler);
`;

/** Loads a bundle with that environment and no other; the type of its handler, or why it did not load. */
async function load(file: string, env: Record<string, string>): Promise<unknown> {
  const worker = new Worker(loader, { eval: true, env, workerData: file });
  try {
    return await new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('error', (error) => resolve(String(error)));
    });
  } finally {
    await worker.terminate();
  }
}

describe('a built function', () => {
  let folder = '';
  let built: BuiltFunctions;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'functions-'));
    built = await buildFunctions({
      functionsDirectory: join(folder, 'functions'),
      assetsDirectory: join(folder, 'assets'),
    });
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true }));

  const environments = new Map(
    stageNames.map((stage) => [
      stage,
      new Map(functionsOf(synthesise(stage)).map(({ id, Environment }) => [id, Environment.Variables])),
    ]),
  );
  const cases = functionEntries.flatMap(({ id }) => stageNames.map((stage): [string, StageName] => [id, stage]));

  it.each(cases)('%s loads with exactly the environment it gets in the stage %s', async (id, stage) => {
    const variables = environments.get(stage)?.get(id) ?? {};
    const env = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, resolved(name, value)]));
    expect(await load(built.entries[id] ?? '', { ...env, AWS_REGION: 'eu-central-1' })).toBe('function');
  });

  it.each(functionEntries.map(({ id }) => id))(
    '%s refuses to load without settings and names every missing one',
    async (id) => {
      const names = Object.keys(environments.get('production')?.get(id) ?? {}).filter((name) => name !== 'FUNCTION_ID');
      const reason = String(await load(built.entries[id] ?? '', { AWS_REGION: 'eu-central-1' }));
      const named = /missing or malformed settings: (.*)$/m.exec(reason)?.[1]?.split(', ');
      expect(named).toEqual(names.toSorted());
    },
  );

  /** What is left of a module that others may load later, when nothing of it is used. */
  const emptyModuleBytesMax = 60;

  /** The files of zod that a bundle holds code of, by their place in the package. */
  function zodFilesOf(id: string): readonly string[] {
    const [, output] = Object.entries(built.metafile.outputs).find(([file]) => file.endsWith(`/${id}/index.js`)) ?? [];
    return Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => {
      const [, place] = file.split('node_modules/zod/');
      return place === undefined || bytesInOutput <= emptyModuleBytesMax ? [] : [place];
    });
  }

  it.each(functionEntries.map(({ id }) => id))('%s holds the small form of zod alone, in one language', (id) => {
    const files = zodFilesOf(id);
    expect(files).toContain('v4/mini/schemas.js');
    expect(files.filter((file) => file.startsWith('v4/classic/'))).toEqual([]);
    expect(files.filter((file) => /^v4\/locales\/(?!en\.js$)/.test(file))).toEqual([]);
  });

  it('that answers with the public contract is the only one that can write JSON schemas', () => {
    const ids = functionEntries.map(({ id }) => id);
    expect(ids.filter((id) => zodFilesOf(id).some((file) => file.includes('json-schema')))).toEqual(['openapi']);
  });

  it('that serves assets carries a script for every page, the style and the icon', async () => {
    const files = await readdir(join(folder, 'functions/assets/files'));
    const pages = functionEntries.map(({ id }) => id).filter((id) => id.endsWith('-page'));
    expect(files).toEqual(expect.arrayContaining([...pages.map((id) => `${id}.js`), 'style.css', 'favicon.svg']));
  });
});
