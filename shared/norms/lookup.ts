import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Norm } from './norm-schema.ts';
import { linesOf } from './text-of.ts';

/**
 * Where a norm stands among all norms of its database: by hash and not by attractiveness, so that the first of them
 * are a fair and stable sample, and any of them is found by its id alone.
 */
export function rankOf({ db, id }: Pick<Norm, 'db' | 'id'>): string {
  return createHash('sha256').update(`${db}\n${id}`).digest('hex').slice(0, 24);
}

/** About how many bytes of norms are read to find one. */
const pageBytes = 64 * 1024;

/** Whole norms as lines in the order of their ranks, and a directory of pages: rank of the first norm, first byte. */
export interface Lookup {
  readonly directory: LookupDirectory;
  readonly body: readonly Uint8Array[];
}

const Place = z.int().check(z.gte(0));

export const LookupDirectorySchema = z.strictObject({
  pages: z.array(z.tuple([z.string(), Place])),
  bytes: Place,
});
export type LookupDirectory = z.infer<typeof LookupDirectorySchema>;

/** Lays out a database so that one norm can be read without the others. */
export function compileLookup(norms: readonly Norm[]): Lookup {
  const ranked = norms.map((norm) => ({ norm, rank: rankOf(norm) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const pages: [string, number][] = [];
  const body: Uint8Array[] = [];
  let bytes = 0;
  let lines: string[] = [];
  let characters = 0;
  const flush = () => {
    const page = Buffer.from(lines.join(''));
    bytes += page.length;
    body.push(page);
    lines = [];
    characters = 0;
  };
  for (const { norm, rank } of ranked) {
    const line = `${JSON.stringify(norm)}\n`;
    if (lines.length === 0) pages.push([rank, bytes]);
    lines.push(line);
    characters += line.length;
    if (characters >= pageBytes) flush();
  }
  if (lines.length > 0) flush();
  return { directory: { pages, bytes }, body };
}

/** The bytes of the body in which a norm of that rank would stand; undefined when it stands before all others. */
export function pageOf({ pages, bytes }: LookupDirectory, rank: string): { from: number; to: number } | undefined {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.[0] ?? '') <= rank) low = middle + 1;
    else high = middle;
  }
  const page = pages[low - 1];
  return page === undefined ? undefined : { from: page[1], to: pages[low]?.[1] ?? bytes };
}

/** The schema of a whole norm is made when the first one is read: most questions are answered without. */
async function normReader(): Promise<(text: string) => Norm> {
  const { NormSchema } = await import('./norm-schema.ts');
  return (text) => NormSchema.parse(JSON.parse(text));
}

/** The norms of some whole lines. Throws on lines that hold none. */
export async function normsOfLines(lines: Uint8Array): Promise<Norm[]> {
  const normOf = await normReader();
  return linesOf(lines).map(normOf);
}

/** The norm with that id out of some whole lines; only lines that name the id are parsed. */
export async function normInLines(lines: Uint8Array, id: string): Promise<Norm | undefined> {
  const normOf = await normReader();
  const written = JSON.stringify(id);
  for (const text of linesOf(lines)) {
    const norm = text.includes(written) ? normOf(text) : undefined;
    if (norm?.id === id) return norm;
  }
  return undefined;
}
