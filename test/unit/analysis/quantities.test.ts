import { valueIn, type Example } from '../../helpers/read-value.ts';

const check = (examples: readonly Example[]) => {
  it.each(examples)('"%s": %s = %j', (text, key, expected) => {
    expect(valueIn(text, key)).toEqual(expected);
  });
};

describe('voltages are read with their range and kind of current', () => {
  check([
    ['Rated 220-240V~ 50/60Hz', 'power.rated_voltage_ac_v', [220, 240]],
    ['Input: AC 100-240 V, 50/60 Hz', 'power.rated_voltage_ac_v', [100, 240]],
    ['24 VDC supply', 'power.rated_voltage_dc_v', [24, 24]],
    ['DC 12 V / 2 A', 'power.rated_voltage_dc_v', [12, 12]],
    ['12/24 V DC on-board supply', 'power.rated_voltage_dc_v', [12, 24]],
    ['5V⎓3A', 'power.rated_voltage_dc_v', [5, 5]],
    ['400 V 3~ 50 Hz', 'power.phases', 3],
    ['3N~ 400 V', 'power.phases', 3],
    ['3 x 400 V 50 Hz', 'power.rated_voltage_ac_v', [400, 400]],
    ['power 5 kW at 3/N/PE 400 V', 'power.phases', 3],
    ['400/230 V', 'power.rated_voltage_ac_v', [230, 400]],
    ['120 V or 220-240 V', 'power.rated_voltage_ac_v', [120, 240]],
    ['690 V AC contactor', 'power.rated_voltage_ac_v', [690, 690]],
    ['11 kV medium-voltage', 'power.rated_voltage_ac_v', [11_000, 11_000]],
    ['PV input up to 600 V', 'power.rated_voltage_dc_v', [600, 600]],
    ['400 V traction battery', 'power.rated_voltage_dc_v', [400, 400]],
    ['Works on 230 V, no battery needed', 'power.sources', ['mains']],
    ['6 kV surge protection', 'power.rated_voltage_ac_v', undefined],
    ['withstand voltage 4 kV', 'power.rated_voltage_ac_v', undefined],
    ['Output 230 V', 'power.sources', undefined],
  ]);
});

describe('the voltage of a charger in the box is not that of the product', () => {
  check([
    ['18 V drill, charger with mains plug (input 220-240 V)', 'power.rated_voltage_ac_v', undefined],
    ['80 V battery; the 400 V charger is a separate item', 'power.sources', undefined],
    ['36 V battery. Charger input 100-240 V AC, 2 A.', 'power.sources', undefined],
    ['Power adapter 100-240 V AC in, 24 V DC out', 'power.rated_voltage_dc_v', [24, 24]],
    ['Ti-6Al-4V alloy, connector IS-4V', 'power.electrical', undefined],
  ]);
});

describe('batteries are read by chemistry, charge and energy', () => {
  check([
    ['3.7 V Li-ion 2000 mAh', 'battery.energy_wh', 7.4],
    ['3.7 V Li-ion 2000 mAh', 'battery.chemistry', 'li_ion'],
    ['10,000 mAh power', 'battery.energy_wh', 37],
    ['20 000 mAh / 74 Wh', 'battery.energy_wh', 74],
    ['36 V 10.4 Ah battery', 'battery.energy_wh', 374.4],
    ['earbuds 50 mAh each, case 500 mAh', 'battery.energy_wh', 1.85],
    ['51.2 V 100 Ah LiFePO4', 'battery.energy_wh', 5120],
    ['saves up to 120 kWh per year', 'battery.present', undefined],
  ]);
});

describe('powers are those taken from the supply', () => {
  check([
    ['1.8 kW', 'power.rated_power_w', 1800],
    ['2 400 W', 'power.rated_power_w', 2400],
    ['USB-C PD 100 W', 'power.rated_power_w', 100],
    ['cooling 3.5 kW, heating 3.8 kW, rated input 1.05 kW', 'power.rated_power_w', 1050],
    ['LED lamp 8 W, as bright as a 60 W bulb', 'power.rated_power_w', 8],
    ['8 W (60 W equivalent)', 'power.rated_power_w', 8],
    ['diesel engine 36 kW', 'power.rated_power_w', undefined],
    ['250 W motor', 'vehicle.motor_w', 250],
    ['UPS 1500 VA', 'power.rated_power_w', 1500],
    ['Wi-Fi 6 at 2.4 and 5 GHz', 'power.rated_power_w', undefined],
  ]);
});

