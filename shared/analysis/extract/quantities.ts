import { facts, type FactKey } from '../../norms/facts.ts';
import type { FactPatch } from '../fact-patch.ts';
import type { Reading } from './reading.ts';

/** A number or a range with its unit, found in the text. */
interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly span: readonly [number, number];
  /** The words before, in small letters, to tell a motor's power from a lamp's. */
  readonly before: string;
  readonly after: string;
}

// Every repetition is bounded, so that the time stays linear whatever the text.
const amount = String.raw`(\d{1,9}(?:[.,]\d{1,6})?)`;
const units = String.raw`(v\s?ac|vac|v\s?a\.c\.|volts?\s?ac|v\s?dc|vdc|v\s?d\.c\.|volts?\s?dc|kv|mv|volts?|v|kwh|wh|kw|mw|watts?|w|mah|ah|amps?|ma|a|bar|mbar|psi|kpa|mpa|ml|litres?|liters?|l|km\/h|kmh|kph|mph|kg|kilograms?|grams?|g|metres?|meters?|m|years?|yrs?|months?|ghz|mhz|khz)`;
const pattern = new RegExp(
  String.raw`(?<![\w.])${amount}(?:\s{0,2}(?:-|–|—|to|\.\.\.|…|/)\s{0,2}${amount})?\s{0,2}-?${units}(?![\w])(?:\s?(~|ac\b|dc\b|⎓))?`,
  'giu',
);

const numberOf = (text: string): number =>
  Number(/^\d{1,3},\d{3}$/.test(text) ? text.replace(',', '') : text.replace(',', '.'));

function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, first = '', second, unit = '', current = ''] = match;
    const [one, two] = [numberOf(first), numberOf(second ?? first)];
    const kind = `${unit}${current.replace('~', 'ac').replace('⎓', 'dc')}`.toLowerCase().replaceAll(/[\s.]/g, '');
    const end = match.index + whole.length;
    found.push({
      low: Math.min(one, two),
      high: Math.max(one, two),
      unit: kind,
      span: [match.index, end],
      before: text.slice(Math.max(0, match.index - 40), match.index).toLowerCase(),
      after: text.slice(end, end + 30).toLowerCase(),
    });
  }
  return found;
}

const scaled = ({ low, high }: Quantity, factor: number): readonly [number, number] => [
  Number((low * factor).toFixed(6)),
  Number((high * factor).toFixed(6)),
];

const batteryWords = /batter|cell|accu|li-?ion|lithium|pack|nominal/;
const motorWords = /motor|assist|drive|pedal/;

function voltage(quantity: Quantity, factor: number, current: 'ac' | 'dc' | undefined): FactPatch {
  const volts = scaled(quantity, factor);
  const nearBattery = batteryWords.test(quantity.before.slice(-20)) || batteryWords.test(quantity.after.slice(0, 20));
  const mains = volts[1] >= 100 && volts[1] <= 480 && !nearBattery;
  const kind = current ?? (mains ? 'ac' : 'dc');
  // An impulse or a test voltage says nothing about the supply.
  if (/test voltage|withstand|insulat|dielectric/.test(quantity.before)) return {};
  const facts: FactPatch =
    kind === 'ac' ? { 'power.rated_voltage_ac_v': volts } : { 'power.rated_voltage_dc_v': volts };
  const source: FactPatch =
    kind === 'ac' && mains && !/output/.test(quantity.before) ? { 'power.sources': ['mains'] } : {};
  return { ...facts, ...source, 'power.electrical': true };
}

function power(quantity: Quantity, factor: number): FactPatch {
  const watts = scaled(quantity, factor)[1];
  if (motorWords.test(quantity.before.slice(-25)) || motorWords.test(quantity.after.slice(0, 25))) {
    return { 'vehicle.motor_w': watts, 'power.rated_power_w': watts };
  }
  return { 'power.rated_power_w': watts };
}

function age({ low, unit, before, after }: Quantity): FactPatch {
  const months = unit.startsWith('m') ? low : low * 12;
  const aboutUsers =
    /(?:age|aged|from|over|above|children|child|kids|toddlers?|suitable|recommended|under)\D{0,25}$/.test(before);
  const open = /^\s?(?:\+|and (?:up|over|older|above)|or older|old)/.test(after);
  return (aboutUsers || open) && !/warranty|guarantee|lifetime|life of|shelf|battery/.test(before.slice(-25))
    ? { 'users.min_age_months': months }
    : {};
}

const reachesMetres = /length|hull|long|loa/;

