import { withAncestors, wordsOf } from '../../../shared/analysis/fact-sheet.ts';
import { electricalNames } from '../../../shared/analysis/extract/names/electrical-names.ts';
import { otherNames } from '../../../shared/analysis/extract/names/other-names.ts';
import { readFacts } from '../../../shared/analysis/extract/read-facts.ts';
import { productTypes } from '../../../shared/norms/fact-table.ts';

type Case = readonly [name: string, description: string, kinds: readonly string[] | undefined];

const check = (cases: readonly Case[]) => {
  it.each(cases)('"%s" – "%s" is %j', (name, description, kinds) => {
    const read = readFacts({ name, description }).get('product_types')?.value;
    if (kinds === undefined) expect(read).toBeUndefined();
    else expect(withAncestors(wordsOf(read))).toEqual(expect.arrayContaining([...kinds]));
  });
};

describe('the head of the noun phrase in the name decides', () => {
  check([
    ['Coffee machine descaler', 'Removes limescale from coffee machines and kettles.', ['detergent_product']],
    ['Phone case', 'Protects your smartphone.', undefined],
    ['Battery charger', 'For NiMH batteries.', ['charger']],
    ['Toy drone', '', ['electric_toy']],
    ['Defibrillator monitor for ambulances', '', ['monitor_defibrillator']],
    ['Energy monitor', '', undefined],
    ['27-inch monitor', '', ['monitor']],
    ['LED headlamp for motorcycles', '', ['vehicle_lamp']],
    ['Replacement driver airbag module', '', ['airbag']],
    ['Brain MRI volumetry software', '', ['medical_imaging_software']],
    ['H7 halogen bulb 55 W', '', ['vehicle_filament_bulb']],
    ['D1S xenon bulb', '', ['vehicle_discharge_lamp']],
    ['Wiper motor 12 V', '', ['vehicle_electrical_part']],
    ['Dual-cure resin cement', '', ['dental_resin_cement']],
    ['Ventilator for home and transport chair', '', ['home_ventilator']],
    ['NetHub AX', 'Dual-band Wi-Fi 6 router with four LAN ports.', ['router']],
    ['DriveLine M', 'Three-phase asynchronous motor 5.5 kW, IE3.', ['motor']],
    ['Micom jar rice cooker 5.5 cup', '', ['rice_cooker']],
    ['Car seat cover', 'Fits all cars.', undefined],
    ['Drone landing pad', '', undefined],
    ['Laptop stand', 'for laptops up to 17 inch', undefined],
    ['Hair dryer holder', 'for all hair dryers', undefined],
    ['Vacuum cleaner filter', 'for robot vacuums', undefined],
    ['Descaler for coffee machines', 'A liquid for coffee machines.', ['detergent_product']],
    ['Wall bracket for televisions', 'Holds a television of up to 55 inch.', undefined],
    ['Charger for e-bikes', '', ['charger']],
    ['Baby monitor with camera', '', ['baby_monitor']],
    ['Desk lamp with wireless charger', '', ['luminaire']],
    ['Washing machine and tumble dryer', '', ['washing_machine', 'tumble_dryer']],
    ['Built-in oven', '', ['oven']],
    ['In-ear headphones', '', ['headphones']],
    ['Over ear headphones', '', ['headphones']],
    ['Built in gas hob', '', ['gas_cooker']],
    ['Side by side refrigerator', '', ['refrigerator']],
    ['Toy sewing machine', '', ['toy']],
    ['Toy storage box', '', undefined],
    ['All in one washer dryer', '', ['washing_machine']],
    ['4 in 1 convertible crib', '', ['cot']],
    ['Portable crib', '', ['non_full_size_crib']],
  ]);
});

