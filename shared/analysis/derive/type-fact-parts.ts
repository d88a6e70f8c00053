import type { FactPatch } from '../fact-patch.ts';

// What many kinds of products have in common.
export const mains: FactPatch = { 'power.electrical': true, 'power.sources': ['mains'] };
export const electronic: FactPatch = { 'power.electrical': true, 'electronics.active': true };
export const software: FactPatch = { ...electronic, 'digital.software': true };
export const connected: FactPatch = { ...software, 'digital.network_connection': true };
export const moving: FactPatch = { 'mechanical.moving_parts_powered': true };
export const rechargeable: FactPatch = {
  ...electronic,
  'power.sources': ['battery_rechargeable'],
  'battery.present': true,
};
export const radio = (...technologies: readonly string[]): FactPatch => ({
  ...connected,
  'radio.transmitter': true,
  // Which technology it is stays open when the kind of product does not say.
  ...(technologies.length === 0 ? {} : { 'radio.technologies': technologies }),
});
export const smart: FactPatch = {
  ...radio('wifi'),
  'radio.internet_connected': 'direct',
  'radio.processes_personal_data': true,
};
export const industrial: FactPatch = { 'users.consumer': false, sector: ['industrial'] };
export const professional: FactPatch = { 'users.consumer': false, sector: ['professional'] };
export const automotive: FactPatch = { 'users.consumer': false, sector: ['automotive'] };
export const medical = (purpose: string): FactPatch => ({
  'medical.purpose': purpose,
  'users.consumer': false,
  sector: ['medical'],
});
export const medicalElectrical = (purpose: string): FactPatch => ({
  ...medical(purpose),
  ...software,
  'medical.active': true,
});
export const vehicle = (kind: string, ...categories: readonly string[]): FactPatch => ({
  'vehicle.kind': kind,
  ...(categories.length === 0 ? {} : { 'vehicle.component_of': categories }),
});
export const mixture: FactPatch = {
  form: 'substance_mixture',
  'chemicals.is_mixture': true,
  'power.electrical': false,
  'users.consumer': true,
};
export const unpowered: FactPatch = { 'power.electrical': false };
export const foodContact: FactPatch = { 'contact.food': true };
export const skin: FactPatch = { 'contact.skin_prolonged': true };
export const ppe = (protects: string): FactPatch => ({ 'users.ppe': true, 'users.persons_protected': protects });
export const energy = (group: string): FactPatch => ({ energy_related: [group] });
export const programOnly: FactPatch = {
  form: 'software_only',
  'digital.software': true,
  'power.electrical': false,
  'electronics.active': false,
  'digital.network_connection': true,
};
export const works: FactPatch = {
  'environment.building_permanent': true,
  'power.electrical': false,
  sector: ['construction'],
};
