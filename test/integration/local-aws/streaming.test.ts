import { createServer, get, type IncomingMessage } from 'node:http';
import { closeServer, listen } from '../../../infra/local/aws/emulators/listen.ts';
import { startFixture, until, type Fixture } from './fixture/start-fixture.ts';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await startFixture();
});

afterAll(async () => {
  await fixture.close();
});

const TOTAL_BYTES = 2_048 * 64 * 1024;
// What sockets of the two ends may hold between them.
const BUFFERED_BYTES_MAX = 32 * 1024 * 1024;

function open(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${fixture.aws.apiUrl}${path}`, resolve).on('error', reject);
  });
}

function producedBytes(): number {
  const line = fixture.lines.findLast((entry) => entry.startsWith('stream: produced '));
  return Number(line?.split(' ').at(-1) ?? 0);
}

/** Waits until the producer has not moved for a while, so that only back-pressure or the end can be the reason. */
async function untilStill(): Promise<number> {
  let last = -1;
  let still = 0;
  return until(() => {
    const now = producedBytes();
    still = now === last && now > 0 ? still + 1 : 0;
    last = now;
    return still > 30 ? now : undefined;
  }, 20_000);
}

describe('a streaming function', () => {
  it('sends status and headers of its prelude, then every byte in order', async () => {
    const response = await fetch(`${fixture.aws.apiUrl}/stream/lines`);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-streamed')).toBe('yes');
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines).toEqual(Array.from({ length: 1_000 }, (_, line) => `{"line":${String(line)}}`));
  });

  it('has answered when its stream ends, whatever it still does', async () => {
    const { promise: read, resolve: tellRead } = Promise.withResolvers<undefined>();
    const work = createServer((_request, response) => void read.then(() => response.end()));
    const workUrl = `http://127.0.0.1:${await listen(work, 0)}/`;
    const response = await fetch(`${fixture.aws.apiUrl}/stream/work-on?until=${workUrl}`);
    expect(await response.text()).toBe('whole answer');
    tellRead(undefined);
    await fixture.aws.idle();
    await closeServer(work);
  });

  it('waits for a reader that does not read, and loses nothing', async () => {
    const response = await open('/stream/plenty');
    expect(await untilStill()).toBeLessThan(BUFFERED_BYTES_MAX);
    let received = 0;
    for await (const chunk of response) {
      received += chunk.length;
      expect(producedBytes() - received).toBeLessThan(BUFFERED_BYTES_MAX);
    }
    expect(received).toBe(TOTAL_BYTES);
  });

  it('is stopped when the client goes away', async () => {
    const response = await open('/stream/endless');
    await new Promise((resolve) => response.once('data', resolve));
    response.destroy();
    const stopped = await until(() => fixture.lines.find((line) => line.startsWith('stream: stopped')));
    expect(stopped).toContain('the caller has gone');
    await fixture.aws.idle();
  });

  it('breaks the connection when it fails after the first byte', async () => {
    const response = await fetch(`${fixture.aws.apiUrl}/stream/throw-late`);
    expect(response.status).toBe(201);
    await expect(response.text()).rejects.toThrow();
  });

  it.each([
    ['fails before the first byte', 'GET', '/stream/throw-early'],
    ['ends without a write, so that no prelude is sent', 'GET', '/stream/no-write'],
    ['is not a streaming function', 'POST', '/stream/any'],
  ])('is a 502 when it %s', async (_case, method, path) => {
    expect((await fetch(`${fixture.aws.apiUrl}${path}`, { method })).status).toBe(502);
  });
});
