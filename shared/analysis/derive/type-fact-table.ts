import { productTypes } from '../../norms/fact-table.ts';
import { isProductType, type ProductType } from '../../norms/product-types.ts';
import type { FactPatch } from '../fact-patch.ts';
import { electricalTypeFacts } from './electrical-type-facts.ts';
import { otherTypeFacts } from './other-type-facts.ts';

/** What kinds of products bring with them. */
export const typeFactTable: readonly (readonly [ProductType, FactPatch])[] = Object.keys(productTypes)
  .filter(isProductType)
  .flatMap((tag) => {
    const facts = otherTypeFacts[tag] ?? electricalTypeFacts[tag];
    return facts === undefined ? [] : [[tag, facts] as const];
  });
