import { understand } from '../../../shared/analysis/derive/understand.ts';
import { understoodFacts } from '../../../shared/analysis/fact-sheet.ts';
import { AnalyzeRequest } from '../../../shared/analysis/request.ts';

function factsOf(name: string, description?: string, facts?: Record<string, unknown>) {
  return understoodFacts(understand(AnalyzeRequest.parse({ product: { name, description, facts } }).product));
}

describe('what is understood of a product', () => {
  it('lets facts given win over facts in the text, and these over what the kind of product brings', () => {
    const facts = factsOf('Hair dryer', 'with Bluetooth, 12 V DC', { 'radio.transmitter': false });
    expect(facts['radio.transmitter']).toEqual({ value: false, origin: 'user' });
    expect(facts['radio.technologies']?.value).toEqual([]);
    expect(facts['power.rated_voltage_dc_v']).toMatchObject({ value: [12, 12], origin: 'text' });
    expect(facts['users.consumer']).toMatchObject({ value: true, origin: 'default', rule: 'type:household_appliance' });
  });

  it('knows the ancestors of a kind', () => {
    expect(factsOf('Plush bear')['product_types']?.value).toEqual(['plush_toy', 'toy']);
  });

  it('draws conclusions: mains is electric, Bluetooth is radio', () => {
    const facts = factsOf('Device', undefined, { 'power.sources': ['mains'], 'radio.technologies': ['bluetooth'] });
    expect(facts['power.electrical']).toMatchObject({ value: true, origin: 'default' });
    expect(facts['radio.transmitter']?.rule).toBe('implied:transmitting_technology_is_radio');
  });

  it('assumes what nothing speaks of, and says so', () => {
    const facts = factsOf('Hair dryer', '2000 W');
    expect(facts['medical.purpose']).toEqual({
      value: 'none',
      origin: 'default',
      rule: 'assumed:no_medical_purpose_mentioned',
    });
    expect(facts['radio.transmitter']).toMatchObject({ value: false, rule: 'assumed:no_radio_mentioned' });
    expect(facts['power.rated_current_a']).toMatchObject({ value: 8.7, rule: 'implied:power_divided_by_voltage' });
  });

  it('assumes nothing about a name it does not recognise', () => {
    expect(factsOf('Gadget')).toEqual({});
    expect(factsOf('Gadget', undefined, { markets: ['EU'] })).toEqual({ markets: { value: ['EU'], origin: 'user' } });
  });

  it('assumes only the rare away when a few facts are given without text', () => {
    const facts = factsOf('Gadget', undefined, { 'power.electrical': true });
    expect(facts['atmosphere.explosive_intended']?.value).toBe(false);
    expect(facts['radio.transmitter']).toBeUndefined();
    expect(facts['product_types']).toBeUndefined();
  });

  it('takes a sheet of several facts for a description', () => {
    const given = {
      'power.electrical': true,
      'power.sources': ['mains'],
      'users.consumer': true,
      form: 'finished_product',
    };
    const facts = factsOf('Gadget', undefined, given);
    expect(facts['radio.transmitter']).toMatchObject({ value: false, origin: 'default' });
    expect(facts['power.rated_voltage_ac_v']).toMatchObject({ value: [230, 230], rule: 'assumed:mains_voltage' });
  });

  it('does not give a program the radio of the device it runs on', () => {
    const facts = factsOf('Smartphone app', 'Connects by Bluetooth to a scale.');
    expect(facts['radio.transmitter']?.value).toBe(false);
    expect(facts['form']?.value).toBe('software_only');
  });

  it('leaves the medical purpose open when the text speaks of patients', () => {
    expect(factsOf('Gadget', 'A lamp shade for patients in hospitals.')['medical.purpose']).toBeUndefined();
  });

  it('can be sent back as it is', () => {
    const facts = factsOf('Smart watch', 'Bluetooth, GPS, 300 mAh, heart rate, sold in the EU');
    const values = Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value]));
    const again = factsOf('Smart watch', undefined, values);
    expect(Object.fromEntries(Object.entries(again).map(([key, fact]) => [key, fact.value]))).toEqual(values);
  });

  it('takes contact lenses for devices also when they correct no sight', () => {
    const facts = factsOf('Contact lenses', undefined, { product_types: ['contact_lens'], 'medical.purpose': 'none' });
    expect(facts['product_types']?.value).toContain('plano_contact_lens');
    expect(facts['medical.purpose']).toMatchObject({ value: 'compensation', origin: 'default' });
    const read = factsOf('Contact lenses', 'Plano only: they do not correct sight.');
    expect(read['product_types']?.value).toContain('plano_contact_lens');
  });

  it('takes a monitor of body values for a patient monitor, a lamp for tractors for a part of them', () => {
    const monitor = factsOf('VitalView 8', 'Compact monitor showing ECG, SpO2 and NIBP of patients at the bedside.');
    expect(monitor['product_types']?.value).toContain('patient_monitor');
    const lamp = factsOf('FieldBeam lamp', 'Work lamp for tractors, 9-36 V DC, 27 W, not for use on public roads.');
    expect(lamp['product_types']?.value).toContain('vehicle_lamp');
    expect(lamp['vehicle.safety_related']?.value).toBe(false);
  });

  it('takes what vehicle makers are supplied with for a part of vehicles', () => {
    const text = 'Scroll compressor for battery-electric cars, 250-470 V DC, supplied to car makers.';
    const facts = factsOf('ThermoDrive refrigerant compressor', text);
    expect(facts['product_types']?.value).toContain('vehicle_component');
    expect(facts['product_types']?.value).not.toContain('machine');
    expect(facts['battery.present']?.value).toBe(false);
  });

  it('takes a coin cell beside the mains for a lithium one that is not rechargeable', () => {
    const facts = factsOf('Desktop computer', undefined, { 'battery.present': true, 'battery.button_cell': true });
    expect(facts['battery.chemistry']?.value).toBe('li_metal');
  });

  it('reads a kind of product that is in no vocabulary by its name', () => {
    const kinds = (...tags: string[]) => factsOf('Gadget', undefined, { product_types: tags })['product_types']?.value;
    expect(kinds('wireless_earbuds')).toContain('headphones');
    expect(kinds('smart_watch')).toContain('smart_watch');
    expect(kinds('toy_drone')).toContain('toy');
    expect(kinds('Hair dryer')).toContain('hair_dryer');
    expect(kinds('inspection_robot')).toContain('machine');
    expect(kinds('sonic_toothbrush', 'flux_capacitor')).toContain('electric_toothbrush');
  });

  it('shows a kind of product that it cannot place, and goes on with the others or with the text', () => {
    const facts = factsOf('Gadget', undefined, { product_types: ['kettle', 'flux_capacitor'] });
    expect(facts['product_types']).toMatchObject({ origin: 'user', unrecognised: ['flux_capacitor'] });
    expect(facts['product_types']?.value).toContain('kettle');
    const fromText = factsOf('Hair dryer', '2000 W', { product_types: ['flux_capacitor'] });
    expect(fromText['product_types']).toMatchObject({ origin: 'text', unrecognised: ['flux_capacitor'] });
  });

  it('takes a charger for packs of cells for a battery charger, a USB one for an external power supply', () => {
    const kinds = (description: string) => factsOf('Replacement charger', description)['product_types']?.value;
    expect(kinds('Input 100-240 V~, output 42 V DC 2 A')).toContain('battery_charger');
    expect(kinds('Input 100-240 V~, output 5 V DC over USB-C')).toContain('external_power_supply');
  });

  it('takes a heater that burns gas for a gas appliance, without the gas bottle that feeds it', () => {
    const facts = factsOf('Patio heater', '12 kW, propane or butane. The gas bottle is not included.');
    expect(facts['product_types']?.value).toEqual(['gas_appliance']);
    expect(facts['pressure.transportable']?.value).not.toBe(true);
  });

  it('does not take the optional battery backup for the coin cells in the handset', () => {
    const text = 'Handset with CR2032 cell included. A battery backup is sold separately.';
    expect(factsOf('Garage door opener', text)['battery.supplied']?.value).toBe(true);
  });

  it('leaves open which battery lowers a lift', () => {
    expect(factsOf('Lifting platform', 'Battery lowering')['battery.chemistry']).toBeUndefined();
  });

  it('reads an energy group and a kind of vehicle by the kind of product they are called', () => {
    const facts = factsOf('Gadget', undefined, { energy_related: ['fridge'], 'vehicle.kind': 'quadcopter' });
    expect(facts['energy_related']).toEqual({ value: ['refrigerating'], origin: 'user' });
    expect(facts['vehicle.kind']).toEqual({ value: 'uas', origin: 'user' });
  });
});
