import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text, buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { closeServer, listen } from '../../infra/local/aws/emulators/listen.ts';
import { projectDataDir } from '../../infra/scripts/catalogue-file.ts';
import { publishNorms } from '../../infra/scripts/publish-norms.ts';
import { userId } from '../helpers/proxy-event.ts';
import { awsAnswer } from './aws-stand-in.ts';
import { stripeAnswer } from './stripe-stand-in.ts';

/** One loopback server that answers for AWS, Stripe, Postgres and the key set of Supabase. */
export interface StandIns {
  readonly url: string;
  /** An access token that the key set proves. */
  readonly token: string;
  close(): Promise<void>;
}

const rpcAnswers: Readonly<Record<string, unknown>> = {
  user_exists: true,
  rental_totals: [],
  analyses_per_day: [{ day: '2026-11-21', analyses: 3, users: 2 }],
  usage_report: [
    {
      day: '2026-11-21',
      database: 'norms.json',
      operation: 'analysis',
      workspace_id: null,
      analyses: 3,
      norms_matched: 9,
    },
  ],
};

interface Reply {
  readonly status: number;
  readonly body: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Stored {
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
}

const json = (value: unknown): Reply =>
  value === undefined ? { status: 404, body: '{}' } : { status: 200, body: JSON.stringify(value) };

const etagOf = (bytes: Uint8Array) => `"${createHash('md5').update(bytes).digest('hex')}"`;

function listing(objects: ReadonlyMap<string, Stored>, bucket: string, prefix: string): Reply {
  const found = [...objects].filter(([path]) => path.startsWith(`${bucket}/${prefix}`));
  const contents = found.map(([path, { bytes }]) => {
    const key = path.slice(bucket.length + 1);
    return `<Contents><Key>${key}</Key><ETag>${etagOf(bytes)}</ETag><Size>${bytes.length}</Size></Contents>`;
  });
  const body = `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
  return { status: 200, body, headers: { 'content-type': 'application/xml' } };
}

/** The bytes of a range that was asked for, or all of them. */
function ranged(bytes: Uint8Array, range: string | undefined): Reply {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined) return { status: 200, body: bytes };
  return { status: 206, body: bytes.subarray(Number(from), Number(to) + 1) };
}

/** A bucket: what was put can be got, listed and looked at. */
async function storage(objects: Map<string, Stored>, request: IncomingMessage, url: URL): Promise<Reply> {
  const path = decodeURIComponent(url.pathname);
  const prefix = url.searchParams.get('prefix');
  if (request.method === 'PUT') {
    const headers = Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
    const bytes = await buffer(request);
    objects.set(path, { bytes, metadata: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])) });
    return { status: 200, body: '', headers: { etag: etagOf(bytes) } };
  }
  if (prefix !== null) return listing(objects, path.replace(/\/$/, ''), prefix);
  const stored = objects.get(path);
  if (stored === undefined) return { status: 404, body: '' };
  const reply = ranged(stored.bytes, request.headers.range);
  return { ...reply, headers: { ...stored.metadata, etag: etagOf(stored.bytes) } };
}

async function keys(): Promise<{ keySet: object; token: string }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const token = await new SignJWT({ email: 'somebody@example.com' })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .setSubject(userId)
    .setIssuer('https://issuer.example.com')
    .setAudience('authenticated')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  return { keySet: { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }] }, token };
}

/** Starts the stand-ins and publishes the project's own norms into their bucket `bench`. */
export async function startStandIns(): Promise<StandIns> {
  const objects = new Map<string, Stored>();
  const { keySet, token } = await keys();
  async function replyTo(request: IncomingMessage): Promise<Reply> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname;
    const target = request.headers['x-amz-target'];
    if (typeof target === 'string') return json(awsAnswer(target, await text(request)));
    if (path.startsWith('/v1/')) return json(stripeAnswer(path));
    if (path.startsWith('/rest/v1/rpc/')) return json(rpcAnswers[path.slice('/rest/v1/rpc/'.length)] ?? null);
    if (path === '/keys') return json(keySet);
    return storage(objects, request, url);
  }
  const server = createServer((request, response) => {
    replyTo(request).then(
      ({ status, body, headers }) => {
        const length = String(Buffer.byteLength(body));
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': length, ...headers });
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const url = `http://127.0.0.1:${String(await listen(server, 0))}`;
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const s3 = new S3Client({ endpoint: url, region: 'eu-central-1', credentials, forcePathStyle: true });
  await publishNorms({ s3, bucket: 'bench', dataDir: projectDataDir, now: Math.floor(Date.now() / 1000) });
  s3.destroy();
  return { url, token, close: () => closeServer(server) };
}
