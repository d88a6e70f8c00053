import { isFactKey, type FactKey } from '../../norms/facts.ts';
import { productTypes, type ProductType } from '../../norms/product-types.ts';
import { truthOf } from '../evaluate.ts';
import { readFacts } from '../extract/read-facts.ts';
import type { FactPatch } from '../fact-patch.ts';
import { isRange, withAncestors, wordsOf, type Certainty, type FactSheet, type KnownFact } from '../fact-sheet.ts';
import type { AnalyzeRequest } from '../request.ts';
import { assumptions } from './assumptions.ts';
import { implications } from './implications.ts';
import { typeFacts } from './type-facts.ts';

type Sheet = Map<FactKey, KnownFact>;

function fill(sheet: Sheet, patch: FactPatch, certainty: Certainty, rule: string): void {
  for (const [key, value] of Object.entries(patch)) {
    if (value !== undefined && isFactKey(key) && !sheet.has(key)) sheet.set(key, { value, certainty, rule });
  }
}

/** Facts from the text, and over them the facts that were given. */
function given(product: AnalyzeRequest['product']): Sheet {
  const sheet = readFacts(product);
  const named = wordsOf(sheet.get('product_types')?.value);
  for (const [key, value] of product.facts ?? []) sheet.set(key, { value, certainty: 'given' });
  const stated = wordsOf(product.facts?.get('product_types'));
  // A general kind that was given ("medical device") is refined by the special kind the text names ("hip implant").
  const refined = named.filter(
    (type) => !stated.includes(type) && withAncestors([type]).some((kind) => stated.includes(kind)),
  );
  if (refined.length > 0) sheet.set('product_types', { value: [...stated, ...refined], certainty: 'given' });
  return sheet;
}

/** Denials by the customer that make readings of the text void: without radio there is no Bluetooth. */
const voids: Partial<Readonly<Record<FactKey, readonly FactKey[]>>> = {
  'radio.transmitter': ['radio.technologies', 'radio.internet_connected'],
  'power.electrical': [
    'power.sources',
    'power.rated_voltage_ac_v',
    'power.rated_voltage_dc_v',
    'power.rated_power_w',
    'battery.present',
    'electronics.active',
  ],
  'battery.present': ['battery.chemistry', 'battery.energy_wh', 'battery.button_cell'],
};

function dropVoid(sheet: Sheet): void {
  for (const [key, dependents] of Object.entries(voids)) {
    const denial = isFactKey(key) ? sheet.get(key) : undefined;
    if (denial?.value !== false || denial.certainty !== 'given') continue;
    for (const dependent of dependents) if (sheet.get(dependent)?.certainty === 'read') sheet.delete(dependent);
  }
}

const aboutVehicles: readonly FactKey[] = [
  'vehicle.max_speed_kmh',
  'vehicle.motor_w',
  'vehicle.mtom_g',
  'vehicle.hull_length_m',
  'vehicle.component_of',
  'vehicle.seat',
  'vehicle.pedal_assist',
  'vehicle.safety_related',
];
const vehicleTypes = [
  'bicycle',
  'e_scooter',
  'drone',
  'recreational_craft',
  'motor_vehicle',
  'motorcycle',
  'trailer',
  'tractor',
  'vehicle_component',
  'child_car_seat',
  'motorcycle_helmet',
];
const notPressureEquipment = [
  'household_appliance',
  'toy',
  'furniture',
  'food_contact_article',
  'bicycle',
  'motor_vehicle',
  'tyre',
  'it_equipment',
  'cosmetic_product',
  'garden_equipment',
];

/** A weight or a "25 km/h" only counts for what can drive, a volume only for what stands under pressure. */
function dropBeside(sheet: Sheet): void {
  const types = withAncestors(wordsOf(sheet.get('product_types')?.value));
  const drop = (keys: readonly FactKey[]) => {
    for (const key of keys) if (sheet.get(key)?.certainty === 'read') sheet.delete(key);
  };
  const isVehicle = types.some((type) => vehicleTypes.includes(type)) || sheet.get('vehicle.kind') !== undefined;
  if (!isVehicle) drop(aboutVehicles);
  const isPressed = sheet.get('pressure.max_gauge_bar') !== undefined || types.includes('pressure_vessel');
  if (types.some((type) => notPressureEquipment.includes(type)) && !types.includes('pressure_cooker'))
    drop(['pressure.max_gauge_bar', 'pressure.volume_l', 'pressure.fluid_group']);
  else if (!isPressed) drop(['pressure.volume_l', 'pressure.fluid_group']);
  // A program has no radio of its own: that is in the device it runs on.
  if (types.includes('software') || types.includes('mobile_app')) drop(['radio.transmitter', 'radio.technologies']);
  if (!types.includes('recreational_craft')) drop(['vehicle.hull_length_m']);
  dropBesideMedical(sheet, types);
}

const medicalTypes = ['medical_device', 'ivd'];

