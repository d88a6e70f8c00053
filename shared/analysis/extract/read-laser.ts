import type { Reading } from './reading.ts';
import type { Scopes } from './scopes.ts';
import { endsSentence, type Word } from './words.ts';

const classes: Readonly<Record<string, string>> = {
  '1': '1', '1m': '1M', '1c': '1C', '2': '2', '2m': '2M', '3r': '3R', '3b': '3B', '4': '4',
  i: '1', ii: '2', iiia: '3R', iiib: '3B', iv: '4',
}; // prettier-ignore

const reach = 8;

/** Is "laser" within a few words of the same sentence? */
function nearLaser(words: readonly Word[], at: number): boolean {
  for (const step of [-1, 1]) {
    for (let index = at + step; Math.abs(index - at) <= reach; index += step) {
      const stem = words[index]?.stem ?? '.';
      if (endsSentence(stem)) break;
      if (stem === 'laser' || stem === 'lidar') return true;
    }
  }
  return false;
}

/** "Class 1 safety laser scanner", "laser (class 2)", "class IIIb laser": the class of a laser product. */
export function readLaserClass(words: readonly Word[], { negated, thing, device }: Scopes): Reading[] {
  const readings: Reading[] = [];
  for (const [index, { stem, start }] of words.entries()) {
    const next = words[index + 1];
    const laserClass = stem === 'class' && next !== undefined ? classes[next.stem] : undefined;
    if (laserClass === undefined || next === undefined || !nearLaser(words, index)) continue;
    if (negated[index] === true || thing[index] === true || device[index] === true) continue;
    readings.push({ facts: { 'optical.laser_class': laserClass }, span: [start, next.end], rule: 'text:laser_class' });
  }
  return readings;
}
