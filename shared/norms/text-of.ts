/** Bytes as text, without a copy of them. */
export const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();

/** Whole lines as texts. */
export const linesOf = (bytes: Uint8Array): string[] =>
  textOf(bytes)
    .split('\n')
    .filter((line) => line !== '');
