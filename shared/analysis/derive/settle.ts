import type { FactKey } from '../../norms/facts.ts';
import { isRange, withAncestors, wordsOf, type KnownFact } from '../fact-sheet.ts';

type Sheet = Map<FactKey, KnownFact>;

/** Puts other kinds in the place of those that were read, where the table has one. */
function replaceKinds(sheet: Sheet, others: Readonly<Record<string, string>>): void {
  const kinds = sheet.get('product_types');
  if (kinds?.certainty !== 'read') return;
  sheet.set('product_types', { ...kinds, value: wordsOf(kinds.value).map((tag) => others[tag] ?? tag) });
}

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

const lamps = ['luminaire', 'portable_luminaire', 'floodlight', 'flashlight'];

/** A headlamp for cars is no torch, and a lamp for tractors with 9-36 V hangs on no mains. */
function settleHeadlamp(sheet: Sheet): void {
  const kinds = sheet.get('product_types');
  const tags = wordsOf(kinds?.value);
  const isPart = sheet.get('vehicle.component_of')?.certainty === 'read';
  if (kinds?.certainty !== 'read' || !isPart || !tags.some((tag) => lamps.includes(tag))) return;
  const onBoard =
    sheet.has('power.rated_voltage_dc_v') && !wordsOf(sheet.get('power.sources')?.value).includes('mains');
  if (!tags.includes('vehicle_lamp') && (!onBoard || sheet.get('battery.present')?.value === true)) return;
  sheet.set('product_types', {
    ...kinds,
    value: [...new Set(tags.map((tag) => (lamps.includes(tag) ? 'vehicle_lamp' : tag)))],
  });
}

/** A monitor that shows body values is no screen of a computer. */
function settleMonitor(sheet: Sheet): void {
  const showsBodyValues = wordsOf(sheet.get('medical.parameters')?.value).length >= 2;
  if (showsBodyValues) replaceKinds(sheet, { monitor: 'patient_monitor' });
}

/** Contact lenses are devices in law wherever they are sold, also those that correct no sight. */
function settleLens(sheet: Sheet): void {
  const kinds = sheet.get('product_types');
  const tags = wordsOf(kinds?.value);
  if (kinds === undefined || !withAncestors(tags).includes('contact_lens')) return;
  if (sheet.get('medical.purpose')?.value !== 'none') return;
  sheet.delete('medical.purpose');
  sheet.set('product_types', { ...kinds, value: [...new Set([...tags, 'plano_contact_lens'])] });
}

const categoriesOf: Readonly<Record<string, readonly string[]>> = {
  bus: ['M2', 'M3'],
  truck: ['N2', 'N3'],
  light_commercial_vehicle: ['N1'],
};

/** A bus or truck with an electric drive is an electric vehicle. */
function settleElectric(sheet: Sheet): void {
  const kinds = sheet.get('product_types');
  const tags = wordsOf(kinds?.value);
  const drive = sheet.get('mechanical.drive');
  if (kinds?.certainty !== 'read' || drive?.value !== 'electric') return;
  if (!withAncestors(tags).includes('motor_vehicle') || tags.includes('electric_vehicle')) return;
  sheet.set('product_types', { ...kinds, value: [...tags, 'electric_vehicle'] });
  const kind = tags.find((tag) => Object.hasOwn(categoriesOf, tag));
  if (kind === undefined || sheet.has('vehicle.component_of')) return;
  sheet.set('vehicle.component_of', { ...kinds, value: categoriesOf[kind] ?? [] });
}

/** A pickup truck is no heavy truck. */
function settleVan(sheet: Sheet): void {
  const categories = sheet.get('vehicle.component_of');
  const tags = wordsOf(sheet.get('product_types')?.value);
  if (categories?.certainty !== 'read' || !tags.includes('light_commercial_vehicle')) return;
  sheet.set('vehicle.component_of', { ...categories, value: ['N1'] });
}

/** Kinds that may be a part of a vehicle where the text speaks of fitting vehicles in series. */
const mayBeControlUnits = [
  'network_equipment',
  'it_equipment',
  'industrial_control',
  'electrical_control',
  'safety_component',
  'iot_sensor',
  'security_module',
  'power_supply',
];

