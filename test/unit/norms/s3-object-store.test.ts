import { S3Client } from '@aws-sdk/client-s3';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenDatabase } from '../../../shared/norms/norm-source.ts';
import { DatabaseUnreadable, NormsUnavailable } from '../../../shared/norms/norm-source.ts';
import { publishedDatabase } from '../../../shared/norms/publication.ts';
import { createS3ObjectStore } from '../../../shared/norms/s3-object-store.ts';
import { createNormSource } from '../../../shared/norms/stored-norm-source.ts';
import { normFixture } from '../analysis/norm-fixture.ts';

const norms = Array.from({ length: 50 }, (_unused, index) => normFixture({ id: `N ${index}` }));
const { entry, objects, plain } = publishedDatabase('norms.json', Buffer.from(JSON.stringify(norms)), norms);
const matching = objects.find(({ key }) => key === entry.matching.key)?.body ?? new Uint8Array();
const manifest = JSON.stringify({
  version: '1',
  published_at: 0,
  packages: [],
  databases: [{ ...entry, plain: { ...entry.plain, etag: '"plain"' } }],
});
const signal = new AbortController().signal;
const listing = `<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>${entry.plain.key}</Key><ETag>"plain"</ETag><Size>${plain.length}</Size></Contents></ListBucketResult>`;

const servers: Server[] = [];

/** The answer of S3 to a request for the whole object or a range of it. */
const stored =
  (body: string | Uint8Array): RequestListener =>
  (request, response) => {
    const bytes = Buffer.from(body);
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const part = bytes.subarray(Number(from), to === '' ? bytes.length : Number(to) + 1);
    response.writeHead(request.headers.range === undefined ? 200 : 206, { 'content-length': part.length, etag: '"1"' });
    response.end(part);
  };

