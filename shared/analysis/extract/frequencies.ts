import type { FactPatch } from '../fact-patch.ts';
import type { Quantity } from './quantities.ts';

const radio = (...technologies: string[]): FactPatch => ({
  'radio.transmitter': true,
  ...(technologies.length === 0 ? {} : { 'radio.technologies': technologies }),
});

/** The 5 and 6 GHz bands, those of fast Wi-Fi. */
const wide: FactPatch = { ...radio(), 'radio.wifi_5ghz': true };

/** Licence-free bands in MHz and what uses them; the bands of Wi-Fi and Bluetooth alone do not say which of them it is. */
const bands: readonly (readonly [low: number, high: number, FactPatch])[] = [
  [0.124, 0.126, radio('rfid')],
  [0.133, 0.1355, radio('rfid')],
  [13.55, 13.57, radio('rfid')],
  [314, 346, radio('srd_915')],
  [433, 434.8, radio('srd_433')],
  [446, 446.2, radio()],
  [863, 870, radio('srd_868')],
  [902, 928, radio('srd_915')],
  [1880, 1930, radio()],
  [2400, 2500, radio('srd_2g4')],
  [5000, 5924, wide],
  [5925, 7125, { ...wide, 'radio.wifi_6ghz': true }],
  [24_000, 24_250, radio('radar')],
  [57_000, 64_000, radio('radar')],
  [76_000, 81_000, radio('radar')],
];

const notRadio =
  /processor|cpu|\bcore|clock|quad|octa|chip|\bsoc\b|sampl|bandwidth|oscillosc|analy|measur|immunity|emission|microwave|ultraso|magnetron|heating/;

/** What a frequency says about radio; a processor's clock and the range of a measuring instrument say nothing. */
export function frequency({ low, high, before, after }: Quantity, factor: number): FactPatch {
  if (notRadio.test(before.slice(-25)) || notRadio.test(after.slice(0, 25))) return {};
  // "2.4/5 GHz" names two bands, "2400-2483.5 MHz" one.
  const found = [high, low].map((value) => {
    const megahertz = value * factor;
    return bands.find(([from, to]) => megahertz >= from && megahertz <= to)?.[2];
  });
  return { ...found[0], ...found[1] };
}
