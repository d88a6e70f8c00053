import type { FactPatch } from '../../fact-patch.ts';
import type { Feature } from '../feature.ts';

const electric: FactPatch = { 'power.electrical': true };
const rechargeable: FactPatch = { ...electric, 'battery.present': true, 'power.sources': ['battery_rechargeable'] };
const primary: FactPatch = { ...electric, 'battery.present': true, 'power.sources': ['battery_primary'] };
const lithium: FactPatch = { ...rechargeable, 'battery.chemistry': 'li_ion' };
const noBattery: FactPatch = { 'battery.present': false };

/** Where the power comes from. */
export const powerFeatures: readonly Feature[] = [
  {
    phrases:
      'b characteristic|c characteristic|d characteristic|characteristic b|characteristic c|b curve|c curve|curve b|curve c|6 ka|4 5 ka',
    yes: { product_types: ['miniature_circuit_breaker'] },
  },
  {
    phrases: 'ccs2|ccs 2|ccs combo|ccs combo 2|chademo|dc charging|dc fast charging|dc output 150 1000 v',
    yes: { product_types: ['dc_ev_charger'] },
  },
  {
    phrases:
      'mains|mains powered|mains supply|mains voltage|mains operated|grid powered|plugged into the mains|mains plug|power plug|schuko|schuko plug|wall plug|power cord|mains cable|mains cord|mains connection|household outlet|wall socket|power outlet|household socket|wall outlet|eu plug|plug in|euro plug|corded|power cable|cord connected|hard wired|mains lead|uk plug|us plug',
    yes: { ...electric, 'power.sources': ['mains'] },
  },
  {
    phrases:
      'mains adapter|power adapter|ac adapter|wall adapter|external power supply|plug in power supply|power supply unit included|external power adapter|external adapter|power brick|12 v adapter|dc adapter|plug in adapter|desktop power supply|w adapter|adapter supplied|adapter included|supplied adapter|w power adapter|5 v adapter|9 v adapter|19 v adapter|20 v adapter',
    yes: { ...electric, 'power.sources': ['mains_adapter'] },
  },
  // What others are charged at says nothing about the supply.
  { phrases: 'usb charging socket|usb charging outlet|usb charging point|usb charging ports for passengers', yes: {} },
  {
    phrases:
      'usb powered|usb charging|usb c charging|usb rechargeable|charges via usb|usb c port for charging|charged via usb|powered by usb|usb power|charging via usb|usb c rechargeable|charged over usb|usb c charging port|charged by usb|powered via usb|usb charged|charges over usb|charging over usb|charge via usb|type c charging port|type c port|type c charging|usb type c|usb type c charging|usb c port|usb c input|micro usb|usb pd|usb power delivery|usb c pd|usb charging port|usb socket for charging|rechargeable via usb|charged via usb c|usb charging cable|usb c',
    yes: { ...electric, 'power.sources': ['usb'] },
  },
  {
    phrases:
      'battery|batteries|lithium battery|battery pack|battery powered|battery operated|battery driven|accumulator|built in battery|internal battery',
    yes: { ...electric, 'battery.present': true },
    no: noBattery,
  },
  {
    phrases: 'supercapacitor|super capacitor|supercap|ultracapacitor',
    yes: { ...electric, 'battery.present': false },
  },
  {
    // A cordless kettle or iron stands on a base with a cord.
    phrases:
      'cordless kettle|cordless glass kettle|cordless jug|cordless iron|cordless steam iron|cordless jug kettle|cordless base|cordless electric kettle',
    yes: electric,
  },
  { phrases: 'cordless|akku', yes: { ...electric, 'battery.present': true }, no: {} },
  {
    phrases:
      'rechargeable battery|rechargeable|rechargeable batteries|rechargeable battery pack|charging case|internal battery charges|battery charges',
    yes: rechargeable,
    no: noBattery,
  },
  {
    phrases:
      'li ion|18650|21700|lithium pack|lithium traction pack|lithium ion|lithium ion battery|li ion battery|lithium polymer|lipo|lifepo4|li po|lithium iron phosphate|lfp|lithium ion batteries|lithium polymer battery|li ion cells|lithium ion cells|lipo battery|li ion rechargeable battery|li ion battery pack|lithium ion battery pack|lfp battery',
    yes: lithium,
    no: noBattery,
  },
  {
    phrases:
      'aa batteries|battery ignition|ignition battery|2 x d|2 x c|4 x d|4 x c|2 d batteries|d batteries|type d batteries|size d|aaa batteries|alkaline batteries|disposable batteries|9v battery|alkaline cells|alkaline battery|aa|aaa|aa battery|aaa battery|lr6|lr03|lr14|lr20|6lr61|pp3|zinc air|zinc air battery|batteries aa|batteries aaa|baby cells|mignon cells|replaceable batteries|primary battery|primary cell|non rechargeable battery|lithium primary cell|9 v battery|aa cells|aaa cells|lithium thionyl chloride|primary lithium battery|d cell|c cell|c batteries|d batteries|c cell batteries|d cell batteries|c size batteries',
    yes: primary,
    no: noBattery,
  },
  {
    phrases:
      'button cell|coin cell|cr2032|cr2025|button battery|coin cell battery|coin battery|button cell battery|cr1632|cr2450|cr2016|cr1220|cr1616|cr2430|cr2477|cr2354|lr43|ag10|sr44|silver oxide battery|silver oxide cell|button batteries|button cells|lithium coin cell|lithium button cell',
    yes: { ...primary, 'battery.button_cell': true },
    no: { 'battery.button_cell': false },
  },
  {
    phrases: 'nimh|nicd|nickel metal hydride|ni mh|nimh battery|nimh batteries|nimh cells',
    yes: { ...rechargeable, 'battery.chemistry': 'nimh' },
    no: noBattery,
  },
  {
    phrases:
      'lithium manganese dioxide|limno2|lithium iodine|lithium metal|lithium primary|lithium primary battery|lithium thionyl chloride|lithium thionyl chloride battery|cr123|cr123a|er14505|lithium battery cr123a|primary lithium cell|lithium metal battery|lisocl2|3 v lithium battery|3v lithium battery|3 v lithium|10 year lithium battery|ten year lithium battery|sealed 10 year lithium battery|10 year sealed lithium battery|year lithium battery|non rechargeable lithium battery|long life lithium battery',
    yes: { ...primary, 'battery.chemistry': 'li_metal' },
    no: noBattery,
  },
  {
    phrases:
      'starter battery|lead starter battery|12 v starter battery|lead acid starter battery|12 v lead starter battery',
    yes: { ...electric, 'battery.present': true, 'battery.category': 'SLI', 'battery.chemistry': 'lead' },
    no: noBattery,
  },
  {
    phrases:
      'lr41|lr44|lr1130|ag13|ag3|alkaline button cell|lr44 button cell|lr41 button cell|lr44 button cells|lr41 button cells',
    yes: { ...primary, 'battery.button_cell': true, 'battery.chemistry': 'alkaline' },
    no: { 'battery.button_cell': false },
  },
  {
    phrases:
      'lead acid|battery (lead|batteries (lead|lead gel|lead gel batteries|sealed lead|vrla|lead acid battery|agm|agm battery|lead battery|lead acid batteries|gel battery',
    yes: { ...rechargeable, 'battery.chemistry': 'lead' },
  },
  {
    phrases: 'silver oxide|silver oxide button cell|zinc air',
    yes: { 'battery.present': true, 'battery.chemistry': 'alkaline' },
  },
  {
    phrases:
      'batteries not included|battery not included|battery not supplied|batteries not supplied|sold without battery|battery sold separately|batteries sold separately|bare tool|excluding batteries',
    yes: { ...electric, 'battery.present': true, 'battery.supplied': false },
  },
  {
    phrases:
      'replaceable battery|removable battery|slide pack|slide packs|slide on battery|battery is removable|batteries are removable|removable batteries|battery can be removed|removable battery pack|hot swap|hot swappable|user replaceable battery|exchangeable battery|swappable battery|battery can be replaced|interchangeable battery|detachable battery',
    yes: { ...electric, 'battery.present': true, 'battery.removable_by_user': true },
  },
  {
    phrases:
      'non removable battery|fixed battery|sealed battery|battery not removable|built in rechargeable battery|integrated battery|non replaceable battery|built in battery|integrated rechargeable battery|built in lithium ion battery|built in li ion battery|integrated lithium ion battery',
    yes: { ...rechargeable, 'battery.removable_by_user': false },
    no: noBattery,
  },
  {
    phrases: 'solar|solar powered|solar cell|solar panel|photovoltaic|solar cells',
    yes: { ...electric, 'power.sources': ['solar'] },
  },
  {
    phrases: 'poe|power over ethernet',
    yes: { ...electric, 'power.sources': ['poe'], 'digital.network_connection': true },
  },
  {
    phrases:
      'from the vehicle battery|by the vehicle battery|off the vehicle battery|from the truck battery|from the car battery|from the starter battery of the vehicle|cigarette lighter socket|cigarette lighter plug|cigar lighter plug|cigarette lighter adapter|hard wire lead|hardwire kit|hard wiring kit|vehicle electrical system|vehicle supply|on board electrical system|12v vehicle|car 12 v socket|vehicle on board network|vehicle battery supply|12 v vehicle|24 v vehicle|vehicle power supply|12 v on board|12 v on board supply',
    yes: { ...electric, 'power.sources': ['vehicle_12_24v'] },
  },
  {
    phrases: 'three phase|3 phase|threephase|three phase supply|3 ph',
    yes: { ...electric, 'power.phases': 3, 'power.sources': ['mains'] },
  },
  { phrases: 'single phase|1 phase', yes: { ...electric, 'power.phases': 1 } },
  {
    phrases:
      'electric|electrical|electrically powered|electric powered|electrically heated|electrically operated|electric drive|electrically driven',
    yes: electric,
  },
  {
    phrases:
      'electricity|electrical parts|electrical components|power supply needed|electric parts|electrics|electrical system|electric components|electrical function|electrical power',
    yes: electric,
    no: { 'power.electrical': false },
  },
  {
    phrases: 'hand operated|manually operated|hand powered|wind up|hand crank',
    yes: { 'mechanical.drive': 'human' },
  },
  {
    phrases:
      'unpowered|non electric|not electric|not electrical|not electrically operated|no electric supply|purely mechanical|purely mechanical and hydraulic|works without electricity|works without power|needs no electricity|requires no electricity',
    yes: { 'power.electrical': false },
  },
];