describe('the description says it where the name does not', () => {
  check([
    ['AeroMax 20', 'The AeroMax 20 is a hair dryer for travel.', ['hair_dryer']],
    ['Zento', 'This is an electric kettle with 1.7 l.', ['kettle']],
    ['Zento', 'Warms the bed, not the room.', undefined],
    ['Zento', 'Turns your TV into a cinema.', undefined],
    ['Zento', 'A dining room favourite. Micro-crystal plate 280 mm.', undefined],
    ['Zento', 'Not a hair dryer.', undefined],
    ['Zento', 'Software for planning routes.', ['software']],
    ['Zento', 'Cloud software that keeps accounts.', ['software']],
    ['Zento', 'Battery life of 20 hours.', undefined],
    ['Zento X2', 'The Zento X2 hybrid mattress is made for side sleepers.', ['mattress']],
    ['Zento X2', 'The Zento X2 tower fan is made for bedrooms.', ['fan']],
    ['Zento X2', 'The Zento X2 battery is removable.', undefined],
    ['Zento X2', 'The Zento X2 keeps the kids busy, the tent is near.', undefined],
    ['Trim kit', 'Wood screws, wall anchors and caulk for window trim.', undefined],
    ['Pump P7', 'Volumetric infusion pump for hospitals', ['infusion_pump']],
    ['E-Lift 25 counterbalance truck, lithium', 'Four-wheel truck.', ['forklift']],
    ['Wardrobe 3 doors', '', ['furniture']],
    ['Air compressor oil-free 24 l', '', ['compressor']],
    ['Smart Wi-Fi plug', '', ['smart_home_device']],
    ['Watercolour set, 24 pans', '', ['art_material']],
  ]);
});

describe('a kind of product is found under many names', () => {
  check([
    ['Hair dryer', '', ['hair_dryer']],
    ['Hairdryers', '', ['hair_dryer']],
    ['Bluetooth speaker BoomBox', '', ['portable_speaker']],
    ['Robot vacuum cleaner R2', '', ['robot_vacuum_cleaner']],
    ['Charger for e-bikes', '', ['charger']],
    ['Case for smartphones', '', undefined],
    ['Kids’ two-piece pyjamas', '', ['childrens_sleepwear']],
    ['FX-200', 'Cuts aluminium profiles up to 120 mm wide, lockable main switch inside.', undefined],
    ['Women’s pyjamas', '', ['clothing']],
    ['Turntable stretch wrapper for pallets', '', ['packaging_machine']],
    ['Face paint for children', '', ['cosmetic_product']],
    ['Glass-front vending machine for snacks and cold drinks', '', ['refrigerated_vending_machine']],
    ['Laptop bag', 'Bag for a 15 inch laptop', undefined],
    ['E-bike', '', ['e_bike']],
    ['Bicycle helmet', '', ['bicycle_helmet']],
    ['CareFlow pump', 'Volumetric infusion pump for hospitals', ['infusion_pump']],
    ['AeroMax 20', 'The AeroMax 20 is a hair dryer for travel.', ['hair_dryer']],
    ['X-Fly', 'Camera drone with gimbal, not a toy', ['drone']],
    ['Model 7', 'Compatible with smartphones and tablets.', undefined],
    ['Model 8', 'Made for people who love tea. Electric kettle with 1.7 l.', ['kettle']],
    ['Power bank', 'charges smartphones, tablets and laptops', ['power_bank']],
    ['Set of kitchen knives', '', ['cutlery']],
    ['Washing machine and tumble dryer', '', ['washing_machine', 'tumble_dryer']],
    ['Car battery charger', '', ['charger']],
    ['Toy drone', '', ['electric_toy']],
  ]);
});

describe('the vocabulary of kinds', () => {
  it('has one list of names for each kind', () => {
    expect(Object.keys(electricalNames).filter((tag) => Object.hasOwn(otherNames, tag))).toEqual([]);
  });

  it('reads every tag from its own name, alone or as a special kind of it', () => {
    const strayed = Object.keys(productTypes).filter((tag) => {
      const read = readFacts({ name: tag.replaceAll('_', ' ') }).get('product_types')?.value;
      return !withAncestors(wordsOf(read)).includes(tag);
    });
    expect(strayed).toEqual([]);
  });
});
