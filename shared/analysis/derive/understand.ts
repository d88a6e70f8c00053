import { isFactKey, type FactKey } from '../../norms/facts.ts';
import { isProductType } from '../../norms/product-types.ts';
import { truthOf } from '../evaluate.ts';
import type { FactPatch } from '../fact-patch.ts';
import { isRange, withAncestors, wordsOf, type Certainty, type FactSheet, type KnownFact } from '../fact-sheet.ts';
import type { AnalyzeRequest } from '../request.ts';
import { assumptions } from './assumption-table.ts';
import { dropBeside, dropVoid } from './drop-beside.ts';
import { implications } from './implication-table.ts';
import { settle, settleKinds } from './settle.ts';
import { statedFacts, withUnrecognised } from './stated-facts.ts';
import { typeFacts } from './type-facts.ts';

type Sheet = Map<FactKey, KnownFact>;

function fill(sheet: Sheet, patch: FactPatch, certainty: Certainty, rule: string): void {
  for (const [key, value] of Object.entries(patch)) {
    if (value !== undefined && isFactKey(key) && !sheet.has(key)) sheet.set(key, { value, certainty, rule });
  }
}

/** Radios beside which a product still has the usual ones of its kind. */
const besideUsual = ['gnss_rx', 'wpt', 'nfc', 'srd_2g4'];

/** "GPS, NFC" of a watch do not take the place of its Bluetooth; "no Wi-Fi" takes the Wi-Fi of its kind away. */
function addTypeRadios(sheet: Sheet, tags: readonly string[]): void {
  const read = sheet.get('radio.technologies');
  if (read?.certainty !== 'read' || sheet.get('radio.transmitter')?.value === false) return;
  const named = wordsOf(read.value);
  if (named.some((one) => !besideUsual.includes(one))) return;
  const patch = tags.filter(isProductType).find((tag) => typeFacts.get(tag)?.['radio.technologies'] !== undefined);
  const usual = patch === undefined ? [] : wordsOf(typeFacts.get(patch)?.['radio.technologies']);
  const noWifi = named.length === 0;
  const kept = usual.filter((one) => !noWifi || one !== 'wifi');
  if (noWifi && usual.length > 0 && kept.length === 0) {
    // Nothing that its kind would send with is left; what the text says itself stays.
    fill(sheet, { 'radio.transmitter': false, 'radio.internet_connected': 'none' }, 'implied', 'implied:no_wifi');
    return;
  }
  // The band is that of the usual radio.
  const others = kept.includes('wifi') || kept.includes('bluetooth') ? named.filter((one) => one !== 'srd_2g4') : named;
  sheet.set('radio.technologies', { ...read, value: [...new Set([...others, ...kept])] });
}

function addTypes(sheet: Sheet): void {
  const tags = sheet.get('product_types');
  if (tags === undefined) return;
  // From the most special to the most general, because the first statement of a fact stays.
  const all = withAncestors(wordsOf(tags.value));
  all.sort((a, b) => withAncestors([b]).length - withAncestors([a]).length);
  sheet.set('product_types', { ...tags, value: all });
  addTypeRadios(sheet, all);
  for (const tag of all) if (isProductType(tag)) fill(sheet, typeFacts.get(tag) ?? {}, 'implied', `type:${tag}`);
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
const [phaseVoltageMax, lineVoltageMin, lineVoltage, lineVoltageMax] = [240, 380, 400, 480];

/** The current follows from power and voltage; over three phases it is divided by the square root of three. */
function addCurrent(sheet: Sheet): void {
  const power = sheet.get('power.rated_power_w')?.value;
  const onMains = wordsOf(sheet.get('power.sources')?.value).includes('mains');
  const voltage = sheet.get('power.rated_voltage_ac_v')?.value ?? (onMains ? mainsVoltage : undefined);
  if (typeof power !== 'number' || voltage === undefined || !isRange(voltage) || voltage[0] <= 0) return;
  // "220-240 V / 380-415 V" of a hob or a heater: the load is spread over the phases.
  const spread = voltage[0] <= phaseVoltageMax && voltage[1] >= lineVoltageMin && voltage[1] <= lineVoltageMax;
  const phases = spread || sheet.get('power.phases')?.value === 3 ? Math.sqrt(3) : 1;
  // A range over two supplies ("120 V / 220-240 V") has its full power on the higher one.
  const volts = spread
    ? lineVoltage
    : voltage[0] < mainsVoltage[0] && voltage[1] >= mainsVoltage[0]
      ? mainsVoltage[0]
      : voltage[0];
  const amperes = Number((power / volts / phases).toFixed(2));
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
  const sheet = statedFacts(product);
  dropVoid(sheet);
  settleKinds(sheet);
  dropBeside(sheet);
  settle(sheet);
  imply(sheet);
  addTypes(sheet);
  imply(sheet);
  addCurrent(sheet);
  assume(sheet, product);
  return withUnrecognised(sheet, product);
}
