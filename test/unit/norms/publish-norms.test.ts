import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs, type FauxqsServer } from 'fauxqs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishNorms } from '../../../infra/scripts/publish-norms.ts';
import { readNorms } from '../../../shared/norms/read-norms.ts';
import { createS3NormSource } from '../../../shared/norms/s3-norm-source.ts';
import { normFixture } from '../analysis/norm-fixture.ts';

let server: FauxqsServer;
let s3: S3Client;
let dataDir: string;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  s3 = new S3Client({
    endpoint: `http://127.0.0.1:${server.port}`,
    forcePathStyle: true,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
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

describe('publishing norms', () => {
  const base = [normFixture({ id: '2014/35/EU' })];
  const us = [normFixture({ id: '47 CFR Part 15', db: 'norms_us', jurisdiction: 'US' })];

  it('writes databases and indexes, and the manifest last', async () => {
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
    const source = createS3NormSource({ s3, bucket });
    expect(await source.manifest()).toEqual(manifest);
    expect(await Array.fromAsync(readNorms(source, 'norms_us.json', new AbortController().signal))).toEqual(us);
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

  it('stores no text in an index', async () => {
    await data({ 'packages.json': boxes, 'norms.json': base, 'norms_us.json': us });
    const bucket = await bucketNamed('index');
    await publishNorms({ s3, bucket, dataDir, now: 1 });
    const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'indexes/norms_us.json' }));
    const index = await answer.Body?.transformToString();
    expect(index).toContain('47 CFR Part 15');
    expect(index).not.toContain('Title of');
    expect(index).not.toContain('Summary of');
  });
});
