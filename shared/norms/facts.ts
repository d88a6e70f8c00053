import { productTypes } from './product-type-table.ts';

/** How a fact is written: one word, a set of words, yes or no, a number, a numeric range [min, max], a day or a code. */
export type FactDefinition =
  | { readonly type: 'word'; readonly values: readonly string[]; readonly ask: string }
  | { readonly type: 'words'; readonly values: readonly string[]; readonly ask: string }
  | { readonly type: 'yes-no'; readonly ask: string }
  | {
      readonly type: 'number' | 'range';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly ask: string;
    }
  | { readonly type: 'date'; readonly ask: string }
  | { readonly type: 'code'; readonly pattern: RegExp; readonly example: string; readonly ask: string };

const yesNo = (ask: string) => ({ type: 'yes-no', ask }) as const;
const number = (unit: string, min: number, max: number, ask: string) =>
  ({ type: 'number', unit, min, max, ask }) as const;
const range = (unit: string, min: number, max: number, ask: string) =>
  ({ type: 'range', unit, min, max, ask }) as const;
const word = <const V extends readonly string[]>(values: V, ask: string) => ({ type: 'word', values, ask }) as const;
const words = <const V extends readonly string[]>(values: V, ask: string) => ({ type: 'words', values, ask }) as const;

/** Markets an answer can be asked for (ISO 3166 codes, EU for the Union). */
export const markets = ['EU', 'US', 'CN', 'JP', 'IN', 'AE'] as const;

