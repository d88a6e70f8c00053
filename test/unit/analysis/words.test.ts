import fc from 'fast-check';
import { wordsIn } from '../../../shared/analysis/extract/words.ts';

const code = (from: number, to: number) => fc.integer({ min: from, max: to }).map((one) => String.fromCharCode(one));
const character = fc.oneof(
  code(0x20, 0x7e),
  code(0, 0x17f),
  code(0x2000, 0x206f),
  fc.constantFrom('€', '™', '.', '-', ','),
);

test('a text in Latin letters is cut into the same words as beside letters of other scripts', () => {
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
      const words = wordsIn(`${text} \n`);
      // One letter of another script, and the whole text is read with the tables of all letters.
      expect(wordsIn(`${text} \n 中`).slice(0, words.length)).toEqual(words);
    }),
    { numRuns: 3_000 },
  );
});
