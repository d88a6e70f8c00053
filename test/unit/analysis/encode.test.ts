import fc from 'fast-check';
import { csvCell, encodeCsv, encodeNdjson, encodeSse } from '../../../shared/analysis/encode.ts';
import { matchRecords, restOfMatch, type AnalysisPart, type Matches } from '../../../shared/analysis/matched-lines.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import { slimJson } from '../../../shared/norms/slim-norm.ts';
import { normFixture } from './norm-fixture.ts';

async function* streamOf(parts: readonly AnalysisPart[]) {
  yield* parts;
}

function match(changes: Partial<Norm> = {}): Matches {
  const norm = normFixture({ id: 'A', ...changes });
  const verdict = { tier: 'applies' as const, outcome: { value: true, deciding: [], unknown: [] }, open: [] };
  const rest = restOfMatch(norm, verdict, { sheet: new Map(), titles: new Map() });
  if (rest === undefined) throw new Error('no record');
  const lines = Buffer.from(`${slimJson(norm)}\n`);
  return { event: 'matches', database: 'norms.json', groups: [{ lines, norms: 1, rest }] };
}

const end = (complete: boolean): AnalysisPart => ({ event: 'end', complete, matches: 1, scanned: 3, duration_ms: 5 });
const textOf = async (chunks: AsyncIterable<string | Uint8Array>) =>
  Buffer.concat((await Array.fromAsync(chunks)).map((chunk) => Buffer.from(chunk))).toString();

describe('NDJSON', () => {
  it('is one record a line, whatever the text holds', async () => {
    const matches = match({ title: 'two\nlines\u2028and more' });
    const lines = (await textOf(encodeNdjson(streamOf([matches, end(true)])))).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([...(await matchRecords(matches)), end(true)]);
  });
});

describe('server-sent events', () => {
  it('name the record and hold it on one data line', async () => {
    const text = await textOf(encodeSse(streamOf([match({ title: 'a\r\ndata: forged' }), end(true)])));
    expect(
      text
        .split('\n\n')
        .filter(Boolean)
        .map((event) => event.split('\n').map((line) => line.split(':', 1)[0])),
    ).toEqual([
      ['event', 'data'],
      ['event', 'data'],
    ]);
    expect(text.startsWith('event: match\n')).toBe(true);
  });
});

describe('CSV', () => {
  const cells: readonly (readonly [string, string])[] = [
    ['plain', 'plain'],
    ['=1+1', `"'=1+1"`],
    ['+49', `"'+49"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    [' =1', `"' =1"`],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['\n=1', `"'\n=1"`],
    ['\uFF1D1+1', `"'\uFF1D1+1"`],
    ['"=1', `"'""=1"`],
    ['\u200B@x', `"'\u200B@x"`],
    ['50-1000 V', '50-1000 V'],
  ];
  it.each(cells)('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('gives every text back to a reader of RFC 4180, and none of them as a formula', () => {
    const signs = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\uFF1D',
      '"',
      "'",
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      ' ',
      '\u200B',
      'a',
      '1',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(signs, fc.string({ maxLength: 3 })), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/);
        expect([text, `'${text}`]).toContain(read);
        expect(read).not.toMatch(/^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('starts with a byte-order mark and a header and holds only matches', async () => {
    const text = await textOf(encodeCsv(streamOf([match({ title: '=HYPERLINK("x")' }), end(true)])));
    const lines = text.split('\r\n');
    expect(lines[0]?.startsWith('\uFEFFtier,score,id,title,')).toBe(true);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[2]).toBe('complete,,,"1 norms, every database read whole"');
    expect(lines).toHaveLength(4);
  });

  it('says when the answer is not whole', async () => {
    const error: AnalysisPart = { event: 'error', database: 'norms_us.json', code: 'missing' };
    const text = await textOf(encodeCsv(streamOf([error, end(false)])));
    expect(text).toContain('incomplete,,,not read whole: norms_us.json');
  });
});
