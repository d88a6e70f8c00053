import { ruleText } from '../../../shared/pages/rule-text.ts';

describe('a rule in words', () => {
  it.each([
    [{ fact: 'radio.transmitter', op: 'eq', value: true }, 'Radio: transmitter: yes'],
    [{ fact: 'medical.purpose', op: 'ne', value: 'none' }, 'Medical: purpose: not none'],
    [{ fact: 'product_types', op: 'has', value: 'hair_dryer' }, 'Product types: hair dryer'],
    [{ fact: 'product_types', op: 'has_any', value: ['hair_dryer'] }, 'Product types: hair dryer'],
    [{ fact: 'markets', op: 'has_any', value: ['EU', 'US'] }, 'Markets: one of European Union, United States'],
    [{ fact: 'power.rated_power_w', op: 'gte', value: 75 }, 'Power: rated power (W): at least 75'],
    [{ fact: 'power.rated_power_w', op: 'lte', value: 0.5 }, 'Power: rated power (W): at most 0.5'],
    [{ fact: 'power.rated_power_w', op: 'between', value: [1, 75] }, 'Power: rated power (W): 1 to 75'],
    [{ fact: 'power.rated_voltage_ac_v', op: 'overlaps', value: [50, 50] }, 'Power: rated voltage ac (V): 50 to 50'],
    [{ fact: 'battery.present', op: 'exists' }, 'Battery: present: any'],
    [{ fact: 'no.such_fact', op: 'new', value: 'x' }, 'No: such fact: x'],
  ])('%j is “%s”', (rule, text) => {
    expect(ruleText(rule)).toBe(text);
  });

  it('keeps what belongs together under what holds it together', () => {
    const toy = { fact: 'users.toy', op: 'eq', value: true };
    const radio = { fact: 'radio.transmitter', op: 'eq', value: true };
    expect(ruleText({ all: [toy, { any: [radio, toy] }, { not: radio }] })).toEqual({
      title: 'All of these',
      parts: [
        'Users: toy: yes',
        { title: 'At least one of these', parts: ['Radio: transmitter: yes', 'Users: toy: yes'] },
        { title: 'Not', parts: ['Radio: transmitter: yes'] },
      ],
    });
  });

  it('does not announce a list of one', () => {
    expect(ruleText({ all: [{ any: [{ fact: 'users.toy', op: 'eq', value: true }] }] })).toBe('Users: toy: yes');
  });
});
