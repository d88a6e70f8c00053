import type { Rule } from '../../norms/norm-schema.ts';
import type { FactKey } from '../../norms/facts.ts';
import type { FactPatch } from '../fact-patch.ts';

/** "When this holds, that follows": `rule` is shown with the fact, so that the customer sees why. */
export interface Implication {
  readonly rule: string;
  readonly when: Rule;
  readonly then: FactPatch;
}

const is = (fact: FactKey, value: string | number | boolean): Rule => ({ fact, op: 'eq', value });
const has = (fact: FactKey, ...value: string[]): Rule => ({ fact, op: 'has_any', value });
const exists = (fact: FactKey): Rule => ({ fact, op: 'exists' });
const not = (rule: Rule): Rule => ({ not: rule });

/** What follows from what is known. Every implication only fills facts that are unknown. */
export const implications: readonly Implication[] = [
  {
    rule: 'transmitting_technology_is_radio',
    when: has(
      'radio.technologies',
      'bluetooth',
      'wifi',
      'cellular',
      'nfc',
      'rfid',
      'zigbee',
      'uwb',
      'lora',
      'srd_433',
      'srd_868',
      'srd_915',
      'srd_2g4',
      'radar',
    ),
    then: { 'radio.transmitter': true },
  },
  {
    rule: 'receiving_only_technology',
    when: { all: [has('radio.technologies', 'gnss_rx'), not(is('radio.transmitter', true))] },
    then: { 'radio.receiver_only': true },
  },
  {
    rule: 'cellular_reaches_internet',
    when: has('radio.technologies', 'cellular'),
    then: { 'radio.internet_connected': 'direct' },
  },
  {
    rule: 'no_transmitter_no_technology',
    when: { all: [is('radio.transmitter', false), not(is('radio.receiver_only', true))] },
    then: { 'radio.technologies': [] },
  },
  {
    rule: 'radio_is_electronics',
    when: { any: [is('radio.transmitter', true), is('radio.receiver_only', true)] },
    then: { 'electronics.active': true, 'power.electrical': true },
  },
  {
    rule: 'data_radio_is_a_connection',
    when: has('radio.technologies', 'bluetooth', 'wifi', 'cellular', 'zigbee', 'lora', 'uwb'),
    then: { 'digital.network_connection': true, 'digital.software': true },
  },
  {
    // Over a gateway of its mesh.
    rule: 'zigbee_reaches_the_internet_indirectly',
    when: has('radio.technologies', 'zigbee'),
    then: { 'radio.internet_connected': 'indirect' },
  },
  {
    rule: 'internet_is_a_connection',
    when: { fact: 'radio.internet_connected', op: 'in', value: ['direct', 'indirect'] },
    then: { 'digital.network_connection': true, 'digital.software': true },
  },
  {
    rule: 'update_needs_a_connection',
    when: is('digital.ota', true),
    then: { 'digital.network_connection': true, 'digital.software': true },
  },
  {
    rule: 'ai_is_software',
    when: { fact: 'digital.ai', op: 'in', value: ['ml', 'safety_component'] },
    then: { 'digital.software': true },
  },
  {
    rule: 'battery_source_is_a_battery',
    when: has('power.sources', 'battery_rechargeable', 'battery_primary'),
    then: { 'battery.present': true },
  },
  {
    rule: 'a_power_source_is_electric',
    when: has(
      'power.sources',
      'mains',
      'mains_adapter',
      'battery_rechargeable',
      'battery_primary',
      'usb',
      'external_dc_supply',
      'vehicle_12_24v',
      'poe',
      'solar',
    ),
    then: { 'power.electrical': true },
  },
  {
    rule: 'no_power_source_is_not_electric',
    when: {
      all: [has('power.sources', 'none'), { any: [not(exists('battery.present')), is('battery.present', false)] }],
    },
    then: { 'power.electrical': false },
  },
  {
    rule: 'not_electric_has_no_supply',
    when: is('power.electrical', false),
    then: { 'power.sources': ['none'], 'electronics.active': false, 'battery.present': false },
  },
  {
    rule: 'outdoor_compressor_is_on_the_noise_list',
    when: { all: [has('product_types', 'compressor'), is('environment.outdoor', true)] },
    then: { 'environment.noise_outdoor_annex': true },
  },
  { rule: 'a_battery_is_electric', when: is('battery.present', true), then: { 'power.electrical': true } },
  {
    rule: 'a_voltage_is_electric',
    when: {
      any: [
        exists('power.rated_voltage_ac_v'),
        exists('power.rated_voltage_dc_v'),
        exists('power.rated_power_w'),
        exists('power.rated_current_a'),
      ],
    },
    then: { 'power.electrical': true },
  },
  {
    rule: 'ac_mains_range_is_mains',
    when: { fact: 'power.rated_voltage_ac_v', op: 'overlaps', value: [100, 400] },
    then: { 'power.sources': ['mains'] },
  },
  {
    rule: 'software_runs_on_electronics',
    when: {
      all: [
        is('digital.software', true),
        { fact: 'form', op: 'ne', value: 'software_only' },
        is('power.electrical', true),
      ],
    },
    then: { 'electronics.active': true },
  },
  { rule: 'button_cell_is_a_battery', when: is('battery.button_cell', true), then: { 'battery.present': true } },
  {
    rule: 'ten_year_smoke_alarms_run_on_lithium',
    when: {
      all: [
        has('product_types', 'smoke_alarm', 'carbon_monoxide_alarm'),
        has('power.sources', 'battery_primary'),
        is('battery.removable_by_user', false),
      ],
    },
    then: { 'battery.chemistry': 'li_metal' },
  },
  {
    rule: 'lithium_primary_cells',
    when: { all: [is('battery.button_cell', true), has('power.sources', 'battery_primary')] },
    then: { 'battery.chemistry': 'li_metal' },
  },
  {
    rule: 'laser_is_electric',
    when: exists('optical.laser_class'),
    then: { 'power.electrical': true, 'electronics.active': true },
  },
  { rule: 'fda_code_names_a_device', when: exists('medical.us_product_code'), then: { sector: ['medical'] } },
  { rule: 'ivd_is_medical', when: is('medical.ivd', true), then: { 'medical.purpose': 'diagnosis' } },
  {
    rule: 'a_device_class_means_a_medical_purpose',
    when: {
      any: [
        { fact: 'medical.eu_class', op: 'in', value: ['IIa', 'IIb'] },
        exists('medical.us_class'),
        exists('medical.us_product_code'),
      ],
    },
    then: { 'medical.purpose': 'treatment' },
  },
  {
    rule: 'software_as_medical_device',
    when: is('medical.software_as_md', true),
    then: { form: 'software_only', 'digital.software': true },
  },
  {
    rule: 'medical_software',
    when: {
      all: [
        is('form', 'software_only'),
        {
          fact: 'medical.purpose',
          op: 'in',
          value: ['diagnosis', 'monitoring', 'prevention', 'treatment', 'compensation'],
        },
      ],
    },
    then: { 'medical.software_as_md': true },
  },
  {
    rule: 'medical_and_electric_is_active',
    when: {
      all: [
        {
          fact: 'medical.purpose',
          op: 'in',
          value: ['diagnosis', 'monitoring', 'prevention', 'treatment', 'compensation'],
        },
        is('power.electrical', true),
      ],
    },
    then: { 'medical.active': true },
  },
  {
    rule: 'aerosol_is_pressurised_mixture',
    when: is('pressure.aerosol', true),
    then: { 'chemicals.is_mixture': true },
  },
  {
    rule: 'cosmetic_is_a_mixture',
    when: is('chemicals.cosmetic', true),
    then: { 'chemicals.is_mixture': true, form: 'substance_mixture' },
  },
  {
    rule: 'detergent_is_a_mixture',
    when: is('chemicals.detergent', true),
    then: { 'chemicals.is_mixture': true, form: 'substance_mixture' },
  },
  {
    rule: 'paint_is_a_mixture',
    when: is('chemicals.paint', true),
    then: { 'chemicals.is_mixture': true, form: 'substance_mixture' },
  },
  {
    rule: 'professional_sector_only',
    when: {
      all: [
        has('sector', 'professional', 'industrial', 'laboratory', 'automotive', 'military', 'rail', 'aviation'),
        not(has('sector', 'consumer')),
      ],
    },
    then: { 'users.consumer': false },
  },
  { rule: 'consumer_sector', when: has('sector', 'consumer'), then: { 'users.consumer': true } },
  {
    rule: 'toys_and_childcare_are_for_consumers',
    when: { any: [is('users.toy', true), is('users.childcare_article', true)] },
    then: { 'users.consumer': true },
  },
  {
    rule: 'protection_makes_ppe',
    when: {
      all: [
        {
          fact: 'users.persons_protected',
          op: 'in',
          value: [
            'head_impact',
            'eyes_uv',
            'eyes',
            'respiratory',
            'hands_mechanical',
            'hands_chemical',
            'feet',
            'hearing',
            'fall',
            'heat',
          ],
        },
        { fact: 'vehicle.kind', op: 'ne', value: 'rider_helmet' },
      ],
    },
    then: { 'users.ppe': true },
  },
  {
    rule: 'electric_drive',
    when: { all: [is('mechanical.moving_parts_powered', true), is('power.electrical', true)] },
    then: { 'mechanical.drive': 'electric' },
  },
  {
    rule: 'an_engine_needs_no_supply',
    when: is('mechanical.drive', 'combustion'),
    then: { 'power.sources': ['none'] },
  },
  {
    rule: 'driven_means_moving',
    when: { fact: 'mechanical.drive', op: 'in', value: ['electric', 'combustion', 'hydraulic', 'pneumatic'] },
    then: { 'mechanical.moving_parts_powered': true },
  },
  {
    rule: 'not_type_approved',
    when: { fact: 'vehicle.kind', op: 'in', value: ['bicycle', 'epac', 'plev', 'uas', 'recreational_craft'] },
    then: { 'vehicle.component_of': [], 'vehicle.safety_related': false },
  },
  { rule: 'epac_helps_while_pedalling', when: is('vehicle.kind', 'epac'), then: { 'vehicle.pedal_assist': true } },
  { rule: 'scooter_has_no_seat', when: is('vehicle.kind', 'plev'), then: { 'vehicle.seat': false } },
];
