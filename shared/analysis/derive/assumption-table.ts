import type { Rule } from '../../norms/norm-schema.ts';
import type { FactPatch } from '../fact-patch.ts';

/**
 * What is taken for granted because nothing speaks of it. `needs` says how much must be known first: `anything`
 * about the product for what is rare (a toy, a gas burner, an explosive atmosphere), its `kind` or a description
 * for what is common (a battery, a radio). Applied in this order, each only to unknown facts; `null` is "not there".
 */
export interface Assumption {
  readonly rule: string;
  readonly needs: 'anything' | 'kind';
  /** Must be known to hold. */
  readonly when?: Rule;
  /** Must not be known to hold. */
  readonly unless?: Rule;
  readonly then: FactPatch;
}

const electric: Rule = { fact: 'power.electrical', op: 'eq', value: true };
const notElectric: Rule = { fact: 'power.electrical', op: 'eq', value: false };
const radio: Rule = {
  any: [
    { fact: 'radio.transmitter', op: 'eq', value: true },
    { fact: 'radio.receiver_only', op: 'eq', value: true },
  ],
};
const battery: Rule = { fact: 'battery.present', op: 'eq', value: true };
const noBattery: Rule = { fact: 'battery.present', op: 'eq', value: false };
const mains: Rule = { fact: 'power.sources', op: 'has', value: 'mains' };
const medicalSector: Rule = { fact: 'sector', op: 'has', value: 'medical' };
const notMedical: Rule = { fact: 'medical.purpose', op: 'eq', value: 'none' };
const knownSources: Rule = { fact: 'power.sources', op: 'exists' };
const usb: Rule = { fact: 'power.sources', op: 'has', value: 'usb' };
const vehicleSupply: Rule = { fact: 'power.sources', op: 'has', value: 'vehicle_12_24v' };
const portableBattery: Rule = { fact: 'battery.category', op: 'eq', value: 'portable' };
const noVehicle: Rule = { fact: 'vehicle.kind', op: 'eq', value: 'none' };
const reachesInternet: Rule = { fact: 'radio.internet_connected', op: 'in', value: ['direct', 'indirect'] };

