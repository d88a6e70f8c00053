import fc from 'fast-check';
import { PhraseIndex, phraseTable } from '../../../shared/analysis/extract/phrase-index.ts';
import { wordsIn } from '../../../shared/analysis/extract/words.ts';

const word = fc.constantFrom('a', 'ab', 'b', 'pump', 'pumps', 'garden', 'garden-pump', 'é', '9v', 'z');
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

test('phrases are found alike in a first short text and once many words have been looked for', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(phrase, fc.nat(9)), { minLength: 1, maxLength: 30 }), phrase, (lists, text) => {
      const words = wordsIn(text);
      const index = new PhraseIndex(phraseTable(lists));
      const first = index.matchesIn(words);
      index.matchesIn(wordsIn('nothing '.repeat(1_000)));
      expect(index.matchesIn(words)).toEqual(first);
      const known = lists.find(([one]) => one === text);
      if (known !== undefined) expect(first.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