/** "Gateway … for series fitment in M1 platforms, 12 V board net": a control unit of a vehicle. */
function settleControlUnit(sheet: Sheet): void {
  const kinds = sheet.get('product_types');
  const sector = sheet.get('sector');
  if (sector?.certainty !== 'read' || !wordsOf(sector.value).includes('automotive')) return;
  if (kinds !== undefined && kinds.certainty !== 'read') return;
  const tags = withAncestors(wordsOf(kinds?.value));
  const isElectronic = tags.some((tag) => mayBeControlUnits.includes(tag));
  if (kinds === undefined ? sheet.has('power.rated_voltage_dc_v') : isElectronic) {
    sheet.set('product_types', { ...sector, value: ['vehicle_ecu'] });
  }
}

/** What is a part of a vehicle when vehicle makers are supplied with it. */
const asPart: Readonly<Record<string, string>> = {
  camera: 'adas',
  display: 'vehicle_ecu',
  monitor: 'vehicle_ecu',
  compressor: 'vehicle_component',
  pump: 'vehicle_component',
  motor: 'vehicle_component',
  fan: 'vehicle_component',
  battery_pack: 'vehicle_battery',
  window: 'vehicle_glazing',
};

/** "Refrigerant compressor … supplied to car makers"; what has no name of its own but is for vehicles is a part too. */
function settlePart(sheet: Sheet): void {
  const sector = sheet.get('sector');
  if (sector?.certainty !== 'read' || !wordsOf(sector.value).includes('automotive')) return;
  if (sheet.has('product_types')) return replaceKinds(sheet, asPart);
  if (sheet.get('vehicle.component_of')?.certainty !== 'read' || sheet.has('vehicle.kind')) return;
  sheet.set('product_types', { ...sector, value: ['vehicle_component'] });
}

/** Electronics that are made for trains where the text speaks of rolling stock. */
const mayBeOnTrains = [...mayBeControlUnits, 'display', 'av_equipment', 'lighting', 'frequency_converter'];

/** "Information display for regional trains": equipment of railway vehicles. */
function settleRail(sheet: Sheet): void {
  const kinds = sheet.get('product_types');
  const sector = sheet.get('sector');
  if (kinds?.certainty !== 'read' || sector?.certainty !== 'read' || !wordsOf(sector.value).includes('rail')) return;
  if (withAncestors(wordsOf(kinds.value)).some((tag) => mayBeOnTrains.includes(tag))) {
    sheet.set('product_types', { ...kinds, value: ['railway_equipment'] });
  }
}

/** Words of the description that make a special kind only of what is of the kind above anyway. */
const onlyRefining = [
  ['compostable_packaging', 'packaging_product'],
  ['medical_imaging_software', 'medical_software'],
  ['miniature_circuit_breaker', 'circuit_breaker'],
  ['dc_ev_charger', 'ev_charger'],
  ['plano_contact_lens', 'contact_lens'],
] as const;

/** "Compostable" makes a kind of its own only of packaging, "radiographs" only of medical software. */
function settleRefined(sheet: Sheet): void {
  for (const [special, general] of onlyRefining) {
    const kinds = sheet.get('product_types');
    const tags = wordsOf(kinds?.value);
    if (kinds?.certainty !== 'read' || !tags.includes(special)) continue;
    const others = tags.filter((tag) => tag !== special);
    if (withAncestors(others).includes(general)) continue;
    if (others.length === 0 && kinds.rule === 'text:product_type') continue;
    if (others.length === 0) sheet.delete('product_types');
    else sheet.set('product_types', { ...kinds, value: others });
  }
}

/** What holds "bread" or "snacks" touches food only where it is packaging. */
function settleFood(sheet: Sheet): void {
  const food = sheet.get('contact.food');
  const isOfPacked = food?.certainty === 'read' && food.rule === 'text:fruit and vegetables';
  const tags = withAncestors(wordsOf(sheet.get('product_types')?.value));
  if (isOfPacked && !tags.includes('packaging_product') && !tags.includes('weighing_instrument')) {
    sheet.delete('contact.food');
  }
}

const packVoltageMin = 24;

