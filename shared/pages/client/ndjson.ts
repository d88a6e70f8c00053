/** A line of a stream that is not JSON. */
export class NdjsonError extends Error {
  readonly lineNumber: number;

  constructor(lineNumber: number, cause: unknown) {
    super(`Line ${lineNumber} of the answer is not JSON`, { cause });
    this.name = 'NdjsonError';
    this.lineNumber = lineNumber;
  }
}

/**
 * Reads newline-delimited JSON while it arrives, wherever the chunks are cut. The last line counts without a newline
 * too; half a line at the end is an NdjsonError. Leaving the loop early cancels the body.
 */
export async function* readNdjson(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending: string[] = [];
  let lineNumber = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      const [first = '', ...others] = text.split('\n');
      // Pieces of a long line are kept in a list: joining them at every chunk would cost the square of its length.
      pending.push(first);
      for (const next of others) {
        lineNumber += 1;
        yield* parseLine(pending.join(''), lineNumber);
        pending = [next];
      }
      if (done) break;
    }
    yield* parseLine(pending.join(''), lineNumber + 1);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function* parseLine(line: string, lineNumber: number): Generator<unknown, void, undefined> {
  if (line.trim() === '') return;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new NdjsonError(lineNumber, cause);
  }
  yield value;
}
