import { readFacts } from '../../../shared/analysis/extract/read-facts.ts';
import type { FactKey } from '../../../shared/norms/facts.ts';
import type { FactValue } from '../../../shared/analysis/fact-value.ts';

const valueIn = (description: string, key: FactKey, name = 'Device') =>
  readFacts({ name, description }).get(key)?.value;

describe('quantities', () => {
  const cases: readonly (readonly [string, FactKey, FactValue | undefined])[] = [
    ['220-240 V AC', 'power.rated_voltage_ac_v', [220, 240]],
    ['220–240 V~', 'power.rated_voltage_ac_v', [220, 240]],
    ['100 to 240 VAC input', 'power.rated_voltage_ac_v', [100, 240]],
    ['runs on 230V', 'power.rated_voltage_ac_v', [230, 230]],
    ['runs on 230V', 'power.sources', ['mains']],
    ['12 V DC', 'power.rated_voltage_dc_v', [12, 12]],
    ['24V supply', 'power.rated_voltage_dc_v', [24, 24]],
    ['1000 V DC input', 'power.rated_voltage_dc_v', [1000, 1000]],
    ['400 V three-phase', 'power.phases', 3],
    ['a 2,000 W heater', 'power.rated_power_w', 2000],
    ['1.5 kW motor', 'power.rated_power_w', 1500],
    ['2,2 kW', 'power.rated_power_w', 2200],
    ['0.8 bar', 'pressure.max_gauge_bar', 0.8],
    ['120 psi', 'pressure.max_gauge_bar', 8.273712],
    ['500 Wh battery', 'battery.energy_wh', 500],
    ['2.4 kWh lithium-ion battery', 'battery.energy_wh', 2400],
    ['uses 150 kWh per year', 'battery.energy_wh', undefined],
    ['5000 mAh battery at 3.7 V', 'battery.energy_wh', 18.5],
    ['7.4 V 2400 mAh LiPo', 'battery.energy_wh', 17.76],
    ['16 A plug', 'power.rated_current_a', 16],
    ['up to 25 km/h', 'vehicle.max_speed_kmh', 25],
    ['570 g', 'vehicle.mtom_g', 570],
    ['1.2 kg', 'vehicle.mtom_g', 1200],
    ['for children aged 3 years and up', 'users.min_age_months', 36],
    ['from 18 months', 'users.min_age_months', 18],
    ['ages 8 years and up', 'users.min_age_months', 96],
    ['2 years warranty', 'users.min_age_months', undefined],
    ['model V230', 'power.rated_voltage_ac_v', undefined],
    ['insulation test voltage 3000 V', 'power.rated_voltage_dc_v', undefined],
  ];
  it.each(cases)('"%s": %s = %j', (text, key, expected) => {
    expect(valueIn(text, key)).toEqual(expected);
  });
});

