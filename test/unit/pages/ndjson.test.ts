import * as fc from 'fast-check';
import { NdjsonError, readNdjson } from '../../../shared/pages/client/ndjson.ts';

function bodyOf(chunks: readonly Uint8Array[], onCancel: () => void = () => undefined): ReadableStream<Uint8Array> {
  const rest = [...chunks];
  return new ReadableStream({
    pull(controller) {
      const next = rest.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(next);
    },
    cancel: onCancel,
  });
}

/** Cuts bytes at the given places, also in the middle of a character. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((one, other) => one - other);
  const edges = [0, ...sorted, bytes.length];
  return edges.slice(1).map((end, index) => bytes.slice(edges[index], end));
}

async function collect(body: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of readNdjson(body)) values.push(value);
  return values;
}

const text = (value: string) => new TextEncoder().encode(value);

describe('readNdjson', () => {
  it('gives every value back, wherever the chunks are cut', async () => {
    const values = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(values, fc.array(fc.nat(), { maxLength: 30 }), fc.boolean(), async (sent, places, isEnded) => {
        const lines = sent.map((value) => JSON.stringify(value)).join('\n') + (isEnded && sent.length > 0 ? '\n' : '');
        const expected: unknown = sent.map((value) => JSON.parse(JSON.stringify(value)));
        expect(await collect(bodyOf(cut(text(lines), places)))).toEqual(expected);
      }),
    );
  });

  it('gives a value as soon as its line is whole', async () => {
    const reader = readNdjson(
      new ReadableStream({
        start(controller) {
          controller.enqueue(text('{"a":1}\n{"b"'));
        },
      }),
    );
    expect(await reader.next()).toEqual({ done: false, value: { a: 1 } });
  });

  it('passes over empty lines and carriage returns', async () => {
    expect(await collect(bodyOf([text('1\r\n\n  \n2')]))).toEqual([1, 2]);
  });

  it('says which line is not JSON, also when the answer ends in the middle of one', async () => {
    const failure = collect(bodyOf([text('{"a":1}\n{"event":"mat')]));
    await expect(failure).rejects.toBeInstanceOf(NdjsonError);
    await expect(failure).rejects.toMatchObject({ lineNumber: 2 });
  });

  it('cancels the body when the reader stops early', async () => {
    let isCancelled = false;
    const body = bodyOf([text('1\n'), text('2\n'), text('3\n')], () => (isCancelled = true));
    for await (const value of readNdjson(body)) {
      expect(value).toBe(1);
      break;
    }
    expect(isCancelled).toBe(true);
  });

  it('passes a broken connection on', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new TypeError('network')) });
    await expect(collect(body)).rejects.toThrow('network');
  });
});
