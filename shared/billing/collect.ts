import * as z from 'zod/mini';

/** Collects a Stripe list to its last page, every entry parsed. */
export async function collect<T>(list: AsyncIterable<unknown>, schema: z.core.$ZodType<T>): Promise<T[]> {
  const entries: T[] = [];
  for await (const entry of list) entries.push(z.parse(schema, entry));
  return entries;
}
