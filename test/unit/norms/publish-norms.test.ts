import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs, type FauxqsServer } from 'fauxqs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishNorms } from '../../../infra/scripts/publish-norms.ts';
import { createS3ObjectStore } from '../../../shared/norms/s3-object-store.ts';
import { createNormSource } from '../../../shared/norms/stored-norm-source.ts';
import { normFixture } from '../analysis/norm-fixture.ts';

let server: FauxqsServer;
let s3: S3Client;
let dataDir: string;

const openClient = () =>
  new S3Client({
    endpoint: `http://127.0.0.1:${server.port}`,
    forcePathStyle: true,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  s3 = openClient();
  dataDir = await mkdtemp(join(tmpdir(), 'norms-'));
});

afterAll(async () => {
  s3.destroy();
  await server.stop();
  await rm(dataDir, { recursive: true });
});

const boxes = [
  {
    package_type: 'us_box',
    name: 'US Box',
    description: 'US',
    databases: ['norms_us.json'],
    price: { currency: 'usd', month: 2999, year: 29_990 },
    industries: ['All'],
    trial_days: 14,
    features: [],
    icon: 'x',
    color: '#10B981',
  },
];

async function data(files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(dataDir, name), JSON.stringify(content));
}

async function bucketNamed(name: string): Promise<string> {
  await s3.send(new CreateBucketCommand({ Bucket: name }));
  return name;
}