/** Every fact a rule may ask about, with its unit, its bounds and the question put to the customer when it is unknown. */
export const facts = {
  form: word(
    [
      'finished_product',
      'component',
      'partly_completed',
      'kit',
      'software_only',
      'substance_mixture',
      'material',
      'packaging',
      'spare_part',
    ],
    'Is it a finished product, a component, partly completed machinery, software only or a mixture?',
  ),
  sector: words(
    [
      'consumer',
      'professional',
      'industrial',
      'laboratory',
      'medical',
      'automotive',
      'aviation',
      'marine',
      'rail',
      'construction',
      'agriculture',
      'energy',
      'military',
    ],
    'Which sectors is it meant for?',
  ),
  product_types: words(Object.keys(productTypes), 'What kind of product is it?'),
  markets: words(markets, 'In which markets is it sold?'),
  placed_on_market: { type: 'date', ask: 'When is it placed on the market?' },
  'power.electrical': yesNo('Does it need electricity to work?'),
  'power.sources': words(
    [
      'mains',
      'mains_adapter',
      'battery_rechargeable',
      'battery_primary',
      'usb',
      'external_dc_supply',
      'vehicle_12_24v',
      'poe',
      'solar',
      'none',
    ],
    'Where does its power come from?',
  ),
  'power.rated_voltage_ac_v': range('V', 0, 1_000_000, 'What is its rated AC voltage (highest of input and output)?'),
  'power.rated_voltage_dc_v': range('V', 0, 1_000_000, 'What is its rated DC voltage (highest of input and output)?'),
  'power.rated_power_w': number('W', 0, 1e9, 'What is its rated power in watts?'),
  'power.rated_current_a': number('A', 0, 1e6, 'What is its rated current in amperes?'),
  'power.phases': number('', 1, 3, 'Is it single-phase or three-phase?'),
  'electronics.active': yesNo('Does it contain active electronics (anything beyond a simple passive circuit)?'),
  'battery.present': yesNo('Does it contain a battery, or come with one?'),
  'battery.supplied': yesNo('Is a battery supplied with it?'),
  'battery.removable_by_user': yesNo('Can the user remove the battery?'),
  'battery.button_cell': yesNo('Does it use a button or coin cell?'),
  'battery.category': word(
    ['portable', 'LMT', 'SLI', 'EV', 'industrial'],
    'Which battery category is it: portable, light means of transport, starter, electric vehicle or industrial?',
  ),
  'battery.chemistry': word(['li_ion', 'li_metal', 'nimh', 'lead', 'alkaline'], 'What is the battery chemistry?'),
  'battery.energy_wh': number('Wh', 0, 1e9, 'How much energy does the battery hold in watt-hours?'),
  'radio.transmitter': yesNo('Does it transmit radio on purpose (Wi-Fi, Bluetooth, cellular, RFID …)?'),
  'radio.receiver_only': yesNo('Does it only receive radio (GNSS, broadcast)?'),
  'radio.technologies': words(
    [
      'bluetooth',
      'wifi',
      'cellular',
      'nfc',
      'rfid',
      'zigbee',
      'uwb',
      'lora',
      'gnss_rx',
      'srd_433',
      'srd_868',
      'srd_915',
      'srd_2g4',
      'wpt',
      'radar',
    ],
    'Which radio technologies does it use?',
  ),
  'radio.wifi_5ghz': yesNo('Does its Wi-Fi use the 5 or 6 GHz band?'),
  'radio.wifi_6ghz': yesNo('Does its Wi-Fi use the 6 GHz band (Wi-Fi 6E or 7)?'),
  'radio.internet_connected': word(
    ['none', 'indirect', 'direct'],
    'Can it reach the internet, directly or through another device?',
  ),
  'radio.body_worn': yesNo('Is it worn on the body?'),
  'radio.processes_personal_data': yesNo('Does it process personal, traffic or location data?'),
  'radio.money_transfer': yesNo('Can it transfer money or virtual currency?'),
  'digital.software': yesNo('Does it contain or consist of software?'),
  'digital.network_connection': yesNo('Does it connect to a device or a network?'),
  'digital.ota': yesNo('Is its software updated over the air?'),
  'digital.ai': word(
    ['none', 'ml', 'safety_component'],
    'Does it use artificial intelligence, perhaps as a safety component?',
  ),
  'mechanical.moving_parts_powered': yesNo('Does it have moving parts driven by something other than human effort?'),
  'mechanical.hand_held_tool': yesNo('Is it a hand-held tool?'),
  'mechanical.lifting_loads': yesNo('Does it lift loads?'),
  'mechanical.lifting_persons': yesNo('Does it lift persons?'),
  'mechanical.safety_component': yesNo('Is it a safety component of a machine?'),
  'mechanical.drive': word(['electric', 'combustion', 'hydraulic', 'pneumatic', 'human', 'spring'], 'What drives it?'),
  'mechanical.fuel': word(['petrol', 'diesel', 'gas'], 'Which fuel does its engine burn?'),
  'pressure.max_gauge_bar': number('bar', 0, 100_000, 'What is its highest gauge pressure in bar?'),
  'pressure.volume_l': number('l', 0, 1e9, 'What is the volume under pressure in litres?'),
  'pressure.simple_vessel': yesNo('Is it a simple welded vessel for air or nitrogen?'),
  'pressure.transportable': yesNo('Is it a transportable pressure receptacle?'),
  'pressure.aerosol': yesNo('Is it an aerosol dispenser?'),
  'pressure.fluid_group': number('', 1, 2, 'Does it hold a dangerous fluid (group 1) or another one (group 2)?'),
  'gas.burns_gas': yesNo('Does it burn gas?'),
  'atmosphere.explosive_intended': yesNo('Is it meant for explosive atmospheres?'),
  'atmosphere.protection': words(
    [
      'flameproof',
      'increased_safety',
      'intrinsic_safety',
      'encapsulation',
      'dust_enclosure',
      'pressurised',
      'constructional_safety',
    ],
    'Which types of explosion protection does it use?',
  ),
  'optical.laser_class': word(['1', '1M', '1C', '2', '2M', '3R', '3B', '4'], 'Which laser class is it?'),
  'optical.light_source': yesNo('Is it, or does it contain, a light source for lighting?'),
  'optical.uv': yesNo('Does it emit ultraviolet light?'),
  'medical.purpose': word(
    ['none', 'diagnosis', 'monitoring', 'prevention', 'treatment', 'compensation'],
    'Is it intended for a medical purpose?',
  ),
  'medical.ivd': yesNo('Does it examine samples from the human body (in vitro)?'),
  'medical.self_test': yesNo('Is it for self-testing?'),
  'medical.active': yesNo('Does the medical device depend on a source of energy?'),
  'medical.implantable': yesNo('Is it implanted?'),
  'medical.invasive': yesNo('Does it enter the body?'),
  'medical.sterile': yesNo('Is it supplied sterile?'),
  'medical.sterilisation': words(
    ['ethylene_oxide', 'radiation', 'moist_heat', 'aseptic', 'liquid_chemical', 'other'],
    'How is it sterilised?',
  ),
  'medical.parameters': words(
    ['ecg', 'spo2', 'nibp', 'ibp', 'temperature', 'respiratory_gas', 'glucose'],
    'Which body values does it measure?',
  ),
  'medical.environment': words(
    ['professional_facility', 'home', 'emergency', 'mr'],
    'Where is the medical device used: hospital or practice, home, emergency services, MR room?',
  ),
  'medical.measuring': yesNo('Does the medical device measure?'),
  'medical.reusable_surgical': yesNo('Is it a reusable surgical instrument?'),
  'medical.software_as_md': yesNo('Is it software that is a medical device by itself?'),
  'medical.eu_class': word(['I', 'IIa', 'IIb', 'III', 'A', 'B', 'C', 'D'], 'Which EU class is the device?'),
  'medical.us_class': word(['I', 'II', 'III'], 'Which FDA class is the device?'),
  'medical.us_product_code': {
    type: 'code',
    pattern: /^[A-Z]{3}$/,
    example: 'DXN',
    ask: 'Which three-letter FDA product code does the device have?',
  },
  'users.consumer': yesNo('Is it for consumers, or likely to be used by them?'),
  'users.toy': yesNo('Is it meant, also among other things, for play by children under 14?'),
  'users.childcare_article': yesNo('Is it for the care, sleep, feeding or transport of small children?'),
  'users.ppe': yesNo('Is it worn or held to protect the person who wears it?'),
  'users.min_age_months': number('months', 0, 1800, 'From which age in months is it meant to be used?'),
  'users.persons_protected': word(
    [
      'none',
      'head_impact',
      'eyes_uv',
      'eyes',
      'respiratory',
      'hands_mechanical',
      'hands_chemical',
      'feet',
      'hearing',
      'fall',
      'heat',
    ],
    'Which risk does it protect the wearer against?',
  ),
  'contact.food': yesNo('Does it touch food or drink?'),
  'contact.drinking_water': yesNo('Does it touch drinking water in a supply?'),
  'contact.skin_prolonged': yesNo('Does it touch the skin for a long time?'),
  'contact.mucosa': yesNo('Does it touch mucous membranes?'),
  materials: words(
    ['textile', 'leather', 'wood', 'metal', 'plastic', 'ceramic', 'glass', 'paint_coating', 'rubber', 'paper'],
    'What is it made of?',
  ),
  'chemicals.is_mixture': yesNo('Is it a substance or a mixture?'),
  'chemicals.cosmetic': yesNo('Is it a cosmetic?'),
  'chemicals.detergent': yesNo('Is it a detergent?'),
  'chemicals.paint': yesNo('Is it a paint or varnish?'),
  'chemicals.biocidal': yesNo('Does it kill or repel harmful organisms?'),
  'chemicals.pyrotechnic': yesNo('Is it pyrotechnic?'),
  'chemicals.flammable': yesNo('Is it flammable?'),
  'chemicals.pfas': yesNo('Does it contain PFAS?'),
  'environment.building_permanent': yesNo('Is it built permanently into a building or civil works?'),
  'environment.outdoor': yesNo('Is it for outdoor use?'),
  'environment.noise_outdoor_annex': yesNo('Is it equipment for use outdoors on the noise list?'),
  'vehicle.kind': word(
    [
      'none',
      'bicycle',
      'epac',
      'plev',
      'uas',
      'recreational_craft',
      'road_vehicle',
      'motorcycle',
      'trailer',
      'tractor',
      'ecu',
      'ecu_sensor',
      'lamp',
      'tyre',
      'brake_lining',
      'child_restraint',
      'rider_helmet',
      'traction_battery',
      'component',
    ],
    'Is it a vehicle, or part of one? Which kind?',
  ),
  'vehicle.component_of': words(
    ['M1', 'M2', 'M3', 'N1', 'N2', 'N3', 'O', 'L', 'T', 'NRMM'],
    'Which vehicle categories is it, or is it a part for?',
  ),
  'vehicle.max_speed_kmh': number('km/h', 0, 1000, 'How fast can it go in km/h?'),
  'vehicle.motor_w': number('W', 0, 1e7, 'How strong is its motor in watts?'),
  'vehicle.mtom_g': number('g', 0, 1e9, 'What is its take-off mass in grams?'),
  'vehicle.hull_length_m': number('m', 0, 1000, 'How long is its hull in metres?'),
  'vehicle.seat': yesNo('Does it have a seat?'),
  'vehicle.pedal_assist': yesNo('Does the motor help only while pedalling?'),
  'vehicle.safety_related': yesNo('Is it related to the safety of the vehicle?'),
  'measuring.legal_metrology_use': word(
    ['none', 'trade', 'utility', 'health'],
    'Is it used to measure for trade, billing or health care?',
  ),
  energy_related: words(
    [
      'space_heater',
      'water_heater',
      'air_conditioner',
      'washing_machine',
      'dishwasher',
      'tumble_dryer',
      'refrigerating',
      'display',
      'light_source',
      'smartphone',
      'motor',
      'fan',
      'pump',
      'vacuum_cleaner',
      'cooking',
      'external_power_supply',
      'computer',
      'server',
      'transformer',
      'standby',
    ],
    'Which energy-related product group is it in?',
  ),
  demanded: words(
    [
      'component_tests',
      'dependability_analysis',
      'design_guides',
      'environmental_claim',
      'installation_rules',
      'life_cycle_assessment',
      'management_system',
      'material_declaration',
      'noise_declaration',
      'performance_test',
      'security_evaluation',
      'vibration_declaration',
    ],
    'What do customers, labels or authorities demand besides the law: claims, tests, certified systems?',
  ),
} as const satisfies Readonly<Record<string, FactDefinition>>;

export type FactKey = keyof typeof facts;

/** Is this text the key of a fact? */
export function isFactKey(key: string): key is FactKey {
  return Object.hasOwn(facts, key);
}
