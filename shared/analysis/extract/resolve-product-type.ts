import { isProductType, type ProductType } from '../../norms/product-types.ts';
import { named } from './noun-phrases.ts';
import { wordsIn } from './words.ts';

/** What a last word alone still says of a tag whose words are no name we know ("inspection_robot"). */
const generalHeads: Readonly<Record<string, ProductType>> = {
  appliance: 'household_appliance',
  toy: 'toy',
  robot: 'service_robot',
  machine: 'machine',
  machinery: 'machine',
  tool: 'power_tool',
  meter: 'measuring_instrument',
  instrument: 'measuring_instrument',
  sensor: 'iot_sensor',
  cream: 'cosmetic_product',
  garment: 'clothing',
  toothbrush: 'electric_toothbrush',
  vehicle: 'motor_vehicle',
  lamp: 'luminaire',
  light: 'luminaire',
  software: 'software',
  app: 'mobile_app',
  vessel: 'pressure_vessel',
  glove: 'protective_gloves',
  helmet: 'helmet',
  implant: 'implant',
  switchgear: 'low_voltage_switchgear',
  crane: 'crane',
  wearable: 'wearable',
  furniture: 'furniture',
};

/** Reads a tag that is not in the vocabulary by what it is called: a "bluetooth_speaker" is a portable speaker. */
export function resolveProductType(tag: string): ProductType | undefined {
  const snake = tag.toLowerCase().replaceAll(/[\s-]+/g, '_');
  if (isProductType(snake)) return snake;
  const words = wordsIn(tag.replaceAll('_', ' '));
  const { kinds, isOther } = named(words);
  const kind = kinds.at(-1)?.entry;
  if (kind !== undefined || isOther) return kind;
  const head = words.at(-1)?.stem ?? '';
  return Object.hasOwn(generalHeads, head) ? generalHeads[head] : undefined;
}