/** A charger for packs of cells charges batteries alone; a USB charger for the socket is an external power supply. */
function settleCharger(sheet: Sheet): void {
  const kinds = sheet.get('product_types');
  const tags = wordsOf(kinds?.value);
  if (kinds?.certainty !== 'read' || !tags.includes('charger')) return;
  const sources = wordsOf(sheet.get('power.sources')?.value);
  const onMains = sources.includes('mains') || sheet.has('power.rated_voltage_ac_v');
  const output = sheet.get('power.rated_voltage_dc_v')?.value;
  // Above the 20 V of notebooks it is packs of cells that are charged.
  if (onMains && output !== undefined && isRange(output) && output[0] > packVoltageMin && !sources.includes('usb')) {
    sheet.set('product_types', { ...kinds, value: ['battery_charger', ...tags] });
    return;
  }
  if (onMains && sources.includes('usb')) {
    const others = sources.filter((source) => source !== 'usb');
    sheet.set('product_types', { ...kinds, value: ['external_power_supply', ...tags] });
    if (others.length > 0) sheet.set('power.sources', { value: others, certainty: 'read' });
    else sheet.delete('power.sources');
  }
}

/** "Heater 12 kW, propane/butane": what burns gas is a gas appliance. */
function settleBurner(sheet: Sheet): void {
  if (sheet.get('gas.burns_gas')?.value === true) replaceKinds(sheet, { space_heater: 'gas_appliance' });
}

const simpleVesselBarMax = 30;
const simpleVesselBarLitresMax = 10_000;

/** An air receiver is a simple pressure vessel up to 30 bar and 10,000 bar litres. */
function settleVessel(sheet: Sheet): void {
  const simple = sheet.get('pressure.simple_vessel');
  if (simple?.certainty !== 'read' || simple.value !== true) return;
  const bar = sheet.get('pressure.max_gauge_bar')?.value;
  const litres = sheet.get('pressure.volume_l')?.value;
  const tooHigh = typeof bar === 'number' && bar > simpleVesselBarMax;
  const tooLarge = typeof bar === 'number' && typeof litres === 'number' && bar * litres > simpleVesselBarLitresMax;
  const isVessel = withAncestors(wordsOf(sheet.get('product_types')?.value)).includes('pressure_vessel');
  if (tooHigh || tooLarge || (simple.rule === 'text:air receiver' && !isVessel)) sheet.delete('pressure.simple_vessel');
}

const withEngines = ['garden_equipment', 'power_tool'];
const aboutPower = [
  'power.electrical',
  'power.sources',
  'power.rated_voltage_ac_v',
  'power.rated_voltage_dc_v',
  'battery.present',
] as const;

/** A petrol mower of which nothing electric is said starts by its cord. */
function settleEngine(sheet: Sheet): void {
  if (sheet.get('mechanical.drive')?.value !== 'combustion') return;
  const tags = withAncestors(wordsOf(sheet.get('product_types')?.value));
  if (!tags.some((tag) => withEngines.includes(tag)) || tags.includes('riding_mower')) return;
  if (aboutPower.some((key) => sheet.has(key) && sheet.get(key)?.value !== false)) return;
  for (const key of ['power.electrical', 'battery.present'] as const) {
    if (!sheet.has(key)) sheet.set(key, { value: false, certainty: 'implied', rule: 'implied:engine_alone' });
  }
}

/** Says what kind of product it is before anything is dropped that would not suit the kind. */
export function settleKinds(sheet: Sheet): void {
  settleControlUnit(sheet);
  settleRail(sheet);
  settlePart(sheet);
  settleRefined(sheet);
  settleBurner(sheet);
  settleHeadlamp(sheet);
  settleMonitor(sheet);
  settleLens(sheet);
}

/** Draws together what several readings of one text say. */
export function settle(sheet: Sheet): void {
  settleBands(sheet);
  settleInternet(sheet);
  settleKind(sheet);
  settleElectric(sheet);
  settleCar(sheet);
  settleVan(sheet);
  settleCells(sheet);
  settleVessel(sheet);
  settleEngine(sheet);
  settleFood(sheet);
  settleCharger(sheet);
}
