import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A new id such as `cus_Nffr…`. */
export function newId(prefix: string, length = 24): string {
  return `${prefix}_${letters(randomBytes(length))}`;
}

/** The same letters for the same input, e.g. a card's fingerprint. */
export function stableLetters(input: string, length: number): string {
  return letters(createHash('sha256').update(input).digest().subarray(0, length));
}

function letters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length] ?? '0').join('');
}
