/** Behind these words stands what the product is used with, not what it is. */
export const cuts: ReadonlySet<string> = new Set([
  'for', 'with', 'without', 'to', 'from', 'via', 'using', 'in', 'on', 'into', 'by', 'compatible', 'that', 'which', 'featuring',
  'including', 'against', 'at', 'under', 'no', 'not', 'of', 'like', 'your', 'between', 'inside', 'plus', 'than', 'used', 'when',
  'uses', 'use', 'has', 'have', 'fit', 'connect', 'attach', 'its', 'replaces', 'whose', 'where',
  'charges', 'keeps', 'keep', 'removes', 'protect', 'holds', 'stores', 'measures', 'incl', 'designed',
  'suitable', 'intended', 'unlike', 'per', 'behind', 'beside', 'near', 'around', 'over', 'during', 'while', 'who', 'made', 'showing', 'displaying',
]); // prettier-ignore
