import { productTypes } from './fact-table.ts';

export type ProductType = keyof typeof productTypes;

/** Is this text one of the controlled tags? */
export function isProductType(tag: string): tag is ProductType {
  return Object.hasOwn(productTypes, tag);
}
