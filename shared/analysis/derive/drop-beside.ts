import { isFactKey, type FactKey } from '../../norms/facts.ts';
import { withAncestors, wordsOf, type KnownFact } from '../fact-sheet.ts';

type Sheet = Map<FactKey, KnownFact>;

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

/** Drops what the text says about a thing the customer denies. */
export function dropVoid(sheet: Sheet): void {
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
  'automotive_ic',
  'child_car_seat',
  'motorcycle_helmet',
];
const notPressureEquipment = [
  'commercial_kitchen_equipment',
  'wearable',
  'wrist_watch',
  'jewellery',
  'sports_equipment',
  'recreational_craft',
  'childcare_product',
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
export function dropBeside(sheet: Sheet): void {
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
  if (sheet.get('mechanical.drive')?.value === 'combustion' || types.includes('generator_set')) dropOutput(sheet);
  if (types.includes('construction_product')) dropClasses(sheet);
  if (types.includes('pv_inverter')) dropPort(sheet, drop);
  if (types.some((type) => onTractionBattery.includes(type))) dropMains(sheet);
  // The heat of a gas burner is no electrical power.
  if (types.includes('gas_appliance') || sheet.get('gas.burns_gas')?.value === true) dropHeat(sheet);
  if (types.some((type) => pumpsHeat.includes(type))) dropHeat(sheet);
  if (types.includes('boiler') && sheet.get('power.electrical')?.rule !== 'text:electric') dropHeat(sheet);
  if (types.some((type) => aboutGas.includes(type)) || sheet.get('pressure.aerosol')?.value === true)
    drop(['gas.burns_gas']);
  // "No electric parts besides the piezo igniter"
  if (types.includes('gas_appliance') && sheet.get('power.electrical')?.rule === 'text:electricity')
    dropRead(sheet, 'power.electrical', true);
  // A fire extinguisher is recharged with powder.
  if (types.includes('fire_extinguisher') || types.includes('lighter') || types.includes('pressure_vessel'))
    dropRecharge(sheet);
  // The gas bottle that feeds an appliance is not the product.
  if (types.some((type) => fedByGas.includes(type))) drop(['pressure.transportable']);
  // The gas generator and the propellant of an airbag make neither an engine nor an aerosol dispenser.
  if (types.includes('airbag'))
    drop(['mechanical.drive', 'mechanical.fuel', 'mechanical.moving_parts_powered', 'pressure.aerosol']);
  // "For battery-electric cars" says that the cars have one.
  const ofCars = sheet.get('mechanical.drive')?.rule === 'text:battery electric drive';
  if (
    types.includes('vehicle_component') &&
    !types.includes('battery_product') &&
    ofCars &&
    !sheet.has('battery.energy_wh')
  )
    drop([...aboutBatteries, 'mechanical.drive']);
  // What charges batteries has none of its own.
  if (types.includes('charger') && !types.includes('power_bank')) {
    drop(aboutBatteries);
    dropSources(sheet, ['battery_rechargeable', 'battery_primary']);
  }
  // A program has no radio of its own: that is in the device it runs on.
  if (types.includes('software') || types.includes('mobile_app')) drop(['radio.transmitter', 'radio.technologies']);
  if (!types.includes('recreational_craft')) drop(['vehicle.hull_length_m']);
  if (types.some((type) => neverMixtures.includes(type))) dropMixture(sheet, drop);
  if (types.some((type) => neverElectric.includes(type))) {
    drop(aboutElectricity);
    drop(aboutBatteries);
    // "Suitable for battery-electric cars" is said of the cars.
    drop(['power.sources', 'mechanical.drive', 'mechanical.moving_parts_powered']);
  }
  if (types.some((type) => neverDriven.includes(type))) drop(aboutDrives);
  // A "battery" of fountains is a row of them.
  if (types.includes('fireworks')) drop([...aboutElectricity, ...aboutBatteries, 'power.sources']);
  // A "lab kit" for children is still theirs.
  if (types.includes('toy') || types.includes('childcare_product')) dropRead(sheet, 'users.consumer', false);
  if (types.length > 0 && !types.some((type) => mayBeMedical.includes(type)) && !sheet.has('medical.purpose'))
    drop(onlyMedical);
  dropMedicalClaims(sheet, types);
  dropBesideMedical(sheet, types);
}

/** Kinds that no claim in their text makes a medical device: a sun cream against skin cancer stays a cosmetic. */
const neverMedical = [
  'cosmetic_product',
  'detergent_product',
  'biocidal_product',
  'food_contact_article',
  'packaging_product',
  'cooking_appliance',
  'kitchen_machine',
  'refrigerating_appliance',
  'toy',
  'childcare_product',
  'drone',
  'motor_vehicle',
  'motorcycle',
  'vehicle_component',
  'industrial_truck',
  'power_tool',
  'hand_tool',
  'garden_equipment',
  'construction_product',
  'paint',
  'adhesive',
];

function dropMedicalClaims(sheet: Sheet, types: readonly string[]): void {
  if (!types.some((type) => neverMedical.includes(type)) || types.some((type) => medicalTypes.includes(type))) return;
  for (const key of ['medical.purpose', 'medical.ivd', 'medical.implantable'] as const) {
    const fact = sheet.get(key);
    if (fact?.certainty === 'read' && fact.value !== 'none' && fact.value !== false) sheet.delete(key);
  }
  const sector = sheet.get('sector');
  const others = wordsOf(sector?.value).filter((word) => word !== 'medical');
  if (sector?.certainty !== 'read') return;
  if (others.length === 0) sheet.delete('sector');
  else sheet.set('sector', { ...sector, value: others });
}

/** Their kilowatts are the heat or cold they give. */
const pumpsHeat = [
  'solid_fuel_boiler',
  'solid_fuel_stove',
  'gas_furnace',
  'air_conditioner',
  'heat_pump',
  'chiller',
  'fan_coil_unit',
  'refrigeration_system',
];

/** "Air class 4, water tightness 9A, Uw 0.8 W/m2K": classes of building products are no ratings. */
function dropClasses(sheet: Sheet): void {
  const stated = ['power.sources', 'power.rated_voltage_ac_v', 'power.rated_voltage_dc_v', 'battery.present'] as const;
  if (stated.some((key) => sheet.has(key) && sheet.get(key)?.value !== false)) return;
  for (const key of ['power.rated_power_w', 'power.rated_current_a'] as const) {
    if (sheet.get(key)?.certainty === 'read') sheet.delete(key);
  }
}

/** The battery that an inverter is to be connected with is not its own. */
function dropPort(sheet: Sheet, drop: (keys: readonly FactKey[]) => void): void {
  if (sheet.get('battery.supplied')?.value !== false && sheet.has('battery.energy_wh')) return;
  drop(aboutBatteries);
  dropSources(sheet, ['battery_rechargeable', 'battery_primary']);
}

/** They are fed from gas bottles or mention them. */
const fedByGas = [
  'gas_appliance',
  'household_appliance',
  'machine',
  'power_tool',
  'garden_equipment',
  'fire_extinguisher',
];

/** They filter aerosols or hold mixtures, but are articles. */
const neverMixtures = [
  'ppe_product',
  'clothing',
  'footwear',
  'pressure_vessel',
  'machine',
  'household_appliance',
  'furniture',
  'measuring_instrument',
  'medical_electrical_equipment',
  'valve',
  'pump',
  'air_purifier',
  'motor_vehicle',
];

function dropMixture(sheet: Sheet, drop: (keys: readonly FactKey[]) => void): void {
  drop(['chemicals.is_mixture', 'pressure.aerosol']);
  if (sheet.get('form')?.value === 'substance_mixture') drop(['form']);
}

/** They hold, meter or detect gas, or circulate it as refrigerant. */
const aboutGas = [
  'aerosol_dispenser',
  'carbon_monoxide_alarm',
  'measuring_instrument',
  'valve',
  'pressure_vessel',
  'heat_pump',
  'refrigerating_appliance',
  'refrigeration_system',
];

const aboutBatteries: readonly FactKey[] = [
  'battery.present',
  'battery.chemistry',
  'battery.energy_wh',
  'battery.category',
  'battery.button_cell',
  'battery.supplied',
];

function dropHeat(sheet: Sheet): void {
  const power = sheet.get('power.rated_power_w');
  const hasSupply = ['power.rated_voltage_ac_v', 'power.rated_voltage_dc_v', 'power.sources'].some(
    (key) => isFactKey(key) && sheet.has(key),
  );
  if (power?.certainty === 'read' && (!hasSupply || power.rule === 'text:kw')) sheet.delete('power.rated_power_w');
}

function dropRecharge(sheet: Sheet): void {
  for (const [key, { certainty, rule }] of sheet) {
    if (certainty === 'read' && rule === 'text:rechargeable battery') sheet.delete(key);
  }
}

/** "400 V system" of an electric car is no mains voltage. */
const onTractionBattery = ['electric_vehicle', 'vehicle_battery', 'motorcycle', 'e_bike', 'e_scooter', 'drone'];

function dropMains(sheet: Sheet): void {
  if (sheet.get('power.rated_voltage_ac_v')?.certainty === 'read') sheet.delete('power.rated_voltage_ac_v');
  dropSources(sheet, ['mains']);
}

function dropSources(sheet: Sheet, dropped: readonly string[]): void {
  const sources = sheet.get('power.sources');
  if (sources?.certainty !== 'read') return;
  const others = wordsOf(sources.value).filter((source) => !dropped.includes(source));
  if (others.length === 0) sheet.delete('power.sources');
  else sheet.set('power.sources', { ...sources, value: others });
}

/** The mains voltage of what an engine drives is put out, not taken in. */
function dropOutput(sheet: Sheet): void {
  const power = sheet.get('power.rated_power_w');
  // The power of the engine itself.
  if (power?.certainty === 'read' && !sheet.has('power.sources') && sheet.get('battery.present')?.value !== true)
    sheet.delete('power.rated_power_w');
  const sources = sheet.get('power.sources');
  const fromVoltage =
    sources?.rule === 'text:v' || sources?.rule === 'text:three_phases' || sources?.rule === 'text:three phase';
  if (sources?.certainty === 'read' && fromVoltage) sheet.delete('power.sources');
}

// "91V" of a tyre is its speed class.
const neverElectric = [
  'chemical_product',
  'fire_extinguisher',
  'tattoo_ink',
  'fireworks',
  'candle',
  'tyre',
  'brake_lining',
  'cement',
  'paint',
  'adhesive',
  'detergent_product',
  'cosmetic_product',
  'brake_fluid',
  'structural_steel',
  'insulation',
  'wheel',
];
/** "For petrol and diesel cars" drives no oil, "grinding mode" no helmet. */
const neverDriven = [
  'chemical_product',
  'detergent_product',
  'cosmetic_product',
  'biocidal_product',
  'paint',
  'adhesive',
  'fertiliser',
  'ppe_product',
  'food_contact_article',
  'jewellery',
];
const aboutDrives: readonly FactKey[] = ['mechanical.drive', 'mechanical.fuel', 'mechanical.moving_parts_powered'];
const aboutElectricity: readonly FactKey[] = [
  'power.electrical',
  'power.rated_voltage_dc_v',
  'power.rated_voltage_ac_v',
  'power.rated_power_w',
  'power.rated_current_a',
];

/** "Class III" of a scale and the "self-test" of a smoke alarm are not medical. */
const onlyMedical: readonly FactKey[] = [
  'medical.self_test',
  'medical.eu_class',
  'medical.us_class',
  'medical.parameters',
];
const mayBeMedical = ['medical_device', 'ivd', 'software', 'wearable', 'laboratory_equipment'];

/** Drops what was read of a fact when it is just this. */
function dropRead(sheet: Sheet, key: FactKey, value: boolean): void {
  const fact = sheet.get(key);
  if (fact?.certainty === 'read' && fact.value === value) sheet.delete(key);
}

const mayBeSterileApparatus = [
  'medical_endoscope',
  'electrosurgical_unit',
  'continuous_glucose_monitor',
  'insulin_pump',
  'implant',
  'dental_handpiece',
  'surgical_robot',
  'medical_laser',
];
const medicalTypes = ['medical_device', 'ivd'];

/**
 * "Not for self-diagnosis" or "no therapy settings" does not make a named medical device a consumer product, as "not a
 * medical device" does; and talk of implants makes an implant only of what may be one.
 */
function dropBesideMedical(sheet: Sheet, types: readonly string[]): void {
  if (!types.some((type) => medicalTypes.includes(type))) {
    if (sheet.get('medical.parameters')?.certainty === 'read') sheet.delete('medical.parameters');
    return;
  }
  // A sterile swab or lancet in the kit does not make the test sterile.
  const inVitro = types.includes('ivd') && !types.includes('blood_collection_tube');
  if (inVitro && sheet.get('medical.sterile')?.certainty === 'read') sheet.delete('medical.sterile');
  // "Sterile sets are sold separately" does not make the pump sterile.
  const isApparatus =
    types.includes('medical_electrical_equipment') && !types.some((type) => mayBeSterileApparatus.includes(type));
  if (isApparatus && sheet.get('medical.sterile')?.certainty === 'read') {
    sheet.delete('medical.sterile');
    sheet.delete('medical.sterilisation');
  }
  const purpose = sheet.get('medical.purpose');
  const softly = purpose?.rule?.startsWith('text:no ') === true && !purpose.rule.startsWith('text:no medical');
  if (purpose?.certainty === 'read' && purpose.value === 'none' && softly) sheet.delete('medical.purpose');
  const isSpecial = types.some((type) => !medicalTypes.includes(type) && type !== 'medical_electrical_equipment');
  const mayStayInside = ['implant', 'surgical_suture', 'dermal_filler'].some((type) => types.includes(type));
  if (isSpecial && !mayStayInside && sheet.get('medical.implantable')?.certainty === 'read') {
    sheet.delete('medical.implantable');
  }
}
