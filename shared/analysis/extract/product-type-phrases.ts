import type { ProductType } from '../../norms/product-types.ts';
import { PhraseIndex } from './phrase-index.ts';
import { productNameTable } from './product-name-table.ts';

/** All names of all kinds of products; `other` for things that sound like one. */
export const productTypePhrases: PhraseIndex<ProductType | 'other'> = new PhraseIndex(productNameTable);
