/** Sizes in bytes at which another way to read a database is cheaper; measured with `npm run bench`. */
export interface SourceLimits {
  /** Up to this a database is read whole and kept. */
  readonly wholeBytesMax: number;
  /** Up to this a database whose rules are not in memory is streamed, rules and norms, in one request. */
  readonly streamBytesMax: number;
  /** Up to this a plain array is compiled in memory; a larger one is read norm by norm. */
  readonly compileBytesMax: number;
  /** So much of databases is kept in memory between analyses. */
  readonly residentBytesMax: number;
  /** A gap up to this between wanted ranges is read along instead of costing a request. */
  readonly gapBytesMax: number;
  /** A request asks for no more than this. */
  readonly partBytesMax: number;
}

export const sourceLimits: SourceLimits = {
  wholeBytesMax: 2 << 20,
  streamBytesMax: 32 << 20,
  compileBytesMax: 16 << 20,
  residentBytesMax: 96 << 20,
  gapBytesMax: 256 << 10,
  partBytesMax: 512 << 10,
};
