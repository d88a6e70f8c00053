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

/**
 * Cuts the bytes of one JSON array of objects into the texts of its records, whatever the chunk boundaries.
 * Structure is found on bytes (every structural character is ASCII and never part of a longer UTF-8 sequence),
 * so a character split between chunks is decoded whole. Throws `MalformedArray` on anything else than one
 * complete array; that an object is well formed inside is left to `JSON.parse`.
 */
export class RecordSplitter {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #place: 'before' | 'first' | 'record' | 'between' | 'next' | 'after' = 'before';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #offset = 0;

  /** Takes the next chunk and returns the records completed by it. */
  push(chunk: Uint8Array): string[] {
    const records: string[] = [];
    let position = 0;
    while (position < chunk.length) {
      if (this.#place !== 'record') {
        position = this.#betweenRecords(chunk, position);
        continue;
      }
      const end = this.#endOfRecord(chunk, position);
      this.#hold(chunk.subarray(position, end));
      position = end;
      if (this.#depth > 0) break;
      records.push(this.#release());
      this.#place = 'between';
    }
    this.#offset += chunk.length;
    return records;
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
    this.#held.push(this.#depth > 0 ? part.slice() : part);
  }

  #release(): string {
    const [first, ...more] = this.#held;
    const bytes = first !== undefined && more.length === 0 ? first : Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    try {
      return this.#decoder.decode(bytes);
    } catch (cause) {
      throw new MalformedArray('a record is not UTF-8', { cause });
    }
  }
}

/** The records of a byte stream as text, one chunk in memory at a time. Throws `MalformedArray`. */
export async function* splitRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const splitter = new RecordSplitter();
  for await (const chunk of chunks) yield* splitter.push(chunk);
  splitter.end();
}
