import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { NormSchema } from '../../../shared/norms/norm-schema.ts';
import { WholeNorm } from '../../../shared/pages/client/api-shapes.ts';
import { ruleText } from '../../../shared/pages/rule-text.ts';

const files = readdirSync('data').filter((file) => file.startsWith('norms'));

describe('a whole norm', () => {
  it.each(files)('of %s can be shown, with its rule unharmed', (file) => {
    const norms = z.array(NormSchema).parse(JSON.parse(readFileSync(`data/${file}`, 'utf8')));
    for (const norm of norms) {
      const { applies, possible } = WholeNorm.parse(norm);
      expect({ applies, possible }).toEqual({ applies: norm.applies, possible: norm.possible });
      expect(JSON.stringify(ruleText(applies))).not.toMatch(/undefined|""|: "|\[object/);
    }
  });

  it('with fields that came later can still be shown', () => {
    const [norm] = z.array(NormSchema).parse(JSON.parse(readFileSync('data/norms.json', 'utf8')));
    expect(
      WholeNorm.safeParse({ ...norm, sparkle: 1, related: [{ rel: 'newly_related', id: 'X', more: 1 }] }).success,
    ).toBe(true);
  });
});