/**
 * "Not for self-diagnosis" or "no therapy settings" does not make a named medical device a consumer product, as "not a
 * medical device" does; and talk of implants makes an implant only of what may be one.
 */
function dropBesideMedical(sheet: Sheet, types: readonly string[]): void {
  if (!types.some((type) => medicalTypes.includes(type))) return;
  const purpose = sheet.get('medical.purpose');
  const softly = purpose?.rule?.startsWith('text:no ') === true && !purpose.rule.startsWith('text:no medical');
  if (purpose?.certainty === 'read' && purpose.value === 'none' && softly) sheet.delete('medical.purpose');
  const isSpecial = types.some((type) => !medicalTypes.includes(type) && type !== 'medical_electrical_equipment');
  const mayStayInside = ['implant', 'surgical_suture', 'dermal_filler'].some((type) => types.includes(type));
  if (isSpecial && !mayStayInside && sheet.get('medical.implantable')?.certainty === 'read') {
    sheet.delete('medical.implantable');
  }
}

const isProductType = (tag: string): tag is ProductType => Object.hasOwn(productTypes, tag);

function addTypes(sheet: Sheet): void {
  const tags = sheet.get('product_types');
  if (tags === undefined) return;
  // From the most special to the most general, because the first statement of a fact stays.
  const all = withAncestors(wordsOf(tags.value));
  all.sort((a, b) => withAncestors([b]).length - withAncestors([a]).length);
  sheet.set('product_types', { ...tags, value: all });
  for (const tag of all) if (isProductType(tag)) fill(sheet, typeFacts[tag] ?? {}, 'implied', `type:${tag}`);
}

function imply(sheet: Sheet): void {
  // Each round fills at least one unknown fact or is the last; chains are short.
  for (let before = -1; before !== sheet.size;) {
    before = sheet.size;
    for (const { rule, when, then } of implications) {
      if (truthOf(when, sheet) === true) fill(sheet, then, 'implied', `implied:${rule}`);
    }
  }
}

const mainsVoltage = [230, 230] as const;

/** The current follows from power and voltage; over three phases it is divided by the square root of three. */
function addCurrent(sheet: Sheet): void {
  const power = sheet.get('power.rated_power_w')?.value;
  const onMains = wordsOf(sheet.get('power.sources')?.value).includes('mains');
  const voltage = sheet.get('power.rated_voltage_ac_v')?.value ?? (onMains ? mainsVoltage : undefined);
  if (typeof power !== 'number' || voltage === undefined || !isRange(voltage) || voltage[0] <= 0) return;
  const phases = sheet.get('power.phases')?.value === 3 ? Math.sqrt(3) : 1;
  const amperes = Number((power / voltage[0] / phases).toFixed(2));
  fill(sheet, { 'power.rated_current_a': amperes }, 'implied', 'implied:power_divided_by_voltage');
}

/** Facts that say where and when, but nothing about the product. */
const circumstances = new Set<FactKey>(['markets', 'placed_on_market']);

/** So many facts describe a product as well as a text does. */
const describingFacts = 4;

const kindNotRecognised = 'assumed:kind_not_recognised';

/** The sheet with the kind of product open again, to find what an answer to that question would decide. */
export function withOpenKind(sheet: FactSheet): FactSheet | undefined {
  if (sheet.get('product_types')?.rule !== kindNotRecognised) return undefined;
  const open = new Map(sheet);
  open.delete('product_types');
  return open;
}

function assume(sheet: Sheet, product: AnalyzeRequest['product']): void {
  const sheetGiven =
    [...(product.facts?.keys() ?? [])].filter((key) => !circumstances.has(key)).length >= describingFacts;
  const kindKnown = sheet.has('product_types') || sheetGiven || (product.description ?? '').trim().length > 0;
  const anythingKnown = kindKnown || [...sheet.keys()].some((key) => !circumstances.has(key));
  // A description that names no known kind of product is taken to speak of none of them.
  if (kindKnown) fill(sheet, { product_types: [] }, 'assumed', kindNotRecognised);
  for (const { rule, needs, when, unless, then } of assumptions) {
    if (needs === 'kind' ? !kindKnown : !anythingKnown) continue;
    if (when !== undefined && truthOf(when, sheet) !== true) continue;
    if (unless !== undefined && truthOf(unless, sheet) === true) continue;
    fill(sheet, then, 'assumed', `assumed:${rule}`);
    imply(sheet);
  }
}

/**
 * Everything known about a product: facts given win over facts read in the text, these over what the kind of product
 * and other facts imply, these over documented assumptions. What stays unknown is missing from the sheet.
 */
export function understand(product: AnalyzeRequest['product']): FactSheet {
  const sheet = given(product);
  dropVoid(sheet);
  dropBeside(sheet);
  addTypes(sheet);
  imply(sheet);
  addCurrent(sheet);
  assume(sheet, product);
  return sheet;
}
