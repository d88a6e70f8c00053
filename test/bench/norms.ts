import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ManifestDatabaseSchema } from '../../shared/norms/manifest.ts';
import { Gates } from './gates.ts';
import { measureWarm } from './norms/in-process.ts';
import { loopback, s3Like, serveFolder, type Link } from './norms/range-server.ts';
import { bundleMeasures, inOwnProcess, interleaved, smallHeap, timesFaster } from './norms/runner.ts';
import { writeSmallDatabases } from './norms/small-databases.ts';
import { median, spreadOf, type Spread } from './norms/spread.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '10000,100000,1000000' } } });
const sizes = values.sizes.split(',').map(Number);
const gates = new Gates('norms');
const work = await mkdtemp(join(tmpdir(), 'norms-bench-'));

/** A size and where its files are. */
interface Size {
  readonly count: number;
  readonly script: string;
  readonly folder: string;
}

const named = (count: number) => (count >= 1e6 ? `${count / 1e6} M` : `${count / 1e3} k`);
/** Few rounds where one takes long. */
const roundsOf = (count: number) => (count >= 1e6 ? 3 : 5);
/** What counts is a function that has answered before. */
const warmMs = 2_000;
/** Reading by index runs through much of the SDK, which takes some thirty answers to be compiled as a busy function has it. */
const indexWarmMs = 6_000;

/** Checks a ratio that was measured in several rounds. */
function check(name: string, { median: value, low, high }: Spread): void {
  gates.check({ name, value, detail: `[${low.toFixed(2)}–${high.toFixed(2)}]` }, { low, high });
}

/** Holds that all did the same work, before their times are compared. */
function sameWork(found: ReadonlyMap<string, readonly { count: number }[]>): void {
  const counts = new Set([...found.values()].flatMap((rounds) => rounds.map(({ count }) => count)));
  if (counts.size !== 1) throw new Error(`they did not find the same: ${[...counts].join(', ')}`);
}

