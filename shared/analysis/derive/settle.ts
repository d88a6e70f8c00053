import type { FactKey } from '../../norms/facts.ts';
import { withAncestors, wordsOf, type KnownFact } from '../fact-sheet.ts';

type Sheet = Map<FactKey, KnownFact>;

const reachesInternetItself = ['wifi', 'cellular'];

/** An app over Wi-Fi or cellular radio means that the product can reach the internet itself. */
function settleInternet(sheet: Sheet): void {
  const fact = sheet.get('radio.internet_connected');
  const technologies = wordsOf(sheet.get('radio.technologies')?.value);
  const direct = technologies.some((one) => reachesInternetItself.includes(one));
  if (direct && fact?.certainty === 'read' && fact.value === 'indirect') {
    sheet.set('radio.internet_connected', { ...fact, value: 'direct' });
  }
}

const namedRadios = ['wifi', 'bluetooth', 'zigbee', 'lora', 'cellular', 'rfid', 'nfc'];

/** A frequency band stands for a technology of its own only where none is named that uses it. */
function settleBands(sheet: Sheet): void {
  const fact = sheet.get('radio.technologies');
  const technologies = wordsOf(fact?.value);
  if (fact?.certainty !== 'read' || !technologies.some((one) => namedRadios.includes(one))) return;
  sheet.set('radio.technologies', { ...fact, value: technologies.filter((one) => one !== 'srd_2g4') });
}

/** A program with a medical purpose is medical software, whatever else it is called. */
function settleKind(sheet: Sheet): void {
  const kinds = sheet.get('product_types');
  const purpose = sheet.get('medical.purpose');
  if (kinds === undefined || purpose === undefined || purpose.value === 'none' || purpose.value === null) return;
  const tags = withAncestors(wordsOf(kinds.value));
  const isProgram = tags.includes('software') || tags.includes('mobile_app');
  if (isProgram && kinds.certainty === 'read' && !tags.includes('medical_software')) {
    sheet.set('product_types', { ...kinds, value: ['medical_software', ...wordsOf(kinds.value)] });
  }
}

/** "AA accumulator, NiMH": rechargeable cells of the size of primary ones. */
function settleCells(sheet: Sheet): void {
  const sources = sheet.get('power.sources');
  const words = wordsOf(sources?.value);
  if (sources?.certainty !== 'read' || sheet.get('battery.chemistry')?.value !== 'nimh') return;
  if (!words.includes('battery_rechargeable')) return;
  sheet.set('power.sources', { ...sources, value: words.filter((source) => source !== 'battery_primary') });
}

/** An electric vehicle of category M1 is a passenger car. */
function settleCar(sheet: Sheet): void {
  const kinds = sheet.get('product_types');
  const tags = withAncestors(wordsOf(kinds?.value));
  const isCar = wordsOf(sheet.get('vehicle.component_of')?.value).includes('M1') && tags.includes('electric_vehicle');
  if (kinds?.certainty === 'read' && isCar && !tags.includes('passenger_car')) {
    sheet.set('product_types', { ...kinds, value: [...wordsOf(kinds.value), 'passenger_car'] });
  }
}

/** Draws together what several readings of one text say. */
export function settle(sheet: Sheet): void {
  settleBands(sheet);
  settleInternet(sheet);
  settleKind(sheet);
  settleCar(sheet);
  settleCells(sheet);
}