export const assumptions: readonly Assumption[] = [
  { rule: 'finished_unless_said', needs: 'anything', then: { form: 'finished_product' } },
  {
    rule: 'no_medical_purpose_mentioned',
    needs: 'anything',
    unless: medicalSector,
    then: { 'medical.purpose': 'none' },
  },
  { rule: 'no_samples_mentioned', needs: 'anything', then: { 'medical.ivd': false } },
  {
    rule: 'not_medical',
    needs: 'anything',
    when: notMedical,
    then: {
      'medical.self_test': false, 'medical.active': false, 'medical.implantable': false, 'medical.invasive': false,
      'medical.sterile': false, 'medical.measuring': false, 'medical.reusable_surgical': false,
      'medical.software_as_md': false, 'medical.eu_class': null, 'medical.us_class': null,
    },
  }, // prettier-ignore
  {
    rule: 'no_such_medical_property_mentioned',
    needs: 'kind',
    then: {
      'medical.self_test': false,
      'medical.active': false,
      'medical.implantable': false,
      'medical.invasive': false,
      'medical.sterile': false,
      'medical.measuring': false,
      'medical.reusable_surgical': false,
      'medical.software_as_md': false,
    },
  },
  { rule: 'not_for_play_mentioned', needs: 'anything', then: { 'users.toy': false } },
  { rule: 'no_childcare_mentioned', needs: 'anything', then: { 'users.childcare_article': false } },
  {
    rule: 'no_protection_mentioned',
    needs: 'anything',
    then: { 'users.ppe': false, 'users.persons_protected': 'none' },
  },
  { rule: 'no_gas_mentioned', needs: 'anything', then: { 'gas.burns_gas': false } },
  { rule: 'no_explosive_atmosphere_mentioned', needs: 'anything', then: { 'atmosphere.explosive_intended': false } },
  { rule: 'no_vehicle_mentioned', needs: 'anything', then: { 'vehicle.kind': 'none' } },
  {
    rule: 'not_a_vehicle',
    needs: 'anything',
    when: noVehicle,
    then: {
      'vehicle.component_of': [],
      'vehicle.max_speed_kmh': null,
      'vehicle.motor_w': null,
      'vehicle.mtom_g': null,
      'vehicle.hull_length_m': null,
      'vehicle.seat': false,
      'vehicle.pedal_assist': false,
      'vehicle.safety_related': false,
    },
  },
  { rule: 'no_laser_mentioned', needs: 'anything', then: { 'optical.laser_class': null } },
  { rule: 'no_ultraviolet_mentioned', needs: 'anything', then: { 'optical.uv': false } },
  { rule: 'no_metrology_mentioned', needs: 'anything', then: { 'measuring.legal_metrology_use': 'none' } },
  {
    rule: 'no_special_pressure_mentioned',
    needs: 'anything',
    then: { 'pressure.simple_vessel': false, 'pressure.transportable': false, 'pressure.aerosol': false },
  },
  {
    rule: 'no_such_chemical_mentioned',
    needs: 'anything',
    then: {
      'chemicals.cosmetic': false,
      'chemicals.detergent': false,
      'chemicals.paint': false,
      'chemicals.biocidal': false,
      'chemicals.pyrotechnic': false,
      'chemicals.flammable': false,
      'chemicals.pfas': false,
      'chemicals.is_mixture': false,
    },
  },
  {
    rule: 'no_persons_lifted',
    needs: 'anything',
    then: { 'mechanical.lifting_persons': false, 'mechanical.safety_component': false },
  },
  { rule: 'no_money_mentioned', needs: 'anything', then: { 'radio.money_transfer': false } },

  { rule: 'no_electricity_mentioned', needs: 'kind', then: { 'power.electrical': false } },
  {
    rule: 'not_electric',
    needs: 'kind',
    when: notElectric,
    then: {
      'power.sources': ['none'],
      'power.rated_voltage_ac_v': null,
      'power.rated_voltage_dc_v': null,
      'power.rated_power_w': null,
      'power.rated_current_a': null,
      'power.phases': null,
      'electronics.active': false,
      'battery.present': false,
      'radio.transmitter': false,
      'radio.receiver_only': false,
      'digital.network_connection': false,
      'digital.software': false,
    },
  },
  { rule: 'electric_means_electronics', needs: 'kind', when: electric, then: { 'electronics.active': true } },
  { rule: 'no_battery_mentioned', needs: 'kind', then: { 'battery.present': false } },
  {
    rule: 'no_battery',
    needs: 'kind',
    when: noBattery,
    then: {
      'battery.supplied': false,
      'battery.removable_by_user': false,
      'battery.button_cell': false,
      'battery.category': null,
      'battery.chemistry': null,
      'battery.energy_wh': null,
    },
  },
  { rule: 'battery_comes_with_it', needs: 'kind', when: battery, then: { 'battery.supplied': true } },
  {
    rule: 'coin_cells_are_lithium_metal',
    needs: 'kind',
    when: { fact: 'battery.button_cell', op: 'eq', value: true },
    unless: { fact: 'power.sources', op: 'has', value: 'battery_rechargeable' },
    then: { 'battery.chemistry': 'li_metal' },
  },
  {
    rule: 'rechargeable_unless_said',
    needs: 'kind',
    when: battery,
    then: { 'power.sources': ['battery_rechargeable'] },
  },
  {
    rule: 'portable_battery_unless_said',
    needs: 'kind',
    when: battery,
    then: { 'battery.category': 'portable', 'battery.button_cell': false },
  },
  {
    rule: 'no_engine_no_fuel',
    needs: 'kind',
    unless: { fact: 'mechanical.drive', op: 'eq', value: 'combustion' },
    then: { 'mechanical.fuel': null },
  },
  {
    rule: 'garden_engines_burn_petrol',
    needs: 'kind',
    when: { fact: 'product_types', op: 'has_any', value: ['lawn_mower', 'chainsaw', 'garden_equipment'] },
    then: { 'mechanical.fuel': 'petrol' },
  },
  {
    rule: 'field_and_site_engines_burn_diesel',
    needs: 'kind',
    when: {
      fact: 'product_types',
      op: 'has_any',
      value: ['earth_moving_machine', 'agricultural_machine', 'tractor', 'truck'],
    },
    then: { 'mechanical.fuel': 'diesel' },
  },
  {
    rule: 'starter_battery_is_lead',
    needs: 'kind',
    when: { all: [battery, { fact: 'mechanical.drive', op: 'eq', value: 'combustion' }] },
    then: { 'battery.chemistry': 'lead' },
  },
  {
    rule: 'lithium_ion_unless_said',
    needs: 'kind',
    when: battery,
    unless: {
      any: [
        { fact: 'power.sources', op: 'has', value: 'battery_primary' },
        // The batteries that lower a lift in a power cut are mostly lead ones.
        { fact: 'product_types', op: 'has_any', value: ['lift', 'lifting_equipment'] },
      ],
    },
    then: { 'battery.chemistry': 'li_ion' },
  },
  {
    rule: 'alkaline_unless_said',
    needs: 'kind',
    when: { fact: 'power.sources', op: 'has', value: 'battery_primary' },
    then: { 'battery.chemistry': 'alkaline' },
  },
  { rule: 'portable_batteries_are_small', needs: 'kind', when: portableBattery, then: { 'battery.energy_wh': null } },
  { rule: 'mains_voltage', needs: 'kind', when: mains, then: { 'power.rated_voltage_ac_v': [230, 230] } },
  { rule: 'no_mains', needs: 'kind', when: knownSources, then: { 'power.rated_voltage_ac_v': null } },
  { rule: 'usb_voltage', needs: 'kind', when: usb, then: { 'power.rated_voltage_dc_v': [5, 5] } },
  {
    rule: 'vehicle_supply_voltage',
    needs: 'kind',
    when: vehicleSupply,
    then: { 'power.rated_voltage_dc_v': [12, 12] },
  },
  {
    rule: 'low_dc_voltage',
    needs: 'kind',
    when: knownSources,
    unless: { fact: 'power.sources', op: 'has_any', value: ['solar', 'external_dc_supply'] },
    then: { 'power.rated_voltage_dc_v': null },
  },
  {
    rule: 'control_supply_is_24_v',
    needs: 'kind',
    when: { fact: 'power.sources', op: 'has', value: 'external_dc_supply' },
    then: { 'power.rated_voltage_dc_v': [24, 24] },
  },
  { rule: 'no_radio_mentioned', needs: 'kind', then: { 'radio.transmitter': false, 'radio.receiver_only': false } },
  { rule: 'no_radio', needs: 'kind', unless: radio, then: { 'radio.technologies': [] } },
  {
    rule: 'implants_use_the_band_for_implants',
    needs: 'kind',
    when: { all: [radio, { fact: 'product_types', op: 'has', value: 'active_implant' }] },
    then: { 'radio.technologies': [] },
  },
  {
    rule: 'wifi_reaches_internet',
    needs: 'kind',
    when: { fact: 'radio.technologies', op: 'has', value: 'wifi' },
    then: { 'radio.internet_connected': 'direct' },
  },
  { rule: 'no_internet_mentioned', needs: 'kind', then: { 'radio.internet_connected': 'none' } },
  {
    rule: 'internet_carries_personal_data',
    needs: 'kind',
    when: { all: [radio, reachesInternet] },
    unless: { fact: 'users.consumer', op: 'eq', value: false },
    then: { 'radio.processes_personal_data': true },
  },
  {
    rule: 'no_personal_data_mentioned',
    needs: 'kind',
    then: { 'radio.processes_personal_data': false, 'radio.body_worn': false },
  },
  { rule: 'no_connection_mentioned', needs: 'kind', then: { 'digital.network_connection': false } },
  { rule: 'no_software_mentioned', needs: 'kind', then: { 'digital.software': false } },
  { rule: 'no_updates_mentioned', needs: 'kind', then: { 'digital.ota': false } },
  { rule: 'no_artificial_intelligence_mentioned', needs: 'kind', then: { 'digital.ai': 'none' } },
  {
    rule: 'no_powered_motion_mentioned',
    needs: 'kind',
    then: {
      'mechanical.moving_parts_powered': false,
      'mechanical.lifting_loads': false,
      'mechanical.hand_held_tool': false,
    },
  },
  { rule: 'no_drive', needs: 'kind', then: { 'mechanical.drive': null } },
  {
    rule: 'no_pressure_mentioned',
    needs: 'kind',
    unless: {
      fact: 'product_types',
      op: 'has_any',
      value: ['pressure_vessel', 'compressor', 'valve', 'boiler', 'fire_extinguisher'],
    },
    then: { 'pressure.max_gauge_bar': null, 'pressure.volume_l': null, 'pressure.fluid_group': null },
  },
  { rule: 'no_light_source_mentioned', needs: 'kind', then: { 'optical.light_source': false } },
  {
    rule: 'explosive_atmospheres_are_workplaces',
    needs: 'kind',
    when: { fact: 'atmosphere.explosive_intended', op: 'eq', value: true },
    then: { 'users.consumer': false, sector: ['industrial'] },
  },
  { rule: 'for_consumers_unless_said', needs: 'kind', then: { 'users.consumer': true } },
  {
    rule: 'household_plugs_carry_16_a',
    needs: 'kind',
    when: { all: [mains, { fact: 'users.consumer', op: 'eq', value: true }] },
    unless: { fact: 'power.phases', op: 'eq', value: 3 },
    then: { 'power.rated_current_a': 16 },
  },
  {
    rule: 'consumer_sector_unless_said',
    needs: 'kind',
    when: { fact: 'users.consumer', op: 'eq', value: true },
    then: { sector: ['consumer'] },
  },
  { rule: 'no_sector_mentioned', needs: 'kind', then: { sector: ['professional'] } },
  {
    rule: 'no_food_contact_mentioned',
    needs: 'kind',
    then: { 'contact.food': false, 'contact.drinking_water': false },
  },
  {
    rule: 'no_body_contact_mentioned',
    needs: 'kind',
    then: { 'contact.skin_prolonged': false, 'contact.mucosa': false },
  },
  { rule: 'not_built_in', needs: 'kind', then: { 'environment.building_permanent': false } },
  {
    rule: 'indoor_unless_said',
    needs: 'kind',
    then: { 'environment.outdoor': false, 'environment.noise_outdoor_annex': false },
  },
  { rule: 'no_energy_group', needs: 'kind', then: { energy_related: [] } },
  {
    rule: 'no_age_mentioned',
    needs: 'kind',
    when: { fact: 'users.toy', op: 'eq', value: false },
    then: { 'users.min_age_months': null },
  },
];