/** A stand-in for S3 that answers each object as told. */
async function sourceOn(objects: Readonly<Record<string, RequestListener>>) {
  const answers: Readonly<Record<string, RequestListener>> = { '': stored(listing), ...objects };
  const server = createServer((request, response) => {
    const key = new URL(request.url ?? '', 'http://s3').pathname.replace(/^\/bucket\/?/, '');
    const answer = answers[key];
    if (answer !== undefined) return answer(request, response);
    response.writeHead(404, { 'content-type': 'application/xml' });
    return response.end('<Error><Code>NoSuchKey</Code></Error>');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const s3 = new S3Client({
    endpoint: `http://127.0.0.1:${address.port}`,
    forcePathStyle: true,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
  return createNormSource(createS3ObjectStore({ s3, bucket: 'bucket' }));
}

/** The ids of a database's norms, read as an analysis reads them. */
async function idsOf(opening: Promise<OpenDatabase>): Promise<string[]> {
  const database = await opening;
  if (database.kind === 'plain') throw new Error('is not published');
  const { index, read } = database;
  const lines: string[] = [];
  for await (const came of read([{ from: 0, to: index.runStarts.at(-1) ?? 0 }]))
    lines.push(...came.map((run) => Buffer.from(run.lines).toString()));
  return [...lines.join('').matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
}

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('norms from S3', () => {
  it('reads the manifest, a database and one norm of it', async () => {
    const source = await sourceOn({
      'manifest.json': stored(manifest),
      ...Object.fromEntries(objects.map(({ key, body }) => [key, stored(body)])),
    });
    expect((await source.manifest()).databases).toMatchObject([{ file: 'norms.json', norm_count: 50 }]);
    expect((await idsOf(source.open('norms.json', signal))).sort()).toEqual(norms.map(({ id }) => id).sort());
    expect(await source.readNorm('norms.json', 'N 7', signal)).toEqual(norms[7]);
    expect(await source.readNorm('norms.json', 'N 50', signal)).toBeUndefined();
  });

  it('asks for the manifest once for many readers', async () => {
    let asked = 0;
    const source = await sourceOn({
      'manifest.json': (request, response) => ((asked += 1), stored(manifest)(request, response)),
    });
    await Promise.all([source.manifest(), source.manifest()]);
    await source.manifest();
    expect(asked).toBe(1);
  });

  const noManifest: readonly (readonly [string, Readonly<Record<string, RequestListener>>])[] = [
    ['missing', {}],
    ['not JSON', { 'manifest.json': stored('<html>') }],
    ['of another shape', { 'manifest.json': stored('{"version":1}') }],
    ['answered with 500', { 'manifest.json': (_request, response) => response.writeHead(500).end() }],
  ];
  it.each(noManifest)('is unavailable when the manifest is %s', async (_name, objects) => {
    await expect((await sourceOn(objects)).manifest()).rejects.toThrow(NormsUnavailable);
  });

  it('tries the manifest again after a failure', async () => {
    let fails = true;
    const source = await sourceOn({
      'manifest.json': (request, response) =>
        fails ? response.writeHead(503).end() : stored(manifest)(request, response),
    });
    await expect(source.manifest()).rejects.toThrow(NormsUnavailable);
    fails = false;
    expect((await source.manifest()).version).toBe('1');
  });

  it('reads on where a connection broke', async () => {
    const ranges: (string | undefined)[] = [];
    const source = await sourceOn({
      'manifest.json': stored(manifest),
      [entry.matching.key]: (request, response) => {
        ranges.push(request.headers.range);
        if (ranges.length > 1) return stored(matching)(request, response);
        response.writeHead(206, { 'content-length': matching.length });
        return response.write(matching.subarray(0, 9_000), () => response.destroy());
      },
    });
    expect(await idsOf(source.open('norms.json', signal))).toHaveLength(50);
    expect(ranges).toEqual([`bytes=0-${matching.length - 1}`, expect.stringMatching(/^bytes=[1-9]\d*-/)]);
  });

  it('gives up on a connection that breaks again and again', async () => {
    let asked = 0;
    const source = await sourceOn({
      'manifest.json': stored(manifest),
      [entry.matching.key]: (_request, response) => {
        asked += 1;
        response.writeHead(206, { 'content-length': matching.length });
        response.flushHeaders();
        response.destroy();
      },
    });
    await expect(source.open('norms.json', signal)).rejects.toMatchObject({ code: 'unreadable' });
    expect(asked).toBe(3);
  });

  it('notices a range that is not the one asked for', async () => {
    const source = await sourceOn({
      'manifest.json': stored(manifest),
      [entry.matching.key]: (_request, response) => {
        response.writeHead(200, { 'content-length': 3 });
        response.end('{}\n');
      },
    });
    await expect(source.open('norms.json', signal)).rejects.toBeInstanceOf(DatabaseUnreadable);
  });

  it('calls a database missing that the manifest does not name, or that is not stored', async () => {
    const source = await sourceOn({ 'manifest.json': stored(manifest) });
    for (const file of ['norms_us.json', 'norms.json'])
      await expect(source.open(file, signal)).rejects.toMatchObject({ code: 'missing', database: file });
  });

  it('calls a database missing whose plain array was taken away', async () => {
    const source = await sourceOn({
      '': stored('<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>'),
      'manifest.json': stored(manifest),
      [entry.matching.key]: stored(matching),
    });
    await expect(source.open('norms.json', signal)).rejects.toMatchObject({ code: 'missing' });
  });

  it('ends the request when the reader goes away', async () => {
    let closed: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (closed = resolve));
    const source = await sourceOn({
      'manifest.json': stored(manifest),
      [entry.lookup.key]: (_request, response) => {
        response.writeHead(206, { 'content-length': entry.lookup.head_bytes });
        response.on('close', closed);
        response.write('{');
      },
    });
    const gone = new AbortController();
    const reading = source.readNorm('norms.json', 'N 1', gone.signal);
    setTimeout(() => gone.abort(new Error('gone')), 50);
    await expect(reading).rejects.toThrow();
    await ended;
  });
});
