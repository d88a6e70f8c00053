import { ObjectMissing, type ByteRange, type ObjectStore } from './object-store.ts';

/** Whole lines of one of the wanted ranges, which is named by its place among them. */
export interface RunLines {
  readonly run: number;
  readonly lines: Uint8Array;
}

const lineFeed = 10;

/** Cuts wanted ranges of lines, in ascending order, out of bytes that come in order and may leave out what is not wanted. */
export class RunCutter {
  readonly #wanted: readonly ByteRange[];
  #next = 0;
  #begun: Uint8Array | undefined;

  constructor(wanted: readonly ByteRange[]) {
    this.#wanted = wanted;
  }

  get isDone(): boolean {
    return this.#next === this.#wanted.length;
  }

  /** Takes bytes whose first one stands at `at`, and returns the whole lines they bring to an end. */
  push(chunk: Uint8Array, at: number): RunLines[] {
    const found: RunLines[] = [];
    const end = at + chunk.length;
    for (let range = this.#wanted[this.#next]; range !== undefined; range = this.#wanted[this.#next]) {
      if (range.from >= end) break;
      const piece = this.#goneOn(chunk.subarray(Math.max(0, range.from - at), range.to - at), found);
      if (range.to <= end) {
        const rest = this.#begun ?? piece;
        if (rest.length > 0) found.push({ run: this.#next, lines: rest });
        this.#begun = undefined;
        this.#next += 1;
        continue;
      }
      const lines = piece.lastIndexOf(lineFeed) + 1;
      if (lines > 0) found.push({ run: this.#next, lines: piece.subarray(0, lines) });
      // Copied, because a view would keep the whole chunk in memory.
      if (lines < piece.length) this.#begun = new Uint8Array(piece.subarray(lines));
      break;
    }
    return found;
  }

  /** Ends the line that an earlier chunk began, if one did; what is behind it in this piece. */
  #goneOn(piece: Uint8Array, found: RunLines[]): Uint8Array {
    if (this.#begun === undefined) return piece;
    const end = piece.indexOf(lineFeed) + 1;
    const line = Buffer.concat([this.#begun, end === 0 ? piece : piece.subarray(0, end)]);
    this.#begun = end === 0 ? line : undefined;
    if (end === 0) return piece.subarray(piece.length);
    found.push({ run: this.#next, lines: line });
    return piece.subarray(end);
  }
}

/** Nothing is shown before the whole of the first part is here, so it is a short one. */
const firstPartBytesMax = 64 << 10;

/** Ranges with the gaps between near ones closed and long ones cut, so that each is worth a request and fits in memory. */
export function coalesced(
  wanted: readonly ByteRange[],
  { gapBytesMax, partBytesMax }: { readonly gapBytesMax: number; readonly partBytesMax: number },
): ByteRange[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of wanted) {
    const last = joined.at(-1);
    if (last !== undefined && from - last.to <= gapBytesMax) last.to = to;
    else joined.push({ from, to });
  }
  const parts: ByteRange[] = [];
  for (const { from, to } of joined) {
    for (let at = from; at < to;) {
      const bytesMax = parts.length === 0 ? Math.min(firstPartBytesMax, partBytesMax) : partBytesMax;
      const end = Math.min(to, at + bytesMax);
      parts.push({ from: at, to: end });
      at = end;
    }
  }
  return parts;
}

const attemptsMax = 3;

/** The bytes of a range, read on from where it broke when a connection is cut. Published objects never change. */
export async function* bytesOf(
  store: ObjectStore,
  key: string,
  { from, to }: ByteRange,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let at = from;
  for (let attempt = 1; at < to; attempt += 1) {
    try {
      const opened = await store.open(key, { range: { from: at, to }, signal });
      if (opened.bytes !== to - at) throw new Error(`${opened.bytes} of ${to - at} bytes are announced`);
      for await (const chunk of opened.chunks) {
        at += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (signal.aborted || error instanceof ObjectMissing || attempt === attemptsMax) throw error;
    }
  }
}

/** All bytes of a range. */
export async function readRange(
  store: ObjectStore,
  key: string,
  range: ByteRange,
  signal: AbortSignal,
): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(bytesOf(store, key, range, signal)));
}

interface Part {
  readonly range: ByteRange;
  readonly chunks: Promise<readonly Uint8Array[]>;
  isHere: boolean;
}

const inFlightAtFirst = 2;
const inFlightMax = 8;

/**
 * Parts of an object in order, several of them under way. Only a reader who has to wait gets more of them: a slow one
 * never holds more than two.
 */
export async function* partsInOrder(
  store: ObjectStore,
  key: string,
  ranges: readonly ByteRange[],
  signal: AbortSignal,
): AsyncGenerator<{ readonly range: ByteRange; readonly chunks: readonly Uint8Array[] }> {
  const underWay: Part[] = [];
  let [next, inFlight] = [0, inFlightAtFirst];
  const request = (range: ByteRange): Part => {
    const chunks = Array.fromAsync(bytesOf(store, key, range, signal));
    const part: Part = { range, chunks, isHere: false };
    chunks.then(
      () => (part.isHere = true),
      () => undefined, // Told to the reader when its turn comes.
    );
    return part;
  };
  for (;;) {
    for (; next < ranges.length && underWay.length < inFlight; next += 1) {
      const range = ranges[next];
      if (range !== undefined) underWay.push(request(range));
    }
    const part = underWay.shift();
    if (part === undefined) return;
    if (!part.isHere) inFlight = Math.min(inFlightMax, inFlight * 2);
    yield { range: part.range, chunks: await part.chunks };
  }
}
