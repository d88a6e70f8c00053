import { PhraseIndex, phraseTable } from './phrase-index.ts';
import { endsSentence, type Word } from './words.ts';

/** In what way words speak of something beside the product. */
type Kind = 'thing' | 'device' | 'apart' | 'charger';

/** Where the words stand that a phrase says it of: behind it, or before it. */
interface Lead {
  readonly kind: Kind;
  readonly side: 'after' | 'before' | 'either';
}

// What follows is only compared with, replaced, cared for, carried, tested or ruled out by its place.
const compared =
  'instead of|rather than|unlike|replaces the|replacing|replaces|replaces a|replaces your|replacement for|in place of|as opposed to|alternative to|substitute for|for cleaning|for storing|for carrying|for testing|for transporting|for protecting|case for|cover for|holder for|bag for|sleeve for|pouch for|tester for|protector for|stand for|bracket for|mount for|hook for|hooks for|room for|space for|pocket for|pockets for|compartment for|slot for|optionally|can be retrofitted with|can be extended with|prepared for|upgradable with|upgradeable with|looks like|shaped like|in the shape of|as bright as|as loud as|equivalent to|comparable to|equal to a|away from|interferes with|against|resistant to|protection from|interference with|keep away from|suitable for mounting on|for mounting on|for fitting to';
// What follows is another device: its radio, battery or voltage is not that of the product, but its users and places are.
const worksWith =
  'compatible with|compatible to|for use with|designed for use with|for charging|to charge|charges your|charges|charging of|charger for|recharges|fits|fits all|for connection to|powers your|to power|for powering|intended for use with|for use on|made for|adapter for|cable for|battery for|spare battery for|replacement battery for|for kitchens with|in kitchens with|next to|controls your|to control your|measures the|pairs your|on your|from your|connects your|to connect your|plugs into your|works on any';
const option =
  'via optional|through optional|with optional|using optional|via an optional|through an optional|with an optional|via the optional|through the optional|with the optional|by optional|over optional|exists as a separate accessory|is a separate accessory|as a separate accessory|as separate accessory|separate accessory|as accessory|as an add on|optional extra|is an option|are options|is only an option|only as an option|option that is not fitted|available on request|available as an option|available as option|available as an accessory|available as accessory|as an option|as option|not in scope of delivery|on request|is an accessory|are accessories|at extra cost|as an extra|prepared';
const notInTheBox =
  'sold separately|not included|not supplied|available separately|not part of the delivery|not part of the scope of delivery|not in the box|not included in delivery|not provided|to be bought separately|bought separately|purchased separately|ordered separately|to be provided by the customer|is a separate item|are separate items|excluded from delivery|to be ordered separately|separately available|extra purchase';
// "optional Bluetooth module", "Wi-Fi module (optional)"
const either = 'optional|optional extra';
// The mains voltage that follows is that of what charges the product.
const charging =
  'charger|mains charger|battery charger|quick charger|external charger|plug in charger|charging station|charging cradle|power adapter|mains adapter|ac adapter|adapter|adaptor|power adaptor|mains adaptor|wall adapter|power brick|external power supply|plug in power supply|separate power supply';

const table: readonly (readonly [Lead, string])[] = [
  [{ kind: 'thing', side: 'after' }, compared],
  [{ kind: 'device', side: 'after' }, worksWith],
  [{ kind: 'thing', side: 'before' }, option],
  [{ kind: 'apart', side: 'before' }, notInTheBox],
  [{ kind: 'thing', side: 'either' }, either],
  [{ kind: 'charger', side: 'after' }, charging],
];

const leads = new PhraseIndex(
  phraseTable(table.flatMap(([entry, phrases]) => phrases.split('|').map((phrase) => ({ phrase, entry })))),
);

const reachMax = 8;

/** Words after which the text speaks of the product again. */
const ends = new Set([
  'but', 'via', 'by', 'over', 'through', 'using', 'use', 'has', 'have', 'is', 'are', 'it', 'without', 'no', 'not', 'with', 'while',
  'because', 'which', 'when', 'thank', 'featuring', 'include', 'come', 'offer', 'powered', 'this',
]); // prettier-ignore

/** The facts of a charger go on over "with mains plug (input 230 V)". */
const chargerEnds = new Set(['but', 'has', 'have', 'it', 'no', 'not', 'without', 'while', 'because', 'this', 'motor']);

/** Which words speak of something beside the product. */
export type Beside = Readonly<Record<Kind, readonly boolean[]>>;

const stemAt = (words: readonly Word[], index: number): string => words[index]?.stem ?? '.';

/** "Alexa, Google Home and HomeKit": a comma goes on where an "and" or "or" follows soon. */
function listGoesOn(words: readonly Word[], comma: number): boolean {
  for (let index = comma + 1; index < comma + reachMax; index += 1) {
    const stem = stemAt(words, index);
    if (stem === 'and' || stem === 'or') return true;
    if (endsSentence(stem) || ends.has(stem)) return false;
  }
  return false;
}

function markAfter(words: readonly Word[], marks: boolean[], from: number): void {
  for (let index = from; index < Math.min(words.length, from + reachMax); index += 1) {
    const stem = stemAt(words, index);
    if (endsSentence(stem) || ends.has(stem) || (stem === ',' && !listGoesOn(words, index))) return;
    marks[index] = true;
  }
}

function markCharger(words: readonly Word[], marks: boolean[], from: number): void {
  for (let index = from; index < Math.min(words.length, from + reachMax); index += 1) {
    const stem = stemAt(words, index);
    if (stem === '.' || chargerEnds.has(stem)) return;
    marks[index] = true;
  }
}

function markBefore(words: readonly Word[], marks: boolean[], from: number): void {
  // "Wi-Fi module (optional)", "the charger is sold separately"
  const start = [',', 'is', 'are'].includes(stemAt(words, from)) ? from - 1 : from;
  for (let index = start; index > Math.max(-1, start - reachMax); index -= 1) {
    const stem = stemAt(words, index);
    if (endsSentence(stem) || stem === ',' || ends.has(stem)) return;
    marks[index] = true;
  }
}

/** Finds what is an option, a comparison, another device, not in the box or a charger; one pass with bounded windows. */
export function besideWords(words: readonly Word[]): Beside {
  const none = () => words.map(() => false);
  const marks = { thing: none(), device: none(), apart: none(), charger: none() };
  for (const { entry, first, last } of leads.matchesIn(words)) {
    const following = stemAt(words, last + 1);
    const closes = endsSentence(following) || following === ',' || following === 'and';
    if (entry.kind === 'charger') markCharger(words, marks.charger, last + 1);
    else if (entry.side === 'after' || (entry.side === 'either' && !closes))
      markAfter(words, marks[entry.kind], last + 1);
    else markBefore(words, marks[entry.kind], first - 1);
  }
  return marks;
}
