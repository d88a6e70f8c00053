import { facts, type FactDefinition, isFactKey } from '../../norms/facts.ts';
import type { FactPatch } from '../fact-patch.ts';
import { batteryEnergy, current, energy, power, voltage, weightOfPower, type Weight } from './electric-quantities.ts';
import { frequency } from './frequencies.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import type { Reading } from './reading.ts';
import type { Scopes } from './scopes.ts';
import type { Word } from './words.ts';

type Reader = (quantity: Quantity) => FactPatch;

const round = (value: number): number => Number(value.toFixed(6));

const notWorking = /test|burst|proof|water supply|inlet|gas|connection|tyre|tire|atmospheric|ambient/;
const notPressure = /^[\s-]*(?:stool|graph|chart|code|display|handle|sign|of chocolate|fridge|table)/;
const pressure =
  (factor: number): Reader =>
  ({ high, before, after }) =>
    notWorking.test(before.slice(-18)) || notPressure.test(after)
      ? {}
      : { 'pressure.max_gauge_bar': round(high * factor) };

const volume =
  (factor: number): Reader =>
  ({ high }) => ({ 'pressure.volume_l': round(high * factor) });

const speed =
  (factor: number): Reader =>
  ({ high, before, after }) =>
    /wind|gust/.test(before.slice(-25)) || /wind/.test(after.slice(0, 12))
      ? {}
      : { 'vehicle.max_speed_kmh': round(high * factor) };

const flightSpeed: Reader = ({ high, before }) =>
  /speed|fast|velocity/.test(before) && !/wind|gust|lifting|ascent|descent|belt/.test(before.slice(-30))
    ? { 'vehicle.max_speed_kmh': round(high * 3.6) }
    : {};

const notMass =
  /payload|load|controller|capacity|carry|carries|charger|package|packaging|shipping|rider|user|max\.? user/;
const mass =
  (factor: number): Reader =>
  ({ high, before }) =>
    notMass.test(before.slice(-22)) ? {} : { 'vehicle.mtom_g': round(high * factor) };

const length =
  (factor: number): Reader =>
  ({ high, before, after }) =>
    /length|hull|long|loa|overall/.test(before + after) ? { 'vehicle.hull_length_m': round(high * factor) } : {};

const families: readonly (readonly [names: string, reader: Reader])[] = [
  ['v volt volts', (quantity) => voltage(quantity, 1)],
  ['kv', (quantity) => voltage(quantity, 1000)],
  ['w watt watts wp va', (quantity) => power(quantity, 1)],
  ['kw kwp kva', (quantity) => power(quantity, 1000)],
  ['hp', (quantity) => power(quantity, 745.7)],
  ['wh', (quantity) => energy(quantity, 1)],
  ['kwh', (quantity) => energy(quantity, 1000)],
  ['mah ah', ({ ofCharger }) => (ofCharger ? {} : { 'battery.present': true, 'power.electrical': true })],
  ['a amp amps ampere amperes', current],
  ['bar barg', pressure(1)],
  ['mbar hpa', pressure(0.001)],
  ['psi', pressure(0.0689476)],
  ['kpa', pressure(0.01)],
  ['mpa', pressure(10)],
  ['l litre litres liter liters ltr', volume(1)],
  ['cl', volume(0.01)],
  ['ml', volume(0.001)],
  ['km/h kmh kph', speed(1)],
  ['mph', speed(1.609344)],
  ['knot knots', speed(1.852)],
  ['m/s', flightSpeed],
  ['g gram grams gramme grammes', mass(1)],
  ['kg kgs kilogram kilograms', mass(1000)],
  ['oz', mass(28.3495)],
  ['lb lbs', mass(453.592)],
  ['m metre metres meter meters', length(1)],
  ['ft feet', length(0.3048)],
  ['khz', (quantity) => frequency(quantity, 0.001)],
  ['mhz', (quantity) => frequency(quantity, 1)],
  ['ghz', (quantity) => frequency(quantity, 1000)],
];

/** What a quantity says, by its unit. Masses and lengths only count where the product is a vehicle. */
const readers: ReadonlyMap<string, Reader> = new Map(
  families.flatMap(([names, reader]) => names.split(' ').map((name) => [name, reader] as const)),
);

const wattages = new Set(['w', 'watt', 'watts', 'wp', 'va', 'kw', 'kwp', 'kva', 'hp']);
const weights: readonly Weight[] = ['rated', 'plain', 'heat'];

/** Of several wattages those count that say most about the supply: a heater's heat only where nothing better is said. */
function withoutLesserPowers(all: readonly Quantity[]): Quantity[] {
  const weight = new Map(all.filter(({ unit }) => wattages.has(unit)).map((one) => [one, weightOfPower(one)]));
  const best = weights.find((one) => [...weight.values()].includes(one));
  return all.filter((one) => !wattages.has(one.unit) || weight.get(one) === best);
}

/** The take-off mass where the text names it, else the first mass. */
function withoutLesserMasses(all: readonly Quantity[]): Quantity[] {
  const masses = all.filter(({ unit }) => /^(?:k?gs?|k?i?l?o?gram.*|oz|lbs?)$/.test(unit));
  const named = masses.find(({ before, after }) =>
    /take-?\s?off|mtom|mtow|all-up/.test(before.slice(-30) + after.slice(0, 20)),
  );
  const kept = named ?? masses.find(({ before }) => !notMass.test(before.slice(-22)));
  return all.filter((one) => one === kept || !masses.includes(one));
}

function withinBounds(patch: FactPatch): boolean {
  return Object.entries(patch).every(([key, value]) => {
    const definition: FactDefinition | undefined = isFactKey(key) ? facts[key] : undefined;
    if (definition === undefined || !('max' in definition)) return true;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.every((one) => typeof one === 'number' && one >= definition.min && one <= definition.max);
  });
}

// "3~", "3N~ 400 V", "400 V 3~", "3 x 400 V"
export const threePhasePattern =
  /\b3\s?(?:n\s?)?(?:\/\s?n\s?(?:\/\s?pe)?)?\s?~|~\s?3\b|\b3\s?[x×]\s?(?:200|208|220|230|380|400|415|480)\b|\b3\s?\/\s?n\b|\b3\s?ph\b/i;

function readPhases(text: string): Reading[] {
  const match = threePhasePattern.exec(text);
  if (match === null) return [];
  const span = [match.index, match.index + match[0].length] as const;
  const said: FactPatch = { 'power.phases': 3, 'power.sources': ['mains'], 'power.electrical': true };
  return [{ facts: said, span, rule: 'text:three_phases' }];
}

/** Numbers with units: voltages, powers, energies, pressures, speeds, masses, frequencies. Only what a fact's bounds allow. */
export function readQuantities(text: string, words: readonly Word[], scopes: Scopes): Reading[] {
  const all = quantitiesIn(text, words, scopes);
  const readings = withoutLesserMasses(withoutLesserPowers(all)).flatMap((quantity): Reading[] => {
    const said = readers.get(quantity.unit)?.(quantity) ?? {};
    return Object.keys(said).length === 0 ? [] : [{ facts: said, span: quantity.span, rule: `text:${quantity.unit}` }];
  });
  return [...readings, ...batteryEnergy(all), ...readPhases(text)].filter((reading) => withinBounds(reading.facts));
}