describe('features and negations', () => {
  const cases: readonly (readonly [string, FactKey, FactValue | undefined])[] = [
    ['with Wi-Fi', 'radio.transmitter', true],
    ['E26 socket, bulb not included', 'electronics.active', false],
    ['Bulb 9 W, adapter not included', 'electronics.active', undefined],
    ['WLAN and Bluetooth 5.0', 'radio.technologies', ['wifi', 'bluetooth']],
    ['Bluetooth Low Energy', 'radio.technologies', ['bluetooth']],
    ['no Bluetooth', 'radio.technologies', undefined],
    ['without Wi-Fi, Bluetooth or NFC', 'radio.technologies', []],
    ['neither Bluetooth nor Wi-Fi', 'radio.transmitter', undefined],
    ['no radio', 'radio.transmitter', false],
    ['no wireless functions', 'radio.transmitter', false],
    ['It has no radio module of any kind.', 'radio.transmitter', false],
    ['no radio, but with a USB cable', 'radio.transmitter', false],
    ['not only Bluetooth but also Wi-Fi', 'radio.technologies', ['bluetooth', 'wifi']],
    ['no Wi-Fi; Bluetooth for streaming', 'radio.technologies', ['bluetooth']],
    ['works without Wi-Fi and has Bluetooth', 'radio.technologies', ['bluetooth']],
    ['GPS receiver', 'radio.technologies', ['gnss_rx']],
    ['433 MHz remote', 'radio.technologies', ['srd_433']],
    ['LTE modem', 'radio.internet_connected', 'direct'],
    ['controlled by a smartphone app', 'radio.internet_connected', 'indirect'],
    ['no app required', 'radio.internet_connected', undefined],
    ['no internet connection', 'radio.internet_connected', 'none'],
    ['stores user data in the cloud', 'radio.internet_connected', 'direct'],
    ['lithium-ion battery', 'battery.chemistry', 'li_ion'],
    ['without battery', 'battery.present', false],
    ['battery-free', 'battery.present', false],
    ['no batteries needed', 'battery.present', false],
    ['does not contain a battery', 'battery.present', false],
    ['batteries not included', 'battery.supplied', false],
    ['batteries not included', 'battery.present', true],
    ['CR2032 coin cell', 'battery.button_cell', true],
    ['two AAA batteries', 'power.sources', ['battery_primary']],
    ['USB-C charging', 'power.sources', ['usb']],
    ['mains powered with Schuko plug', 'power.sources', ['mains']],
    ['no battery, mains powered', 'power.sources', ['mains']],
    ['no electronics', 'electronics.active', false],
    ['non-electric', 'power.electrical', false],
    ['not a toy', 'users.toy', false],
    ['This is not intended for use by children.', 'users.toy', false],
    ['a toy for play', 'users.toy', true],
    ['a dog toy', 'users.toy', false],
    ['not for medical use', 'medical.purpose', 'none'],
    ['not intended for medical diagnosis', 'medical.purpose', 'none'],
    ['intended for diagnosis of patients', 'medical.purpose', 'diagnosis'],
    ['for home use', 'users.consumer', true],
    ['for professional use only', 'users.consumer', false],
    ['for professionals and at home', 'users.consumer', true],
    ['at home? No: for professional use only', 'users.consumer', false],
    ['not for use in explosive atmospheres', 'atmosphere.explosive_intended', false],
    ['for ATEX zone 1', 'atmosphere.explosive_intended', true],
    ['food contact', 'contact.food', true],
    ['no food contact', 'contact.food', false],
    ['stainless steel and glass', 'materials', ['metal', 'glass']],
    ['100 % cotton', 'materials', ['textile']],
    ['PFAS-free', 'chemicals.pfas', false],
    ['free of PFAS', 'chemicals.pfas', false],
    ['PTFE coating', 'chemicals.pfas', true],
    ['laser class 2', 'optical.laser_class', '2'],
    ['natural gas burner', 'gas.burns_gas', true],
    ['machine learning model', 'digital.ai', 'ml'],
    ['without artificial intelligence', 'digital.ai', 'none'],
    ['firmware updates over the air', 'digital.ota', true],
    ['not for trade use', 'measuring.legal_metrology_use', 'none'],
    ['plays music for a gentle treatment', 'medical.purpose', undefined],
    ['see the user manual', 'mechanical.drive', undefined],
    ['pedal assist', 'vehicle.pedal_assist', true],
    ['Sold in the EU, the US and Japan.', 'markets', ['EU', 'US', 'JP']],
    ['Designed in Germany. Tell us more.', 'markets', undefined],
    ['For the Indian market', 'markets', ['IN']],
    ['Sold worldwide, also in China', 'markets', undefined],
  ];
  it.each(cases)('"%s": %s = %j', (text, key, expected) => {
    expect(valueIn(text, key)).toEqual(expected);
  });
});

describe('provenance', () => {
  it('gives the place in name and description joined by a line break', () => {
    const product = { name: 'Speaker', description: 'With Bluetooth inside.' };
    const span = readFacts(product).get('radio.transmitter')?.span;
    expect(`${product.name}\n${product.description}`.slice(span?.[0], span?.[1])).toBe('Bluetooth');
  });
});
