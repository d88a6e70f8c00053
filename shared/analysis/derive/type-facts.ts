import type { ProductType } from '../../norms/product-types.ts';
import type { FactPatch } from '../fact-patch.ts';
import { electricalTypeFacts } from './electrical-type-facts.ts';
import { otherTypeFacts } from './other-type-facts.ts';

/**
 * What a kind of product brings with it unless the customer or the text says otherwise. A tag also brings what its
 * ancestors bring; its own line wins.
 */
export const typeFacts: Partial<Readonly<Record<ProductType, FactPatch>>> = {
  ...electricalTypeFacts,
  ...otherTypeFacts,
};
