import { matchBytes, recordsOf, type AnalysisPart } from './matched-lines.ts';
import type { MatchRecord } from './records.ts';

type Parts = AsyncIterable<AnalysisPart>;

const empty = new Uint8Array();
const lineFeed = Buffer.from('\n');

/** One record a line; the default. Norms are copied as they lie in the store. */
export async function* encodeNdjson(parts: Parts): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    if (part.event === 'matches') yield matchBytes(part.groups, { before: empty, after: lineFeed });
    else yield Buffer.from(`${JSON.stringify(part)}\n`);
  }
}

const matchFrame = { before: Buffer.from('event: match\ndata: '), after: Buffer.from('\n\n') };

/** Server-sent events, named after the record; JSON never holds a raw line break, so one `data` line is enough. */
export async function* encodeSse(parts: Parts): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    if (part.event === 'matches') yield matchBytes(part.groups, matchFrame);
    else yield Buffer.from(`event: ${part.event}\ndata: ${JSON.stringify(part)}\n\n`);
  }
}

const columns = [
  ['tier', (match) => match.tier],
  ['score', (match) => String(match.score)],
  ['id', ({ norm }) => norm.id],
  ['title', ({ norm }) => norm.title],
  ['jurisdiction', ({ norm }) => norm.jurisdiction],
  ['kind', ({ norm }) => norm.kind],
  ['legal_force', ({ norm }) => norm.legal_force],
  ['body', ({ norm }) => norm.body],
  ['edition', ({ norm }) => norm.edition?.current ?? ''],
  ['status', ({ norm }) => norm.status],
  ['applies_from', ({ norm }) => norm.dates.applies_from ?? ''],
  ['reasons', (match) => match.reasons.map((reason) => reason.text).join('; ')],
  ['questions', (match) => match.questions.map((question) => question.text).join('; ')],
  ['because', (match) => match.because ?? ''],
  ['obligations', ({ norm }) => norm.obligations.join('; ')],
  ['source_url', ({ norm }) => norm.source_url],
  ['checked', ({ norm }) => norm.checked],
  ['database', ({ norm }) => `${norm.db}.json`],
] as const satisfies readonly (readonly [string, (match: MatchRecord) => string])[];

// What a spreadsheet may take for a formula: its first sign, also full-width, behind blanks, quotes or unseen characters.
const formula = /^[\s"'\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** One cell of RFC 4180. What would run as a formula in a spreadsheet (OWASP: CSV injection) gets an apostrophe in front. */
export function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvRow = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * The match records as a table, with a byte-order mark so that spreadsheets read it as UTF-8. The last line says
 * whether the answer is whole; a file without that line was cut.
 */
export async function* encodeCsv(parts: Parts): AsyncGenerator<string> {
  yield `\uFEFF${csvRow(columns.map(([name]) => name))}`;
  const unread: string[] = [];
  for await (const record of recordsOf(parts)) {
    if (record.event === 'match') yield csvRow(columns.map(([, cell]) => cell(record)));
    if (record.event === 'error') unread.push(record.database);
    if (record.event !== 'end') continue;
    if (record.complete) yield csvRow(['complete', '', '', `${record.matches} norms, every database read whole`]);
    else yield csvRow(['incomplete', '', '', `not read whole: ${unread.join(', ')}`]);
  }
}
