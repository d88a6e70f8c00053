import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { compileLookup, normInLines } from '../../../shared/norms/lookup.ts';
import { NormSchema } from '../../../shared/norms/norm-schema.ts';

const file = join(import.meta.dirname, '../../../data/norms.json');
const norms = z.array(NormSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
const lines = Buffer.concat(compileLookup(norms).body);

describe('one norm out of many lines', () => {
  test('is the norm itself and not one that refers to it', async () => {
    const referredTo = norms.find(({ id }) => norms.some((other) => other.parent?.includes(id) === true));
    if (referredTo === undefined) throw new Error('no norm refers to another one');
    expect(await normInLines(lines, referredTo.id)).toEqual(referredTo);
  });

  test('is undefined where no norm has the id, also when some refer to it', async () => {
    expect(await normInLines(lines, 'nothing')).toBeUndefined();
    const old = norms.flatMap(({ supersedes = [] }) => supersedes).find((id) => !norms.some((norm) => norm.id === id));
    if (old === undefined) throw new Error('every superseded act is in the database');
    expect(await normInLines(lines, old)).toBeUndefined();
  });

  test('cannot be a line that is no norm', async () => {
    await expect(normInLines(Buffer.from('{"id":"broken"}\n'), 'broken')).rejects.toThrow(z.core.$ZodError);
  });
});
