import fc from 'fast-check';
import { agePattern } from '../../../shared/analysis/extract/ages.ts';
import { quantityPattern } from '../../../shared/analysis/extract/quantities.ts';
import { readFacts } from '../../../shared/analysis/extract/read-facts.ts';
import { threePhasePattern } from '../../../shared/analysis/extract/read-quantities.ts';
import { wordsIn, type Word } from '../../../shared/analysis/extract/words.ts';
import { hostileTexts } from '../../helpers/hostile-texts.ts';

/** How often the readers look at a word of this text: every index read on every list of words is counted. */
function looksAt(name: string, description: string): number {
  let looks = 0;
  const counted = (text: string): readonly Word[] =>
    new Proxy(wordsIn(text), {
      get(words, key, receiver): unknown {
        if (typeof key === 'string' && /^\d/.test(key)) looks += 1;
        return Reflect.get(words, key, receiver);
      },
    });
  readFacts({ name, description }, counted);
  return looks;
}

describe('reading costs no more than in proportion to the length', () => {
  it('has at least fifty hostile shapes', () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(50);
  });

  it.each(hostileTexts.map((text) => [text.name, text] as const))('%s', (_name, { make }) => {
    const [short, long] = [looksAt('x', make(2_000)), looksAt('x', make(8_000))];
    expect(long).toBeLessThanOrEqual(4.4 * short + 400);
    // A bound for every word, whatever the shape: windows are short.
    expect(long).toBeLessThanOrEqual(400 * (wordsIn(make(8_000)).length + 10));
  });

  it.each(hostileTexts.map((text) => [text.name, text] as const))('%s in the name', (_name, { make }) => {
    const [short, long] = [looksAt(make(50), ''), looksAt(make(200), '')];
    expect(long).toBeLessThanOrEqual(5 * short + 400);
  });

  it('cuts a text into no more words than it has characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const words = wordsIn(text);
        expect(words.length).toBeLessThanOrEqual(text.length);
        words.forEach((word, index) => {
          expect(word.start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0);
          expect(word.end).toBeGreaterThan(word.start);
        });
      }),
    );
  });

  const patterns = { agePattern, quantityPattern, threePhasePattern };
  it.each(Object.entries(patterns))('%s repeats nothing without a bound', (_name, pattern) => {
    const outsideClasses = pattern.source.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/\\./g, '');
    expect(outsideClasses).not.toMatch(/[*+]|\{\d+,\}/);
  });
});

describe('reading depends on the text alone', () => {
  const read = (name: string, description: string) => JSON.stringify([...readFacts({ name, description })]);

  it('gives the same facts byte for byte, also after other texts', () => {
    const product = [
      'Hair dryer',
      '220-240 V~, 2100 W, no Bluetooth, sold in the EU. Class 2 laser, ages 3+.',
    ] as const;
    const first = read(...product);
    for (const { make } of hostileTexts) read('x', make(300));
    expect(read(...product)).toBe(first);
  });

  it('reads any text without failing, with spans inside it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (name, description) => {
          const length = name.length + 1 + description.length;
          for (const { span } of readFacts({ name, description }).values()) {
            expect(span?.[0]).toBeLessThan(span?.[1] ?? 0);
            expect(span?.[1]).toBeLessThanOrEqual(length);
          }
          expect(read(name, description)).toBe(read(name, description));
        },
      ),
    );
  });
});
