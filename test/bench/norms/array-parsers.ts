import { JSONParser } from '@streamparser/json';
import clarinet from 'clarinet';
import JsonParse from 'jsonparse';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { parser as streamJson } from 'stream-json';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { splitRecords } from '../../../shared/norms/record-splitter.ts';

/** The same pieces for all; with Node's 64 KB, reading takes a tenth of what the fastest of them needs. */
const piecesOf = (file: string) => createReadStream(file, { highWaterMark: 256 << 10 });

/** Reads the records of one JSON array out of a file, and gives each to `onRecord`. */
export type ArrayParser = (file: string, onRecord: (record: unknown) => void) => Promise<void>;

async function own(file: string, onRecord: (record: unknown) => void): Promise<void> {
  for await (const records of splitRecords(piecesOf(file), JSON.parse)) records.forEach(onRecord);
}

async function byClarinet(file: string, onRecord: (record: unknown) => void): Promise<void> {
  const parser = clarinet.parser();
  const open: (unknown[] | Record<string, unknown>)[] = [];
  const keys: string[] = [];
  const add = (value: unknown) => {
    const last = open.at(-1);
    if (open.length === 1) onRecord(value);
    else if (Array.isArray(last)) last.push(value);
    else if (last !== undefined) last[keys.at(-1) ?? ''] = value;
  };
  parser.onopenobject = (key) => {
    open.push({});
    keys.push(key ?? '');
  };
  parser.onkey = (key) => {
    keys[keys.length - 1] = key;
  };
  const close = () => {
    const value = open.pop();
    if (open.length > 0) add(value);
  };
  parser.oncloseobject = () => {
    keys.pop();
    close();
  };
  parser.onopenarray = () => void open.push([]);
  parser.onclosearray = close;
  parser.onvalue = add;
  const decoder = new StringDecoder('utf8');
  for await (const chunk of piecesOf(file)) parser.write(decoder.write(chunk));
}

async function byJsonParse(file: string, onRecord: (record: unknown) => void): Promise<void> {
  const parser = new JsonParse();
  parser.onValue = function onValue(this: JsonParse, value: unknown) {
    if (this.stack.length !== 1) return;
    onRecord(value);
    this.value = undefined;
  };
  for await (const chunk of piecesOf(file)) parser.write(chunk);
}

async function byStreamParser(file: string, onRecord: (record: unknown) => void): Promise<void> {
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  parser.onValue = ({ value }) => onRecord(value);
  for await (const chunk of piecesOf(file)) parser.write(chunk);
}

const byStreamJson =
  (options: Parameters<typeof streamJson>[0]): ArrayParser =>
  async (file, onRecord) => {
    const records = piecesOf(file).pipe(streamJson.asStream(options)).pipe(streamArray.asStream());
    for await (const { value } of records) onRecord(value);
  };

/** Ours first, then the peers. */
export const arrayParsers = {
  own,
  clarinet: byClarinet,
  jsonparse: byJsonParse,
  '@streamparser/json': byStreamParser,
  'stream-json packed': byStreamJson({ packValues: true, streamValues: false }),
  'stream-json': byStreamJson({}),
} as const satisfies Readonly<Record<string, ArrayParser>>;
