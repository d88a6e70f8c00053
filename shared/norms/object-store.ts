/** Bytes `from` (included) to `to` (not included) of an object. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** An object as it is sent: its bytes and how many there will be. */
export interface OpenObject {
  readonly bytes: number;
  readonly etag: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What a listing tells of an object. */
export interface ListedObject {
  readonly key: string;
  readonly etag: string;
  readonly bytes: number;
}

/** Where published objects are kept. Two implementations: S3, and memory for tests. */
export interface ObjectStore {
  /**
   * Opens an object, or a range of it. The chunks throw when fewer bytes come than announced. Throws `ObjectMissing`,
   * and the signal's reason once it fires.
   */
  open(key: string, options: { readonly range?: ByteRange; readonly signal: AbortSignal }): Promise<OpenObject>;
  /** Opens an object unless it still has that entity tag. */
  openChanged(key: string, etag: string | undefined, signal: AbortSignal): Promise<OpenObject | 'unchanged'>;
  /** Every object whose key begins so. */
  list(prefix: string, signal: AbortSignal): Promise<readonly ListedObject[]>;
  /** What was stored with an object beside its bytes, keys in small letters. Throws `ObjectMissing`. */
  metadata(key: string, signal: AbortSignal): Promise<Readonly<Record<string, string>>>;
}

/** There is no such object. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing';

  constructor(key: string, options?: { cause?: unknown }) {
    super(`there is no object ${key}`, options);
  }
}

/** All bytes of an opened object. */
export async function readAll({ chunks }: OpenObject): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}
