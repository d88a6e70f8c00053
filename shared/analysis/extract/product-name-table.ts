import { productTypes } from '../../norms/fact-table.ts';
import { isProductType, type ProductType } from '../../norms/product-types.ts';
import { cuts } from './cut-words.ts';
import { electricalNames } from './names/electrical-names.ts';
import { otherNames } from './names/other-names.ts';
import { isAmbiguousAlone, isMostlyPart, isPartOfOthers } from './part-kinds.ts';
import { phraseTable, stemsOf, type PhraseTable } from './phrase-index.ts';

const names = { ...electricalNames, ...otherNames };

/** Things that carry the name of a kind of product without being one. */
const otherThings =
  'gas torch|blow torch|blowtorch|kitchen torch|creme brulee torch|soldering torch|roofing torch|welding torch|plasma torch|cutting torch|cable gland|cable glands|cable tie|cable ties|cable tray|cable trunking|cable duct|cable lug|cable clip|effervescent tablets|vitamin tablets|salt tablets|bike trailer|bicycle trailer|dog trailer|child bike trailer|hot water bottle|toothbrush holder|toothbrush head|toothbrush case|toothbrush sanitizer|toothbrush steriliser|contact lens case|hearing aid battery|thermometer cover|probe cover|syringe label|glove box compartment|mask holder|wheelchair ramp|wheelchair cushion|hospital bed linen|x ray film|dog toy|cat toy|pet toy|toy box|toy storage|sex toy|phone case|smartphone case|laptop bag|laptop stand|laptop sleeve|tv mount|tv wall mount|monitor arm|camera bag|camera lens|phone holder|bike lock|bicycle lock|bike rack|bike pump|bicycle pump|car mount|phone mount|tablet case|mouse pad|bicycle bell|keyboard cover|helmet bag|speaker stand|tablet stand|camera tripod|hair dryer holder|battery case|battery holder|baby wipe|yoga mat bag|smartphone holder|car cover|oven glove|oven mitt|table cloth|bed linen set|coffee filter|kettle descaler|dishwasher salt|vacuum cleaner bag|printer paper|printer cartridge|lamp shade|drone landing pad|headphone stand|mouse trap|tyre inflator|tire inflator|bike conversion kit|electric bike conversion kit|e bike conversion kit|tyre pressure gauge|tire pump|car charger cable|bed sheet set|cup style|cup shaped';

// Of kinds that share a name the most special has it.
const tags = Object.keys(productTypes)
  .filter(isProductType)
  .sort((a, b) => productTypes[b].length - productTypes[a].length);

type Kind = ProductType | 'other';

/** "Built in oven", "tower fan": what makes of a word that leads away, or is mostly a part of others, a name to trust. */
function isNeeded(stems: readonly string[], first: number, kind: Kind): boolean {
  if (kind === 'other') return false;
  const isPart = isMostlyPart(kind) || isAmbiguousAlone(kind) || isPartOfOthers([{ stem: stems[first] ?? '' }]);
  return stems.slice(0, first).some((stem) => cuts.has(stem)) || (first === stems.length - 1 && isPart);
}

/** Without a name that another one of its kind is found in all the same: "shredder" in "cordless shredder". */
function withoutSpare(lists: readonly (readonly [names: string, kind: Kind])[]): (readonly [string, Kind])[] {
  const known = new Map<string, { readonly name: string; readonly kind: Kind }>();
  for (const [names, kind] of lists)
    for (const name of names.split('|')) {
      const stems = stemsOf(name).join(' ');
      if (!known.has(stems)) known.set(stems, { name, kind });
    }
  const isSpare = (stems: readonly string[], kind: Kind): boolean => {
    for (let first = 0; first < stems.length; first += 1)
      for (let end = stems.length; end > first; end -= 1) {
        if (end - first === stems.length) continue;
        const found = known.get(stems.slice(first, end).join(' '));
        // As in a text, the longest name at the first place where one begins is what is read.
        if (found === undefined) continue;
        const isSame = first > 0 && end === stems.length && found.kind === kind;
        return isSame && !isNeeded(stems, first, kind);
      }
    return false;
  };
  return [...known].flatMap(([stems, { name, kind }]) => (isSpare(stems.split(' '), kind) ? [] : [[name, kind]]));
}

const { entries, byFirst } = phraseTable<Kind>(
  withoutSpare([
    [otherThings, 'other'],
    // A tag's own name belongs to it, whatever kind lists it among its names.
    ...tags.map((tag) => [tag.replaceAll('_', ' '), tag] as const),
    ...tags.flatMap((tag) => (names[tag] === undefined ? [] : [[names[tag], tag] as const])),
  ]),
);
const tagList = Object.keys(productTypes);

/** All names of all kinds of products, which are given by their places among these; -1 for things that sound like one. */
export const productNameTable: PhraseTable<number> = {
  entries: entries.map((kind) => tagList.indexOf(kind)),
  byFirst,
};
