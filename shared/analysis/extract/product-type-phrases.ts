import { productTypes } from '../../norms/fact-table.ts';
import { isProductType, type ProductType } from '../../norms/product-types.ts';
import { PhraseIndex } from './phrase-index.ts';
import { productNameTable } from './product-name-table.ts';

const tags = Object.keys(productTypes).filter(isProductType);

/** All names of all kinds of products; `other` for things that sound like one. */
export const productTypePhrases: PhraseIndex<ProductType | 'other'> = new PhraseIndex({
  entries: productNameTable.entries.map((place) => tags[place] ?? 'other'),
  byFirst: productNameTable.byFirst,
});