const keysIn = async (bucket: string) =>
  ((await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map((object) => object.Key);

const signal = new AbortController().signal;

/** A client that cannot write one key. */
function failingOn(key: string): S3Client {
  const client = openClient();
  client.middlewareStack.add(
    (next) => async (args) => {
      if ('Body' in args.input && 'Key' in args.input && args.input.Key === key) throw new Error('cut');
      return next(args);
    },
    { step: 'initialize' },
  );
  return client;
}

describe('publishing norms', () => {
  const base = [normFixture({ id: '2014/35/EU' })];
  const us = [normFixture({ id: '47 CFR Part 15', db: 'norms_us', jurisdiction: 'US' })];

  it('writes every form of every database, and the manifest last', async () => {
    await data({ 'packages.json': boxes, 'norms.json': base, 'norms_us.json': us });
    const bucket = await bucketNamed('first');
    const { written, manifest } = await publishNorms({ s3, bucket, dataDir, now: 7 });
    expect(written.at(-1)).toBe('manifest.json');
    expect([...written].sort()).toEqual([...(await keysIn(bucket))].sort());
    expect(manifest).toMatchObject({
      published_at: 7,
      databases: [
        { file: 'norms.json', norm_count: 1 },
        { file: 'norms_us.json', region: 'United States', jurisdictions: ['US'] },
      ],
    });
    const source = createNormSource(createS3ObjectStore({ s3, bucket }));
    expect(await source.manifest()).toEqual(manifest);
    expect(await source.sample('norms_us.json', 9, new AbortController().signal)).toEqual(us);
  });

  it('writes nothing when nothing has changed, and only what has', async () => {
    await data({ 'packages.json': boxes, 'norms.json': base, 'norms_us.json': us });
    const bucket = await bucketNamed('again');
    await publishNorms({ s3, bucket, dataDir, now: 1 });
    expect((await publishNorms({ s3, bucket, dataDir, now: 2 })).written).toEqual([]);
    await data({ 'norms_us.json': [...us, normFixture({ id: '16 CFR 1', db: 'norms_us', jurisdiction: 'US' })] });
    const { written } = await publishNorms({ s3, bucket, dataDir, now: 3 });
    expect(written).toContain('databases/norms_us.json');
    expect(written).not.toContain('databases/norms.json');
  });

  it('writes nothing in a dry run', async () => {
    await data({ 'packages.json': boxes, 'norms.json': base, 'norms_us.json': us });
    const bucket = await bucketNamed('dry');
    const { written } = await publishNorms({ s3, bucket, dataDir, now: 1, dryRun: true });
    expect(written).toContain('manifest.json');
    expect(await keysIn(bucket)).toEqual([]);
  });

  it('refuses data with errors before the first write', async () => {
    await data({ 'packages.json': boxes, 'norms.json': base, 'norms_us.json': [{ id: 'half' }] });
    const bucket = await bucketNamed('refused');
    await expect(publishNorms({ s3, bucket, dataDir, now: 1 })).rejects.toThrow('the data has errors');
    expect(await keysIn(bucket)).toEqual([]);
  });

  it('changes nothing when it breaks off, and goes on when it is run again', async () => {
    await data({ 'packages.json': boxes, 'norms.json': base, 'norms_us.json': us });
    const bucket = await bucketNamed('broken');
    const { manifest } = await publishNorms({ s3, bucket, dataDir, now: 1 });
    await data({
      'norms.json': [normFixture({ id: '2014/30/EU' })],
      'norms_us.json': [normFixture({ id: 'UL 1', db: 'norms_us', jurisdiction: 'US' })],
    });
    const writes = (await publishNorms({ s3, bucket, dataDir, now: 2, dryRun: true })).written;
    expect(writes).toHaveLength(7);
    for (const key of writes) {
      await expect(publishNorms({ s3: failingOn(key), bucket, dataDir, now: 2 })).rejects.toThrow('cut');
      const source = createNormSource(createS3ObjectStore({ s3, bucket }));
      expect(await source.manifest()).toEqual(manifest);
      expect(await source.sample('norms.json', 9, signal)).toEqual(base);
      expect(await source.sample('norms_us.json', 9, signal)).toEqual(us);
      await expect(source.open('norms_us.json', signal)).resolves.toMatchObject({ index: { norms: 1 } });
    }
    await publishNorms({ s3, bucket, dataDir, now: 3 });
    const source = createNormSource(createS3ObjectStore({ s3, bucket }));
    expect(await source.sample('norms_us.json', 9, signal)).toMatchObject([{ id: 'UL 1' }]);
  });

  it('gives way to a plain array put there by hand, and takes its place again', async () => {
    await data({ 'packages.json': boxes, 'norms.json': base, 'norms_us.json': us });
    const bucket = await bucketNamed('by-hand');
    await publishNorms({ s3, bucket, dataDir, now: 1 });
    const norms = [...us, normFixture({ id: 'UL 9', db: 'norms_us', jurisdiction: 'US' })];
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: 'databases/norms_us.json', Body: JSON.stringify(norms) }),
    );
    const byHand = createNormSource(createS3ObjectStore({ s3, bucket }));
    expect((await byHand.manifest()).databases).toContainEqual(
      expect.objectContaining({ file: 'norms_us.json', norm_count: 2 }),
    );
    expect(await byHand.readNorm('norms_us.json', 'UL 9', signal)).toEqual(norms[1]);
    const { written } = await publishNorms({ s3, bucket, dataDir, now: 2 });
    expect(written).toEqual(['databases/norms_us.json', 'manifest.json']);
    const published = createNormSource(createS3ObjectStore({ s3, bucket }));
    expect(await published.readNorm('norms_us.json', 'UL 9', signal)).toBeUndefined();
  });

  it('removes stored forms that no reader can still hold', async () => {
    await data({ 'packages.json': boxes, 'norms.json': base, 'norms_us.json': us });
    const bucket = await bucketNamed('old');
    const publish = async (title: string) => {
      await data({ 'norms_us.json': [normFixture({ id: 'UL 1', db: 'norms_us', jurisdiction: 'US', title })] });
      return (await publishNorms({ s3, bucket, dataDir, now: 1 })).manifest.databases[1]?.matching.key;
    };
    const keys = [await publish('first'), await publish('second'), await publish('third')];
    const there = await keysIn(bucket);
    expect(keys.map((key) => there.includes(key))).toEqual([false, true, true]);
  });
});
