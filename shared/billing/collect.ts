import type * as z from 'zod';

/** Collects a Stripe list to its last page, every entry parsed. */
export async function collect<T>(list: AsyncIterable<unknown>, schema: z.ZodType<T>): Promise<T[]> {
  const entries: T[] = [];
  for await (const entry of list) entries.push(schema.parse(entry));
  return entries;
}
