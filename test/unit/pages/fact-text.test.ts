import { facts } from '../../../shared/norms/facts.ts';
import { factLabel, factValueText, parseFactLines, parseFactValue } from '../../../shared/pages/fact-text.ts';

describe('parseFactValue', () => {
  it.each([
    ['radio.transmitter', 'Yes', true],
    ['radio.transmitter', 'false', false],
    ['power.rated_voltage_ac_v', '220-240', [220, 240]],
    ['power.rated_voltage_ac_v', '110 to 240', [110, 240]],
    ['power.rated_voltage_ac_v', '230', [230, 230]],
    ['power.rated_power_w', '1600.5', 1600.5],
    ['markets', 'eu, US, EU', ['EU', 'US']],
    ['radio.internet_connected', 'Direct', 'direct'],
    ['placed_on_market', '2027-01-20', '2027-01-20'],
  ])('reads %s from “%s”', (key, text, expected) => {
    expect(parseFactValue(key, text)).toEqual(expected);
  });

  it.each([
    ['radio.transmitter', 'maybe'],
    ['power.rated_voltage_ac_v', '240-220'],
    ['power.rated_voltage_ac_v', '1-2-3'],
    ['power.rated_power_w', '-5'],
    ['power.rated_power_w', '1e999'],
    ['power.rated_power_w', 'Infinity'],
    ['markets', 'EU, Mars'],
    ['placed_on_market', '2026-02-30'],
    ['no.such.fact', 'yes'],
    ['radio.transmitter', '  '],
  ])('reads nothing for %s from “%s”', (key, text) => {
    expect(parseFactValue(key, text)).toBeUndefined();
  });
});

describe('parseFactLines', () => {
  it('reads one fact a line and passes over empty lines', () => {
    const { facts: found, problems } = parseFactLines('power.rated_power_w = 1600\n\n users.toy=no ');
    expect(found).toEqual({ 'power.rated_power_w': 1600, 'users.toy': false });
    expect(problems).toEqual([]);
  });

  it('says of every line that does not fit what was expected', () => {
    const { facts: found, problems } = parseFactLines('users.toy=perhaps\nusers.toys=yes\n__proto__=yes');
    expect(found).toEqual({});
    expect(problems).toEqual([
      '“users.toy=perhaps”: expected yes or no',
      '“users.toys=yes”: no such fact',
      '“__proto__=yes”: no such fact',
    ]);
  });
});

describe('facts in words', () => {
  it('names a fact with its unit once', () => {
    expect(factLabel('power.rated_voltage_ac_v')).toBe('Power: rated voltage ac (V)');
    expect(factLabel('users.toy')).toBe('Users: toy');
    expect(factLabel('materials')).toBe('Materials');
  });

  it('gives every fact a label of its own', () => {
    const labels = Object.keys(facts).map(factLabel);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('says values as people do', () => {
    expect(factValueText('radio.transmitter', true)).toBe('yes');
    expect(factValueText('power.rated_voltage_ac_v', [220, 240])).toBe('220 to 240');
    expect(factValueText('power.rated_voltage_ac_v', [230, 230])).toBe('230');
    expect(factValueText('markets', ['EU', 'AE'])).toBe('European Union, United Arab Emirates');
    expect(factValueText('power.sources', ['battery_primary', 'usb'])).toBe('battery primary, usb');
    expect(factValueText('vehicle.component_of', [])).toBe('none');
  });
});