describe('pressures, volumes, speeds and masses', () => {
  check([
    ['0.5 bar', 'pressure.max_gauge_bar', 0.5],
    ['PS 10 bar / V 50 l', 'pressure.max_gauge_bar', 10],
    ['PS 10 bar / V 50 l', 'pressure.volume_l', 50],
    ['0.6 and 1.0 bar', 'pressure.max_gauge_bar', 1],
    ['1 MPa', 'pressure.max_gauge_bar', 10],
    ['test pressure 15 bar', 'pressure.max_gauge_bar', undefined],
    ['flow 8 l/min', 'pressure.volume_l', undefined],
    ['120 litres per hour', 'pressure.volume_l', undefined],
    ['15.5 mph', 'vehicle.max_speed_kmh', 24.944832],
    ['top speed 16 m/s', 'vehicle.max_speed_kmh', 57.6],
    ['wind up to 38 km/h', 'vehicle.max_speed_kmh', undefined],
    ['take-off mass 249 g, controller 390 g', 'vehicle.mtom_g', 249],
    ['weighs 570 g, payload 200 g', 'vehicle.mtom_g', 570],
    ['over 5G and 4G', 'vehicle.mtom_g', undefined],
    ['temperature -20 to 60 °C, 15 inch, 65 dB(A)', 'power.electrical', undefined],
  ]);
});

describe('ages say from when on the product is meant to be used', () => {
  check([
    ['ages 3+', 'users.min_age_months', 36],
    ['Ages: 6-12', 'users.min_age_months', 72],
    ['aged 8 and up', 'users.min_age_months', 96],
    ['Recommended age: 18m+', 'users.min_age_months', 18],
    ['for children from 10 months', 'users.min_age_months', 10],
    ['3+ years', 'users.min_age_months', 36],
    ['for children under 36 months', 'users.min_age_months', 0],
    ['suitable from birth', 'users.min_age_months', 0],
    ['Not suitable for children under 36 months.', 'users.min_age_months', 36],
    ['not intended for children under 3', 'users.min_age_months', 36],
    ['Ages 6+. Warning: not for children under 3 years.', 'users.min_age_months', 72],
    ['over 20 years of experience', 'users.min_age_months', undefined],
    ['5 years battery life', 'users.min_age_months', undefined],
    ['10 m cable', 'users.min_age_months', undefined],
  ]);
});

describe('the class of a laser', () => {
  check([
    ['rotating class 1 laser (LiDAR)', 'optical.laser_class', '1'],
    ['two class 1 safety laser scanners', 'optical.laser_class', '1'],
    ['Laser lights (class 2) for positioning', 'optical.laser_class', '2'],
    ['a Class IIIb laser', 'optical.laser_class', '3B'],
    ['not a class 4 laser', 'optical.laser_class', undefined],
    ['energy class A, protection class 2', 'optical.laser_class', undefined],
  ]);
});

describe('frequency bands name radio', () => {
  check([
    ['2.4 GHz', 'radio.transmitter', true],
    ['2400-2483.5 MHz', 'radio.transmitter', true],
    ['13.56 MHz', 'radio.technologies', ['rfid']],
    ['433.92 MHz', 'radio.technologies', ['srd_433']],
    ['863-870 MHz', 'radio.technologies', ['srd_868']],
    ['76–81 GHz', 'radio.technologies', ['radar']],
    ['60 GHz sensor', 'radio.technologies', ['radar']],
    ['a 2.4 GHz quad-core processor', 'radio.transmitter', undefined],
    ['oscilloscope up to 5.5 GHz bandwidth', 'radio.transmitter', undefined],
    ['50/60 Hz', 'radio.transmitter', undefined],
    ['no 5 GHz', 'radio.transmitter', undefined],
  ]);
});
