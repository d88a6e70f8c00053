import type { ProductType } from '../../norms/product-types.ts';

/** Tags whose own words mean too many other things to stand for the product alone. */
const ambiguousAlone = new Set<string>([
  'press',
  'switch',
  'display',
  'table',
  'iron',
  'fan',
  'mouse',
  'lift',
  'valve',
]);

/** Names of one word that in running text are mostly parts or uses of other products. */
const partsOfOthers = new Set([
  'plate', 'bowl', 'cup', 'pan', 'ball', 'cap', 'hat', 'bed', 'door', 'window', 'battery', 'motor', 'pump', 'cable', 'camera',
  'keyboard', 'wheel', 'tyre', 'tire', 'lamp', 'headlight', 'box', 'button', 'bulb', 'speaker', 'microphone', 'charger', 'dock',
  'stand', 'scanner', 'projector', 'compressor', 'tap', 'bench', 'shelf', 'cabinet', 'concrete', 'brick', 'packaging', 'fork',
  'spoon', 'app', 'firmware', 'software', 'gateway', 'router', 'pc', 'server', 'car', 'bus', 'van', 'bike', 'bicycle', 'vehicle',
  'truck', 'machine', 'machinery', 'heater', 'thermostat', 'transformer', 'contactor', 'dimmer', 'torch', 'lantern', 'lighter',
  'fabric', 'textile', 'cushion', 'pillow', 'backpack', 'tent', 'umbrella', 'shoe', 'boot', 'cotton', 'soap', 'cosmetic', 'toy', 'balloon',
  'laptop', 'notebook', 'tablet', 'smartphone', 'tv', 'television', 'printer', 'monitor', 'headset', 'headphone', 'webcam',
  'generator', 'engine', 'tractor', 'trailer', 'ladder', 'hammer', 'screwdriver', 'wrench', 'knife', 'drill', 'hoist', 'winch',
  'helmet', 'glove', 'mask', 'catheter', 'syringe', 'needle', 'implant', 'stent', 'bandage', 'plaster', 'gauze', 'chair',
  'desk', 'sofa', 'mattress', 'carpet', 'curtain', 'towel', 'blanket', 'oven', 'microwave', 'fridge', 'freezer', 'dishwasher',
  'mug', 'cutlery', 'perfume', 'shampoo', 'adhesive', 'glue', 'paint', 'candle', 'patient', 'furniture', 'clothing', 'garment',
  'caulk', 'strainer', 'peeler', 'yarn', 'apron', 'degreaser', 'quilt', 'shawl', 'robe', 'pant', 'hammock', 'receptacle',
  'luminaire', 'display', 'gate', 'ski', 'dress', 'coat', 'jacket', 'vacuum', 'amplifier', 'modem', 'sensor', 'mixer', 'grinder',
]); // prettier-ignore

/** Kinds that descriptions mostly name as a part or an accessory of the product. */
const mostlyParts = new Set<string>([
  'external_power_supply', 'power_supply', 'charger', 'wireless_charger', 'cable', 'plug_socket', 'extension_lead', 'battery_product',
  'battery_cell', 'battery_pack', 'light_curtain', 'emergency_stop', 'safety_component', 'motor', 'pump', 'valve', 'fan', 'display',
  'keyboard', 'camera', 'loudspeaker', 'transformer', 'led_driver', 'light_source', 'led_lamp', 'switch', 'circuit_breaker',
  'electrical_control', 'electronic_control_gear', 'mobile_app', 'software', 'packaging_product', 'door', 'window', 'it_equipment',
  'av_equipment', 'hand_tool', 'industrial_sensor', 'switch_disconnector', 'low_voltage_switchgear', 'control_switch', 'contactor',
  'elementary_relay', 'chemical_product', 'safety_valve', 'pressure_vessel', 'wheel', 'vehicle_component', 'vehicle_lamp', 'vehicle_signal_lamp', 'vehicle_light_source', 'vehicle_filament_bulb', 'vehicle_discharge_lamp', 'vehicle_electrical_part', 'vehicle_mirror', 'vehicle_sensor',
  'vehicle_horn', 'vehicle_battery', 'starter_battery', 'vehicle_glazing', 'seat_belt', 'airbag', 'tow_bar', 'onboard_charger', 'laser_product', 'compressor', 'combustion_engine',
]); // prettier-ignore

/** May running text name this kind without the product being one? */
export function isMostlyPart(tag: ProductType): boolean {
  return mostlyParts.has(tag);
}

/** Is this name a single word that in running text mostly means a part or a use of another product? */
export function isPartOfOthers(name: readonly { readonly stem: string }[]): boolean {
  return name.length === 1 && partsOfOthers.has(name[0]?.stem ?? '');
}

/** Is this name of a product type only trustworthy in a product's name, not inside running text? */
export function isAmbiguousAlone(tag: ProductType): boolean {
  return ambiguousAlone.has(tag);
}
