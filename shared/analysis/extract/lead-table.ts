import { phraseTable, type PhraseTable } from './phrase-index.ts';

/** In what way words speak of something beside the product. */
export type LeadKind = 'thing' | 'device' | 'apart' | 'charger';

/** Where the words stand that a phrase says it of: behind it, or before it. */
export interface Lead {
  readonly kind: LeadKind;
  readonly side: 'after' | 'before' | 'either';
}

// What follows is only compared with, replaced, cared for, carried, tested or ruled out by its place.
const compared =
  'instead of|rather than|unlike|replaces the|replacing|replaces|replaces a|replaces your|replacement for|in place of|as opposed to|alternative to|substitute for|for cleaning|for storing|for carrying|for testing|for transporting|for protecting|case for|cover for|holder for|bag for|sleeve for|pouch for|tester for|protector for|stand for|bracket for|mount for|hook for|hooks for|room for|space for|pocket for|pockets for|compartment for|slot for|optionally|can be retrofitted with|can be extended with|prepared for|upgradable with|upgradeable with|looks like|shaped like|in the shape of|as bright as|as loud as|equivalent to|comparable to|equal to a|away from|interferes with|against|resistant to|protection from|interference with|keep away from|suitable for mounting on|for mounting on|for fitting to';
// What follows is another device: its radio, battery or voltage is not that of the product, but its users and places are.
const worksWith =
  'compatible with|compatible to|for use with|designed for use with|for charging|to charge|charges your|charges|charging of|charger for|recharges|fits|fits all|for connection to|powers your|to power|for powering|intended for use with|for use on|made for|adapter for|cable for|battery for|spare battery for|replacement battery for|for kitchens with|in kitchens with|next to|controls your|to control your|measures the|pairs your|on your|from your|connects your|to connect your|plugs into your|works on any';
const option =
  'via optional|through optional|with optional|using optional|via an optional|through an optional|with an optional|via the optional|through the optional|with the optional|by optional|over optional|exists as a separate accessory|is a separate accessory|as a separate accessory|as separate accessory|separate accessory|as accessory|as an add on|optional extra|is an option|are an option|are options|is only an option|only as an option|option that is not fitted|available on request|available as an option|available as option|available as an accessory|available as accessory|as an option|as option|not in scope of delivery|on request|is an accessory|are accessories|at extra cost|as an extra|prepared|come from others|comes from others|are supplied by others|is supplied by others|provided by others|come from other suppliers|are different products|is a different product|is another product';
const notInTheBox =
  'sold separately|not included|not supplied|available separately|not part of the delivery|not part of the scope of delivery|not in the box|not included in delivery|not provided|to be bought separately|bought separately|purchased separately|ordered separately|to be provided by the customer|is a separate item|are separate items|excluded from delivery|to be ordered separately|separately available|extra purchase';
// "optional Bluetooth module", "Wi-Fi module (optional)"
const either = 'optional|optional extra';
// The mains voltage that follows is that of what charges the product.
const charging =
  'charger|mains charger|battery charger|quick charger|external charger|plug in charger|charging station|charging cradle|power adapter|mains adapter|ac adapter|adapter|adaptor|power adaptor|mains adaptor|wall adapter|power brick|external power supply|plug in power supply|separate power supply';

/** The words that say so. */
export const leadTable: PhraseTable<Lead> = phraseTable<Lead>([
  [compared, { kind: 'thing', side: 'after' }],
  [worksWith, { kind: 'device', side: 'after' }],
  [option, { kind: 'thing', side: 'before' }],
  [notInTheBox, { kind: 'apart', side: 'before' }],
  [either, { kind: 'thing', side: 'either' }],
  [charging, { kind: 'charger', side: 'after' }],
]);
