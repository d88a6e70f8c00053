import { encodeCsv, encodeNdjson, encodeSse } from './encode.ts';
import type { AnalysisPart } from './matched-lines.ts';

/** How an answer is written, and what it counts as. */
export interface Encoding {
  readonly contentType: string;
  readonly operation: 'analysis' | 'export';
  readonly headers: Readonly<Record<string, string>>;
  encode(parts: AsyncIterable<AnalysisPart>): AsyncGenerator<string | Uint8Array>;
}

const ndjson: Encoding = {
  contentType: 'application/x-ndjson',
  operation: 'analysis',
  headers: {},
  encode: encodeNdjson,
};

const others: readonly Encoding[] = [
  { contentType: 'text/event-stream', operation: 'analysis', headers: {}, encode: encodeSse },
  {
    contentType: 'text/csv; charset=utf-8',
    operation: 'export',
    headers: { 'content-disposition': 'attachment; filename="norms.csv"' },
    encode: encodeCsv,
  },
];

/** Chooses by the Accept header; NDJSON unless another form is named. */
export function chooseEncoding(accept: string | undefined): Encoding {
  const named = (accept ?? '').split(',').map((part) => (part.split(';')[0] ?? '').trim().toLowerCase());
  if (named.includes(ndjson.contentType)) return ndjson;
  return others.find(({ contentType }) => named.includes(contentType.split(';')[0] ?? '')) ?? ndjson;
}
