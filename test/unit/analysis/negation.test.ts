import { valueIn, type Example } from '../../helpers/read-value.ts';

const check = (examples: readonly Example[]) => {
  it.each(examples)('"%s": %s = %j', (text, key, expected) => {
    expect(valueIn(text, key)).toEqual(expected);
  });
};

describe('a denial reaches over its whole enumeration', () => {
  check([
    ['no electric starter', 'power.electrical', undefined],
    ['non-electric', 'power.electrical', false],
    ['no electrical parts', 'power.electrical', false],
    ['It contains no electronics.', 'electronics.active', false],
    ['No Wi-Fi, no Bluetooth, no app.', 'radio.technologies', []],
    ['neither Wi-Fi nor Bluetooth', 'radio.technologies', []],
    ['without battery or charger', 'battery.present', false],
    ['contains neither battery nor motor', 'battery.present', false],
    ['There is no radio transmitter, cloud or app.', 'radio.transmitter', false],
    ['has no wireless interface of any kind', 'radio.transmitter', false],
    ['free of PFAS, BPA and phthalates', 'chemicals.pfas', false],
    ['free from lead and PFAS', 'chemicals.pfas', false],
    ['made without PFAS', 'chemicals.pfas', false],
    ['does not have Bluetooth, NFC or GPS', 'radio.technologies', undefined],
    ["doesn't need batteries", 'battery.present', false],
    ["It isn't a toy", 'users.toy', false],
    ['cannot be connected to the internet', 'radio.internet_connected', 'none'],
    ['non-medical', 'medical.purpose', 'none'],
    ['not intended to diagnose, treat or cure any disease', 'medical.purpose', 'none'],
    ['not meant for medical use', 'medical.purpose', 'none'],
    ['not suitable for use in explosive atmospheres (ATEX)', 'atmosphere.explosive_intended', false],
    ['It makes no medical claim', 'medical.purpose', 'none'],
    ['does not come into contact with food', 'contact.food', false],
    ['Not intended as a toy.', 'users.toy', false],
    ['not designed for outdoor use', 'environment.outdoor', false],
  ]);
});

describe('a denial can stand behind what it denies', () => {
  check([
    ['battery-free', 'battery.present', false],
    ['Radio: none', 'radio.transmitter', false],
    ['Bluetooth: no', 'radio.technologies', undefined],
    ['Network functions: none', 'digital.network_connection', undefined],
    ['Bluetooth is not supported', 'radio.technologies', undefined],
    ['The Wi-Fi module is not part of this model.', 'radio.technologies', []],
    ['Lifting persons is forbidden!', 'mechanical.lifting_persons', false],
    ['Use as a toy is prohibited', 'users.toy', false],
    ['Household use is not foreseen.', 'users.consumer', false],
    ['batteries are not required', 'battery.present', false],
    ['A battery is not needed', 'battery.present', false],
  ]);
});

describe('a denial ends where the clause turns', () => {
  check([
    ['no Wi-Fi but Bluetooth 5.3', 'radio.technologies', ['bluetooth']],
    ['without Wi-Fi; with Bluetooth', 'radio.technologies', ['bluetooth']],
    ['No app needed, works over Bluetooth', 'radio.technologies', ['bluetooth']],
    ['not only Wi-Fi, but also NFC', 'radio.technologies', ['wifi', 'nfc']],
    ['The lamp has no radio. The remote uses 433 MHz.', 'radio.technologies', ['srd_433']],
    ['no more than 60 W', 'power.rated_power_w', 60],
    ['not exceeding 48 V DC', 'power.rated_voltage_dc_v', [48, 48]],
    ['does not exceed 25 km/h', 'vehicle.max_speed_kmh', 25],
    ['There is no doubt: Bluetooth inside.', 'radio.technologies', ['bluetooth']],
    ['no need for cables thanks to Bluetooth', 'radio.technologies', ['bluetooth']],
    ['Without cables: connects via Wi-Fi', 'radio.technologies', ['wifi']],
    ['hands-free calls over Bluetooth', 'radio.technologies', ['bluetooth']],
  ]);
});

describe('"not included" says that it is needed all the same', () => {
  check([
    ['2 AA batteries (not included)', 'battery.present', true],
    ['2 AA batteries (not included)', 'battery.supplied', false],
    ['Battery and charger sold separately', 'battery.supplied', false],
    ['18 V Li-ion battery is not supplied', 'battery.present', true],
    ['Cookware is not included', 'battery.supplied', undefined],
  ]);
});

describe('what stands beside the product is not its own', () => {
  check([
    ['Optional Wi-Fi module', 'radio.technologies', undefined],
    ['Wi-Fi module (optional)', 'radio.technologies', undefined],
    ['Wi-Fi is an option that is not fitted', 'radio.technologies', undefined],
    ['Bluetooth available on request', 'radio.technologies', undefined],
    ['Unlike Bluetooth models it has a cable', 'radio.technologies', undefined],
    ['compatible with Bluetooth headphones', 'radio.technologies', undefined],
    ['compatible with Alexa and Google Home', 'radio.internet_connected', 'direct'],
    ['for charging e-bike batteries', 'battery.present', undefined],
    ['Replaces your kettle', 'product_types', undefined],
    ['Replaces a 60 W bulb', 'power.rated_power_w', undefined],
    ['for use in kitchens with gas cookers', 'product_types', undefined],
    ['for use in kitchens with gas cookers', 'gas.burns_gas', undefined],
    ['instead of a lithium battery', 'battery.present', undefined],
    ['Battery, charger and brakes come from others.', 'battery.present', undefined],
    ['The swap cabinet and the battery are different products.', 'battery.present', undefined],
  ]);
});
