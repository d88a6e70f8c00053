import { createReadStream } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ManifestSchema } from '../../../shared/norms/manifest.ts';
import { setTimeout as pause } from 'node:timers/promises';

/** A link: how long the first byte takes and how many bytes a second one connection carries. */
export interface Link {
  readonly firstByteMs: number;
  readonly bytesPerSecond: number;
}

/** As a function meets S3 in its own region, assumed: 20 ms to the first byte, 80 MB/s a connection. */
export const s3Like: Link = { firstByteMs: 20, bytesPerSecond: 80e6 };
export const loopback: Link = { firstByteMs: 0, bytesPerSecond: Infinity };

function paced({ bytesPerSecond }: Link): Transform {
  let sent = 0;
  const startedAt = performance.now();
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sent += chunk.length;
      const dueMs = (sent / bytesPerSecond) * 1000 - (performance.now() - startedAt);
      if (dueMs > noticedMs) setTimeout(() => done(null, chunk), dueMs);
      else done(null, chunk);
    },
  });
}

/** Up to this a range that takes no time worth a wait is sent at once: the server must not be what is measured. */
const atOnceBytes = 2 << 20;
const noticedMs = 1;

interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
}

/** The files of a folder, each opened once. */
class OpenFiles {
  readonly #folder: string;
  readonly #opened = new Map<string, Promise<OpenFile>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get(name: string): Promise<OpenFile> {
    const known = this.#opened.get(name) ?? this.#open(name);
    this.#opened.set(name, known);
    return known;
  }

  async close(): Promise<void> {
    for (const opened of this.#opened.values()) await (await opened).handle.close();
  }

  async #open(name: string): Promise<OpenFile> {
    const handle = await open(join(this.#folder, name));
    return { handle, size: (await handle.stat()).size };
  }
}

interface Served {
  readonly folder: string;
  readonly files: OpenFiles;
  readonly link: Link;
}

async function answer(
  { folder, files, link }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bucket');
  if (link.firstByteMs > 0) await pause(link.firstByteMs);
  if (searchParams.has('list-type')) {
    const { databases } = ManifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    const objects = databases.map(
      ({ plain: { key, etag, bytes } }) =>
        `<Contents><Key>${key}</Key><ETag>${etag}</ETag><Size>${bytes}</Size></Contents>`,
    );
    response.end(`<ListBucketResult><IsTruncated>false</IsTruncated>${objects.join('')}</ListBucketResult>`);
    return;
  }
  const name = decodeURIComponent(pathname.replace(/^\/bucket\//, ''));
  const { handle, size } = await files.get(name);
  const [, from = '0', to = String(size - 1)] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const [start, end] = [Number(from), Number(to)];
  const length = end - start + 1;
  response.writeHead(request.headers.range === undefined ? 200 : 206, {
    'content-length': length,
    etag: '"1"',
  });
  if (length <= atOnceBytes && (1000 * length) / link.bytesPerSecond <= noticedMs) {
    const { buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, start);
    response.end(buffer);
    return;
  }
  const bytes = createReadStream(join(folder, name), { start, end, highWaterMark: 256 << 10 });
  if (link.bytesPerSecond === Infinity) await pipeline(bytes, response);
  else await pipeline(bytes, paced(link), response);
}

/** Serves a folder as one bucket over HTTP, over a link of that kind. */
export function serveFolder(folder: string, link: Link): Promise<{ server: Server; port: number }> {
  const files = new OpenFiles(folder);
  const server = createServer((request, response) => {
    answer({ folder, files, link }, request, response).catch(() => response.destroy());
  });
  server.once('close', () => void files.close());
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
}