async function served<Result>(folder: string, link: Link, use: (port: number) => Promise<Result>): Promise<Result> {
  const { server, port } = await serveFolder(folder, link);
  try {
    return await use(port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function written(script: string, count: number): Promise<Size> {
  const folder = join(work, String(count));
  await mkdir(folder);
  const options = [
    '--max-old-space-size=12000',
    join(import.meta.dirname, 'norms/write-files.ts'),
    folder,
    String(count),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  const { matching } = ManifestDatabaseSchema.parse(JSON.parse(stdout));
  console.log(`\n${named(count)} norms: ${(matching.bytes / 1e6).toFixed(0)} MB as published`);
  const share = (100 * matching.head_bytes) / (matching.bytes - matching.head_bytes);
  gates.check({ name: `index, % of the body, ${named(count)}`, value: share, detail: `${matching.head_bytes} bytes` });
  return { count, script, folder };
}

async function arrays({ count, ...run }: Size): Promise<void> {
  const peers = ['clarinet', 'jsonparse', '@streamparser/json', 'stream-json packed', 'stream-json'];
  const names = ['own', ...peers].map((name) => `array: ${name}`);
  const found = await interleaved(roundsOf(count), names, (name) =>
    inOwnProcess(name, { ...run, warmMs: count >= 1e5 ? 0 : warmMs }),
  );
  sameWork(found);
  for (const peer of peers)
    check(`array splitter ÷ ${peer}, ${named(count)}`, timesFaster(found, 'array: own', `array: ${peer}`));
}

async function streams({ count, ...run }: Size): Promise<void> {
  const rounds = roundsOf(count);
  const names = ['streamed, few', 'line by line, few', 'read only'];
  const onDisk = await interleaved(rounds, names, (name) => inOwnProcess(name, { ...run, warmMs }));
  sameWork(new Map([...onDisk].filter(([name]) => name !== 'read only')));
  check(`stream ÷ line by line, 2 % match, ${named(count)}`, timesFaster(onDisk, 'streamed, few', 'line by line, few'));
  check(`stream ÷ pure read from disk, ${named(count)}`, timesFaster(onDisk, 'streamed, few', 'read only'));
  await served(run.folder, loopback, async (port) => {
    const overHttp = await interleaved(rounds, ['streamed, few', 'read only'], (name) =>
      inOwnProcess(name, { ...run, port, warmMs }),
    );
    check(`stream ÷ pure read over HTTP, ${named(count)}`, timesFaster(overHttp, 'streamed, few', 'read only'));
  });
}

async function byIndex({ count, ...run }: Size): Promise<void> {
  for (const [name, link, rounds] of [
    ['loopback', loopback, roundsOf(count)],
    ['s3-like link', s3Like, 1],
  ] as const) {
    await served(run.folder, link, async (port) => {
      const names = ['by index, few', 'line by line, few'];
      const found = await interleaved(rounds, names, (measure) =>
        inOwnProcess(measure, { ...run, port, warmMs: indexWarmMs }),
      );
      sameWork(found);
      check(`index ÷ line by line, ${name}, ${named(count)}`, timesFaster(found, 'by index, few', 'line by line, few'));
      const first = found.get('by index, few')?.map(({ firstRecordMs = Number.NaN }) => firstRecordMs) ?? [];
      check(`ms from first bytes to first record, ${name}, ${named(count)}`, spreadOf(first));
    });
  }
}

function warm(count: number): void {
  const { timesFaster: rules, timesFasterWithReasons, bytesPerNorm } = measureWarm(count);
  check(`warm rules ÷ interpreted rules, ${named(count)}`, rules);
  check(`the same with reasons and relations, ${named(count)}`, timesFasterWithReasons);
  gates.check({ name: `bytes a norm in memory, ${named(count)}`, value: bytesPerNorm, detail: '' });
}

/** Highest resident memory in MB, median of three. */
async function memoryOf(name: string, run: Size): Promise<number> {
  const found = await interleaved(3, [name], (measure) => inOwnProcess(measure, { ...run, heap: smallHeap }));
  return median((found.get(name) ?? []).map(({ rssMb }) => rssMb));
}

async function memory(smaller: Size, larger: Size): Promise<void> {
  for (const [name, limit] of [
    ['streamed, few', 'streaming'],
    ['by index, few', 'by index'],
  ] as const) {
    const small = await memoryOf(name, smaller);
    const large = await memoryOf(name, larger);
    const detail = `${named(larger.count)} ÷ ${named(smaller.count)}`;
    gates.check({ name: `memory ${limit}, largest ÷ one smaller`, value: large / small, detail });
    gates.check({ name: `memory ${limit}, MB`, value: large, detail: named(larger.count) });
  }
}

async function slowReaders(smaller: Size, larger: Size): Promise<void> {
  const idle = await memoryOf('nothing', larger);
  const cost = async (name: string, run: Size) => (await memoryOf(name, run)) - idle;
  const [slow, unpaced] = [await cost('slow reader', larger), await cost('unpaced reader', larger)];
  const beside = `beside ${idle.toFixed(0)} MB of an idle process`;
  gates.check({ name: 'a reader at 2 MB/s costs MB', value: slow, detail: beside });
  const detail = 'has to miss the budget above';
  gates.check({ name: 'the same without back-pressure costs MB', value: unpaced, detail });
  const [few, many] = [await cost('fifty slow readers', smaller), await cost('fifty slow readers', larger)];
  const both = `${many.toFixed(0)} ÷ ${few.toFixed(0)} MB`;
  gates.check({ name: 'fifty slow readers, largest ÷ one smaller', value: many / few, detail: both });
}

async function smallDatabases(script: string): Promise<void> {
  const folder = join(work, 'small');
  await writeSmallDatabases(folder);
  await served(folder, s3Like, async (port) => {
    const [atOnce, oneByOne] = ['small databases at once', 'small databases one by one'] as const;
    const found = await interleaved(5, [atOnce, oneByOne], (name) =>
      inOwnProcess(name, { script, folder, port, warmMs }),
    );
    check('64 small databases at once ÷ one after the other', timesFaster(found, atOnce, oneByOne));
  });
}

try {
  const script = await bundleMeasures(work);
  const all: Size[] = [];
  for (const count of sizes) {
    const size = await written(script, count);
    all.push(size);
    await arrays(size);
    await streams(size);
    await byIndex(size);
    warm(count);
  }
  const [smaller, larger] = all.slice(-2);
  if (smaller !== undefined && larger !== undefined) {
    console.log('\nmemory and readers');
    await memory(smaller, larger);
    await slowReaders(smaller, larger);
  }
  console.log('\n64 small databases');
  await smallDatabases(script);
} finally {
  await rm(work, { recursive: true });
}
console.log(gates.failed === 0 ? '\nevery figure is within its budget' : `\n${gates.failed} figures are out of bounds`);
process.exitCode = gates.failed === 0 ? 0 : 1;
