import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { markets } from '../../shared/norms/facts.ts';

const NormIds = z.array(z.string().min(1));

/** One product whose norms are known: from published declarations of conformity and official guidance. */
export const ProductCaseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  description: z.string().min(1),
  markets: z.array(z.enum(markets)).min(1),
  /** The facts a compliance engineer would state, without `markets`. */
  facts: z.record(z.string(), z.unknown()),
  /** Norms that apply, now or from a day that is set. */
  must: NormIds.min(1),
  /** Norms that may be shown as applying without harm: optional routes, horizontal and voluntary ones. */
  may: NormIds,
  /** Norms that a careless answer would name. */
  must_not: NormIds.min(1),
  /** Declarations, guidance and scope texts the expectations were drawn from. */
  sources: z.array(z.url()).min(1),
});
export type ProductCase = z.infer<typeof ProductCaseSchema>;

export const productCasesDir = join(import.meta.dirname, '../fixtures/products');

/** Every product case, in the order of files and lines. */
export async function readProductCases(dir = productCasesDir): Promise<ProductCase[]> {
  const files = (await readdir(dir)).filter((name) => name.endsWith('.json')).sort();
  const lists = await Promise.all(
    files.map(async (file) => z.array(ProductCaseSchema).parse(JSON.parse(await readFile(join(dir, file), 'utf8')))),
  );
  return lists.flat();
}
