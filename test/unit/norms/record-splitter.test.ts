import fc from 'fast-check';
import { MalformedArray, RecordSplitter, splitRecords } from '../../../shared/norms/record-splitter.ts';

function chunksOf(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length));
}

/** The text of a record, if it is JSON. */
const textOf = (text: string): string => (JSON.parse(text), text);

function split(chunks: readonly Uint8Array[]): string[] {
  const splitter = new RecordSplitter(textOf);
  const records = chunks.flatMap((chunk) => splitter.push(chunk));
  splitter.end();
  return records;
}

const textArb = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\\"', '}{', '],[', '日本語', '🙂', '\u2028'),
);
const jsonArb = fc.jsonValue({ stringUnit: 'binary' });
const recordArb = fc.dictionary(textArb, fc.oneof(textArb, jsonArb), { maxKeys: 5 });

describe('cutting an array into records', () => {
  it('gives every record back, whatever it holds and wherever the chunks are cut', () => {
    const property = fc.property(
      fc.array(recordArb, { maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      fc.constantFrom(0, 1, 4),
      (records, cuts, indent) => {
        // Compared as text: JSON.parse of this V8 mistakes some keys that hold escapes for those of the object before.
        const texts = records.map((record) => JSON.stringify(record, null, indent));
        const bytes = Buffer.from(`[${texts.join(' ,\n')} ]`);
        expect(split(chunksOf(bytes, cuts))).toEqual(texts);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('is not misled by what looks like the beginning of the next record', () => {
    const hostile = '"},{"id":1}';
    const inner = [{ id: 1 }, { id: 2, text: '},{"id":' }, { id: 3 }];
    const records = Array.from({ length: 40 }, (_unused, id) => ({
      id,
      inner,
      [hostile]: hostile,
      last: [{ id }, { id }],
    }));
    for (const indent of [0, 2]) {
      const bytes = Buffer.from(JSON.stringify(records, null, indent));
      for (const size of [7, 100, 1_000, bytes.length]) {
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_unused, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(split(chunks).map((text): unknown => JSON.parse(text))).toEqual(records);
      }
    }
  });

  it('goes on exactly when records begin differently', () => {
    const records = Array.from({ length: 50 }, (_unused, at) =>
      at % 3 === 0 ? { id: at } : { [`k${at}`]: { id: at } },
    );
    expect(split([Buffer.from(JSON.stringify(records))]).map((text): unknown => JSON.parse(text))).toEqual(records);
  });

  it('works byte by byte', () => {
    const records = [{ a: 'ü"\\]}', b: [{}, []] }, {}, { 'é🙂': null }];
    const bytes = Buffer.from(`\uFEFF ${JSON.stringify(records)}\n`);
    const found = split(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(found.map((text): unknown => JSON.parse(text))).toEqual(records);
  });

  it('never takes a cut-off array for a whole one', () => {
    const bytes = Buffer.from(JSON.stringify([{ a: 1 }, { b: '}]' }]));
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => split([bytes.subarray(0, length)])).toThrow(MalformedArray);
    }
  });

  const malformed = [
    '',
    '{}',
    '[1]',
    '["a"]',
    '[{}{}]',
    '[{},]',
    '[,{}]',
    '[{}]]',
    '[{}] x',
    '[[{}]]',
    'null',
    '[{}',
    '[{"a":"]',
  ];
  it.each(malformed)('rejects %j', (text) => {
    expect(() => split([Buffer.from(text)])).toThrow(MalformedArray);
  });

  it('rejects what is not UTF-8', () => {
    expect(() => split([Buffer.concat([Buffer.from('[{"a":"'), Uint8Array.of(0xff), Buffer.from('"}]')])])).toThrow(
      MalformedArray,
    );
  });

  it('does not collect a record without end', () => {
    const splitter = new RecordSplitter(textOf);
    splitter.push(Buffer.from('[{"a":"'));
    const megabyte = Buffer.alloc(1_048_576, 'x');
    expect(() => Array.from({ length: 6 }, () => splitter.push(megabyte))).toThrow(MalformedArray);
  });

  it('survives a reader that uses its buffer again', async () => {
    const bytes = Buffer.from(JSON.stringify([{ a: 'first' }, { b: 'second' }]));
    async function* reused() {
      const buffer = new Uint8Array(5);
      for (let start = 0; start < bytes.length; start += 5) {
        const part = bytes.subarray(start, start + 5);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    }
    const batches = await Array.fromAsync(splitRecords(reused(), textOf));
    expect(batches.flat()).toEqual(['{"a":"first"}', '{"b":"second"}']);
  });
});
