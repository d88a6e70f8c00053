import { S3Client } from '@aws-sdk/client-s3';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compileIndex } from '../../../shared/norms/norm-index.ts';
import { DatabaseUnreadable, NormsUnavailable } from '../../../shared/norms/norm-source.ts';
import { publishedDatabase } from '../../../shared/norms/publication.ts';
import { readNorms } from '../../../shared/norms/read-norms.ts';
import { createS3NormSource } from '../../../shared/norms/s3-norm-source.ts';
import { normFixture } from '../analysis/norm-fixture.ts';

const norms = Array.from({ length: 50 }, (_unused, index) => normFixture({ id: `N ${index}` }));
const database = publishedDatabase('norms.json', Buffer.from(JSON.stringify(norms)), norms);
const manifest = JSON.stringify({ version: '1', published_at: 0, packages: [], databases: [database.entry] });
const signal = new AbortController().signal;

const servers: Server[] = [];

/** A stand-in for S3 that answers each object as told. */
async function sourceOn(objects: Readonly<Record<string, RequestListener>>) {
  const server = createServer((request, response) => {
    const key = (request.url ?? '').split('?')[0]?.replace('/bucket/', '') ?? '';
    const answer = objects[key];
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
  return createS3NormSource({ s3, bucket: 'bucket' });
}

const whole =
  (body: string | Uint8Array): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body), etag: '"1"' });
    response.end(body);
  };

afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('norms from S3', () => {
  it('reads the manifest, a database and its index', async () => {
    const source = await sourceOn({
      'manifest.json': whole(manifest),
      'databases/norms.json': whole(database.body),
      'indexes/norms.json': whole(database.index),
    });
    expect((await source.manifest()).databases).toEqual([database.entry]);
    expect(await Array.fromAsync(readNorms(source, 'norms.json', signal))).toEqual(norms);
    expect(await source.readIndex('norms.json', signal)).toEqual(JSON.parse(JSON.stringify(compileIndex(norms))));
  });

  it('asks for the manifest once for many readers', async () => {
    let asked = 0;
    const source = await sourceOn({
      'manifest.json': (request, response) => ((asked += 1), whole(manifest)(request, response)),
    });
    await Promise.all([source.manifest(), source.manifest()]);
    await source.manifest();
    expect(asked).toBe(1);
  });

  const noManifest: readonly (readonly [string, Readonly<Record<string, RequestListener>>])[] = [
    ['missing', {}],
    ['not JSON', { 'manifest.json': whole('<html>') }],
    ['of another shape', { 'manifest.json': whole('{"version":1}') }],
    ['answered with 500', { 'manifest.json': (_request, response) => response.writeHead(500).end() }],
  ];
  it.each(noManifest)('is unavailable when the manifest is %s', async (_name, objects) => {
    await expect((await sourceOn(objects)).manifest()).rejects.toThrow(NormsUnavailable);
  });

  it('tries the manifest again after a failure', async () => {
    let fails = true;
    const source = await sourceOn({
      'manifest.json': (request, response) =>
        fails ? response.writeHead(503).end() : whole(manifest)(request, response),
    });
    await expect(source.manifest()).rejects.toThrow(NormsUnavailable);
    fails = false;
    expect((await source.manifest()).version).toBe('1');
  });

  it('notices a connection that ends early', async () => {
    const source = await sourceOn({
      'manifest.json': whole(manifest),
      'databases/norms.json': (_request, response) => {
        response.writeHead(200, { 'content-length': database.body.length });
        response.write(database.body.subarray(0, 9_000), () => response.destroy());
      },
    });
    await expect(Array.fromAsync(readNorms(source, 'norms.json', signal))).rejects.toMatchObject({
      code: 'unreadable',
    });
  });

  it('notices a body without length that ends early but cleanly', async () => {
    const source = await sourceOn({
      'manifest.json': whole(manifest),
      'databases/norms.json': (_request, response) => {
        response.writeHead(200, { 'transfer-encoding': 'chunked' });
        response.end(Buffer.from(`${JSON.stringify(norms.slice(0, 3))}`));
      },
    });
    await expect(Array.fromAsync(readNorms(source, 'norms.json', signal))).rejects.toBeInstanceOf(DatabaseUnreadable);
  });

  it('calls a database missing that the manifest does not name, or that is not stored', async () => {
    const source = await sourceOn({ 'manifest.json': whole(manifest) });
    for (const file of ['norms_us.json', 'norms.json']) {
      await expect(Array.fromAsync(readNorms(source, file, signal))).rejects.toMatchObject({
        code: 'missing',
        database: file,
      });
    }
  });

  it('ends the request when the reader goes away', async () => {
    let closed: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (closed = resolve));
    const source = await sourceOn({
      'manifest.json': whole(manifest),
      'databases/norms.json': (_request, response) => {
        response.writeHead(200, { 'content-length': database.body.length });
        response.on('close', closed);
        response.write(database.body.subarray(0, 9_000));
      },
    });
    const gone = new AbortController();
    const reading = Array.fromAsync(readNorms(source, 'norms.json', gone.signal));
    setTimeout(() => gone.abort(new Error('gone')), 50);
    await expect(reading).rejects.toThrow();
    await ended;
  });
});