/** What a quantity says, by its unit. Masses and lengths only count where the text says what they are of. */
const readers: Readonly<Record<string, (quantity: Quantity) => FactPatch>> = {
  vac: (quantity) => voltage(quantity, 1, 'ac'),
  voltac: (quantity) => voltage(quantity, 1, 'ac'),
  voltsac: (quantity) => voltage(quantity, 1, 'ac'),
  vdc: (quantity) => voltage(quantity, 1, 'dc'),
  voltdc: (quantity) => voltage(quantity, 1, 'dc'),
  voltsdc: (quantity) => voltage(quantity, 1, 'dc'),
  v: (quantity) => voltage(quantity, 1, undefined),
  volt: (quantity) => voltage(quantity, 1, undefined),
  volts: (quantity) => voltage(quantity, 1, undefined),
  kv: (quantity) => voltage(quantity, 1000, undefined),
  kvac: (quantity) => voltage(quantity, 1000, 'ac'),
  kvdc: (quantity) => voltage(quantity, 1000, 'dc'),
  w: (quantity) => power(quantity, 1),
  watt: (quantity) => power(quantity, 1),
  watts: (quantity) => power(quantity, 1),
  kw: (quantity) => power(quantity, 1000),
  wh: (quantity) => ({ 'battery.energy_wh': quantity.high, 'battery.present': true, 'power.electrical': true }),
  kwh: (quantity) =>
    /year|annum|consumption|cycles/.test(quantity.after) || /consum|annual|energy label/.test(quantity.before)
      ? {}
      : { 'battery.energy_wh': scaled(quantity, 1000)[1], 'battery.present': true, 'power.electrical': true },
  mah: () => ({ 'battery.present': true, 'power.electrical': true }),
  ah: () => ({ 'battery.present': true, 'power.electrical': true }),
  a: (quantity) =>
    /air|size|class|type/.test(quantity.before.slice(-6)) ? {} : { 'power.rated_current_a': quantity.high },
  amp: (quantity) => ({ 'power.rated_current_a': quantity.high }),
  amps: (quantity) => ({ 'power.rated_current_a': quantity.high }),
  bar: (quantity) => ({ 'pressure.max_gauge_bar': quantity.high }),
  mbar: (quantity) => ({ 'pressure.max_gauge_bar': scaled(quantity, 0.001)[1] }),
  psi: (quantity) => ({ 'pressure.max_gauge_bar': scaled(quantity, 0.0689476)[1] }),
  kpa: (quantity) => ({ 'pressure.max_gauge_bar': scaled(quantity, 0.01)[1] }),
  mpa: (quantity) => ({ 'pressure.max_gauge_bar': scaled(quantity, 10)[1] }),
  l: (quantity) => ({ 'pressure.volume_l': quantity.high }),
  litre: (quantity) => ({ 'pressure.volume_l': quantity.high }),
  litres: (quantity) => ({ 'pressure.volume_l': quantity.high }),
  liter: (quantity) => ({ 'pressure.volume_l': quantity.high }),
  liters: (quantity) => ({ 'pressure.volume_l': quantity.high }),
  ml: (quantity) => ({ 'pressure.volume_l': scaled(quantity, 0.001)[1] }),
  'km/h': (quantity) => ({ 'vehicle.max_speed_kmh': quantity.high }),
  kmh: (quantity) => ({ 'vehicle.max_speed_kmh': quantity.high }),
  kph: (quantity) => ({ 'vehicle.max_speed_kmh': quantity.high }),
  mph: (quantity) => ({ 'vehicle.max_speed_kmh': scaled(quantity, 1.609344)[1] }),
  g: (quantity) => ({ 'vehicle.mtom_g': quantity.high }),
  gram: (quantity) => ({ 'vehicle.mtom_g': quantity.high }),
  grams: (quantity) => ({ 'vehicle.mtom_g': quantity.high }),
  kg: (quantity) => ({ 'vehicle.mtom_g': scaled(quantity, 1000)[1] }),
  m: (quantity) =>
    reachesMetres.test(quantity.before + quantity.after) ? { 'vehicle.hull_length_m': quantity.high } : {},
  metre: (quantity) =>
    reachesMetres.test(quantity.before + quantity.after) ? { 'vehicle.hull_length_m': quantity.high } : {},
  metres: (quantity) =>
    reachesMetres.test(quantity.before + quantity.after) ? { 'vehicle.hull_length_m': quantity.high } : {},
  meters: (quantity) =>
    reachesMetres.test(quantity.before + quantity.after) ? { 'vehicle.hull_length_m': quantity.high } : {},
  year: age,
  years: age,
  yrs: age,
  month: age,
  months: age,
};

/** Milliampere-hours and ampere-hours become watt-hours with the nearest DC voltage, else with that of one Li-ion cell. */
function batteryEnergy(all: readonly Quantity[]): Reading[] {
  const charge = all.find(({ unit }) => unit === 'mah' || unit === 'ah');
  if (charge === undefined || all.some(({ unit }) => unit === 'wh' || unit === 'kwh')) return [];
  const volts = all
    .filter(({ unit, high }) => (unit === 'v' || unit === 'vdc') && high < 100)
    .sort((a, b) => Math.abs(a.span[0] - charge.span[0]) - Math.abs(b.span[0] - charge.span[0]))[0];
  const near = volts !== undefined && Math.abs(volts.span[0] - charge.span[0]) < 40 ? volts.high : 3.7;
  const energy = Number((charge.high * near * (charge.unit === 'mah' ? 0.001 : 1)).toFixed(2));
  return [{ facts: { 'battery.energy_wh': energy }, span: charge.span, rule: 'text:battery_charge_times_voltage' }];
}

/** Numbers with units: voltages, powers, energies, pressures, speeds, masses, ages. Only what a fact's bounds allow. */
export function readQuantities(text: string): Reading[] {
  const all = quantitiesIn(text);
  const readings = all.flatMap((quantity): Reading[] => {
    const facts = readers[quantity.unit]?.(quantity) ?? {};
    return Object.keys(facts).length === 0 ? [] : [{ facts, span: quantity.span, rule: `text:${quantity.unit}` }];
  });
  return [...readings, ...batteryEnergy(all)].filter((reading) => withinBounds(reading.facts));
}

function withinBounds(patch: FactPatch): boolean {
  const numeric: readonly FactKey[] = [
    'power.rated_voltage_ac_v',
    'power.rated_voltage_dc_v',
    'power.rated_power_w',
    'battery.energy_wh',
    'users.min_age_months',
    'vehicle.max_speed_kmh',
    'vehicle.mtom_g',
    'pressure.max_gauge_bar',
    'power.rated_current_a',
    'vehicle.hull_length_m',
    'pressure.volume_l',
    'vehicle.motor_w',
  ];
  return numeric.every((key) => {
    const definition = facts[key];
    const value = patch[key];
    if (value === undefined || value === null || !('max' in definition)) return true;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.every((one) => typeof one === 'number' && one >= definition.min && one <= definition.max);
  });
}
