import type { ProductType } from '../../norms/product-types.ts';
import type { FactPatch } from '../fact-patch.ts';
import { typeFactTable } from './type-fact-table.ts';

/**
 * What a kind of product brings with it unless the customer or the text says otherwise. A tag also brings what its
 * ancestors bring; its own line wins.
 */
export const typeFacts: ReadonlyMap<ProductType, FactPatch> = new Map(typeFactTable);
