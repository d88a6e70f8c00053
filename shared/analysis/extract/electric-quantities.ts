import type { FactPatch } from '../fact-patch.ts';
import type { Quantity } from './quantities.ts';
import type { Reading } from './reading.ts';

const scaled = ({ low, high }: Quantity, factor: number): readonly [number, number] => [
  Number((low * factor).toFixed(6)),
  Number((high * factor).toFixed(6)),
];

// An impulse, a test or a discharge says nothing about the supply.
const notSupply =
  /test voltage|withstand|insulat|dielectric|isolation|surge|impulse|discharge|esd\b|lightning|breakdown|tube voltage|tube|cat iii|cat iv|measures|measur/;
const notSupplyBehind =
  /^[\s-]{0,2}(?:surge|impulse|isolation|insulation|withstand|dielectric|esd|lightning|test|tested|peak)/;
// An ignition sparks at kilovolts; what it is fed with is lower.
const ofSparks = /ignition|spark/;
const mainsMax = 690;
const batteryBehind =
  /^[\s/-]*(?:li\b|li-|lithium|lifepo|nimh|lead|traction|high.voltage|hv\b|battery|batteries|pack|nominal)/;
const batteryBefore = /(?:battery|batteries|pack|accu|nominal)(?: (?:voltage|port|input|side|range|bus))?[\s:(]{0,3}$/;
const directBefore = /(?:\bpv\b|mppt|solar|string|dc link|dc bus|dc voltage|system voltage)[^.;]{0,25}$/;

function kindOf(quantity: Quantity, volts: readonly [number, number]): 'ac' | 'dc' {
  const { before, after, current, unit } = quantity;
  if (current !== undefined) return current;
  if (batteryBehind.test(after) || batteryBefore.test(before) || directBefore.test(before)) return 'dc';
  return (volts[1] >= 100 && volts[1] <= mainsMax) || unit === 'kv' ? 'ac' : 'dc';
}

/** A voltage of the supply; from 100 V to 480 V AC also means the mains, unless it is an output or that of a charger. */
export function voltage(quantity: Quantity, factor: number): FactPatch {
  const { before, after, ofCharger } = quantity;
  if (notSupply.test(before.slice(-30)) || notSupplyBehind.test(after)) return {};
  const volts = scaled(quantity, factor);
  if (volts[1] > mainsMax && (ofSparks.test(before.slice(-30)) || ofSparks.test(after.slice(0, 12)))) return {};
  if (kindOf(quantity, volts) === 'dc') {
    // What an adapter puts out is what the product is fed with.
    return { 'power.rated_voltage_dc_v': volts, 'power.electrical': true };
  }
  if (ofCharger) return { 'power.electrical': true };
  const mains = volts[1] >= 100 && volts[1] <= 480 && !/output[^.;]{0,20}$/.test(before);
  return {
    'power.rated_voltage_ac_v': volts,
    ...(mains ? { 'power.sources': ['mains'] } : {}),
    'power.electrical': true,
  };
}

const motorWords = /motor|assist|drive|pedal/;
const engineWords = /engine|diesel|petrol|stage v|combustion|gasoline|pto\b/;
const heatBefore =
  /(?:heat(?:ing)?|thermal|cooling|nominal heat|gas|burner|cool)[\s:]{0,2}(?:input|output|capacity|power|load|rating)?[\s:(]{0,3}(?:of|up to|is|max\.?)?[\s:]{0,2}$/;
const equalBehind =
  /^[\s-]*(?:equivalent|replacement|incandescent|of heat\b|heat\b|thermal|cooling|heating (?:output|cap))/;
const ratedBefore =
  /(?:rated|input|consumption|power|consumes|draws|absorbed|connected load)[\s:]{0,2}(?:power|input|is|of|consumption)?[\s:]{0,2}(?:max\.?|up to)?[\s:]{0,2}$/;

/** How much a wattage says about the power taken from the supply. */
export type Weight = 'rated' | 'plain' | 'heat' | 'none';

/** Heat, engines and comparisons are no electrical input; a number called rated power or consumption is the best one. */
export function weightOfPower({ before, after, ofCharger }: Quantity): Weight {
  if (engineWords.test(before.slice(-22)) || engineWords.test(after.slice(0, 22))) return 'none';
  if (equalBehind.test(after)) return 'none';
  if (heatBefore.test(before)) return 'heat';
  if (ofCharger) return 'none';
  return ratedBefore.test(before) ? 'rated' : 'plain';
}

export function power(quantity: Quantity, factor: number): FactPatch {
  const watts = scaled(quantity, factor)[1];
  const { before, after } = quantity;
  const drives = motorWords.test(before.slice(-25)) || motorWords.test(after.slice(0, 25));
  return { 'power.rated_power_w': watts, ...(drives ? { 'vehicle.motor_w': watts } : {}) };
}

/** The energy of a battery; what is used in a year or a cycle is none. */
export function energy(quantity: Quantity, factor: number): FactPatch {
  const { before, after, ofCharger } = quantity;
  const used =
    /\byear|annum|consumption|cycles?\b/.test(after.slice(0, 25)) || /consum|annual|energy label/.test(before);
  if (used || ofCharger) return {};
  return { 'battery.energy_wh': scaled(quantity, factor)[1], 'battery.present': true, 'power.electrical': true };
}

export function current({ before, high, ofCharger }: Quantity): FactPatch {
  if (ofCharger || /air|size|class|type|category|paper|din|iso|db|fuse|output|outputs|out|peak/.test(before.slice(-10)))
    return {};
  return { 'power.rated_current_a': high };
}

/** Milliampere-hours and ampere-hours become watt-hours with the nearest DC voltage, else with that of one Li-ion cell. */
export function batteryEnergy(all: readonly Quantity[]): Reading[] {
  const charges = all.filter(({ unit, ofCharger }) => !ofCharger && (unit === 'mah' || unit === 'ah'));
  const ampereHours = ({ unit, high }: Quantity) => high * (unit === 'mah' ? 0.001 : 1);
  const charge = charges.reduce<Quantity | undefined>(
    (best, one) => (best === undefined || ampereHours(one) > ampereHours(best) ? one : best),
    undefined,
  );
  if (charge === undefined || all.some(({ unit }) => unit === 'wh' || unit === 'kwh')) return [];
  const distance = (one: Quantity) => Math.abs(one.span[0] - charge.span[0]);
  const volts = all
    .filter(({ unit, high, current: kind }) => unit === 'v' && kind !== 'ac' && high < 100)
    .reduce<Quantity | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined);
  const near = volts !== undefined && distance(volts) < 40 ? volts.high : 3.7;
  const watthours = Number((ampereHours(charge) * near).toFixed(2));
  return [{ facts: { 'battery.energy_wh': watthours }, span: charge.span, rule: 'text:battery_charge_times_voltage' }];
}
