import { isUtf8 } from 'node:buffer';

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openObject, closeObject, openArray, closeArray] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The bytes are not one JSON array of objects. */
export class MalformedArray extends Error {
  override readonly name = 'MalformedArray';
}

/** A record longer than this is an attack or an accident, and would have to be held in memory. */
const recordBytesMax = 4 * 1024 * 1024;

// A byte-order mark before the array is tolerated, because editors write it.
const byteOrderMark = [0xef, 0xbb, 0xbf];
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** After so many wrong guesses in a row records are no longer guessed. */
const wrongGuessesMax = 8;
/** What stands between two records is learned up to this length. */
const boundaryBytesMax = 200;

/**
 * Cuts the bytes of one JSON array of objects into its records, whatever the chunk boundaries, and gives each to
 * `read`. Structure is found on bytes (every structural character is ASCII and never part of a longer UTF-8 sequence),
 * so a character split between chunks is decoded whole. Throws `MalformedArray` on anything else than one complete
 * array of what `read` takes.
 *
 * Records mostly begin alike, so the end of one is guessed where the beginning of the next is found. A guess is right
 * if it parses, because no beginning of a JSON object is an object itself; otherwise the bytes are looked at one by one.
 */
export class RecordSplitter<Record> {
  readonly #read: (text: string) => Record;
  #place: 'before' | 'first' | 'record' | 'between' | 'next' | 'after' = 'before';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #offset = 0;
  /** From the end of a record to the first colon of the next one. */
  #boundary: Buffer | undefined;
  #wrongGuesses = 0;

  constructor(read: (text: string) => Record) {
    this.#read = read;
  }

  /** Takes the next chunk and returns the records completed by it. */
  push(chunk: Uint8Array): Record[] {
    const records: Record[] = [];
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let position = 0;
    while (position < bytes.length) {
      if (this.#place !== 'record') {
        position = this.#betweenRecords(bytes, position);
        continue;
      }
      const guessed = this.#heldBytes === 0 ? this.#guess(bytes, position, records) : position;
      if (guessed > position) {
        position = guessed;
        continue;
      }
      const end = this.#endOfRecord(bytes, position);
      this.#hold(bytes.subarray(position, end));
      position = end;
      if (this.#depth > 0) break;
      records.push(this.#release());
      this.#place = 'between';
      this.#learn(bytes, position);
    }
    this.#offset += bytes.length;
    return records;
  }

  /** Learns what stands between this record's end and the first colon of the next one. */
  #learn(bytes: Buffer, end: number): void {
    const window = bytes.subarray(end - 1, end + boundaryBytesMax);
    const match = /^\}\s*,\s*\{\s*"[^"\\]*"\s*:/.exec(window.toString('latin1'));
    if (match !== null) this.#boundary = Buffer.from(match[0], 'latin1');
  }

  /** Takes the record that begins here if the next one is where it seems to be; the place where that one begins. */
  #guess(bytes: Buffer, start: number, records: Record[]): number {
    if (this.#boundary === undefined || this.#wrongGuesses >= wrongGuessesMax) return start;
    const found = bytes.indexOf(this.#boundary, start);
    if (found < 0) return start;
    const record = bytes.subarray(start, found + 1);
    try {
      if (!isUtf8(record)) return start;
      records.push(this.#read(record.toString()));
    } catch {
      this.#wrongGuesses += 1;
      return start;
    }
    this.#wrongGuesses = 0;
    return bytes.indexOf(openObject, found + 1);
  }

  /** Call after the last chunk: throws unless the array was closed. */
  end(): void {
    if (this.#place !== 'after') throw new MalformedArray(`the array is not closed after ${this.#offset} bytes`);
  }

  #betweenRecords(chunk: Uint8Array, start: number): number {
    const byte = chunk[start];
    if (byte === undefined || isSpace(byte)) return start + 1;
    const place = this.#place;
    if (byte === openObject && (place === 'first' || place === 'next')) {
      this.#place = 'record';
      return start;
    }
    const absolute = this.#offset + start;
    if (place === 'before' && byte === openArray) this.#place = 'first';
    else if (place === 'between' && byte === comma) this.#place = 'next';
    else if ((place === 'first' || place === 'between') && byte === closeArray) this.#place = 'after';
    else if (place !== 'before' || byteOrderMark[absolute] !== byte) {
      throw new MalformedArray(`unexpected byte 0x${byte.toString(16)} at ${absolute}`);
    }
    return start + 1;
  }

  /** Index behind the record's last byte, or the chunk's length when the record goes on. */
  #endOfRecord(chunk: Uint8Array, start: number): number {
    let [depth, inString, escaped] = [this.#depth, this.#inString, this.#escaped];
    let index = start;
    for (; index < chunk.length; index += 1) {
      const byte = chunk[index];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if (byte === openObject || byte === openArray) depth += 1;
      else if (byte === closeObject || byte === closeArray) {
        depth -= 1;
        if (depth === 0) {
          index += 1;
          break;
        }
      }
    }
    [this.#depth, this.#inString, this.#escaped] = [depth, inString, escaped];
    return index;
  }

  #hold(part: Uint8Array): void {
    this.#heldBytes += part.length;
    if (this.#heldBytes > recordBytesMax) throw new MalformedArray(`a record is longer than ${recordBytesMax} bytes`);
    // Copied when the record goes on: the reader may reuse its chunk.
    this.#held.push(this.#depth > 0 ? Buffer.from(part) : part);
  }

  #release(): Record {
    const [first, ...more] = this.#held;
    const bytes = first !== undefined && more.length === 0 ? Buffer.from(first) : Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    if (!isUtf8(bytes)) throw new MalformedArray('a record is not UTF-8');
    try {
      return this.#read(bytes.toString());
    } catch (cause) {
      throw new MalformedArray('a record cannot be read', { cause });
    }
  }
}

/** The records of a byte stream, those of one chunk together, one chunk in memory at a time. Throws `MalformedArray`. */
export async function* splitRecords<Record>(
  chunks: AsyncIterable<Uint8Array>,
  read: (text: string) => Record,
): AsyncGenerator<readonly Record[]> {
  const splitter = new RecordSplitter(read);
  for await (const chunk of chunks) {
    const records = splitter.push(chunk);
    if (records.length > 0) yield records;
  }
  splitter.end();
}
