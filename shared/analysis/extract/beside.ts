import { leadTable, type LeadKind } from './lead-table.ts';
import { PhraseIndex } from './phrase-index.ts';
import { endsSentence, type Word } from './words.ts';

const leads = new PhraseIndex(leadTable);

const reachMax = 8;

/** Words after which the text speaks of the product again. */
const ends = new Set([
  'but', 'via', 'by', 'over', 'through', 'using', 'use', 'has', 'have', 'is', 'are', 'it', 'without', 'no', 'not', 'with', 'while',
  'because', 'which', 'when', 'thank', 'featuring', 'include', 'come', 'offer', 'powered', 'this',
]); // prettier-ignore

/** The facts of a charger go on over "with mains plug (input 230 V)". */
const chargerEnds = new Set(['but', 'has', 'have', 'it', 'no', 'not', 'without', 'while', 'because', 'this', 'motor']);

/** Which words speak of something beside the product. */
export type Beside = Readonly<Record<LeadKind, readonly boolean[]>>;

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

const listItemMax = 3;

/** "Battery, charger and brakes come from others": the list that opens a sentence is one. */
function listBegins(words: readonly Word[], comma: number): boolean {
  let itemWords = 0;
  for (let index = comma - 1; index >= comma - reachMax; index -= 1) {
    if (index < 0 || endsSentence(stemAt(words, index))) return itemWords > 0 && listGoesOn(words, comma);
    itemWords = stemAt(words, index) === ',' ? 0 : itemWords + 1;
    if (itemWords > listItemMax) return false;
  }
  return false;
}

function markBefore(words: readonly Word[], marks: boolean[], from: number): void {
  // "Wi-Fi module (optional)", "the charger is sold separately"
  const start = [',', 'is', 'are'].includes(stemAt(words, from)) ? from - 1 : from;
  for (let index = start; index > Math.max(-1, start - reachMax); index -= 1) {
    const stem = stemAt(words, index);
    if (endsSentence(stem) || ends.has(stem) || (stem === ',' && !listBegins(words, index))) return;
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
