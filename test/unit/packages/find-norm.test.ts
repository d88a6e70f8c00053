import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { NormSchema } from '../../../shared/norms/norm-schema.ts';
import { findNorm } from '../../../shared/packages/find-norm.ts';
import { NormPath } from '../../../shared/packages/requests.ts';
import { createMemoryNormSource } from '../../helpers/memory-norm-source.ts';

const read = async (file: string) => z.array(NormSchema).parse(JSON.parse(await readFile(`data/${file}`, 'utf8')));
const [base, us] = await Promise.all([read('norms.json'), read('norms_us.json')]);
const files = ['norms.json', 'norms_us.json'];

describe('a norm', () => {
  const source = createMemoryNormSource({ databases: { 'norms.json': base, 'norms_us.json': us } });

  it('comes whole, as it lies in its database', async () => {
    for (const norm of [base[0], base.at(-1), us[0]]) {
      expect(await findNorm(source, files, norm?.id ?? '')).toEqual({ kind: 'found', norm });
    }
  });

  it('of a database that is not asked does not exist', async () => {
    expect(await findNorm(source, ['norms.json'], us[0]?.id ?? '')).toEqual({ kind: 'not-found' });
    expect(await findNorm(source, files, 'no such norm')).toEqual({ kind: 'not-found' });
  });

  it('is found although another database is broken, and only otherwise may it be hidden there', async () => {
    const broken = createMemoryNormSource({ databases: { 'norms.json': '[{"id":', 'norms_us.json': us } });
    expect(await findNorm(broken, files, us[0]?.id ?? '')).toEqual({ kind: 'found', norm: us[0] });
    expect(await findNorm(broken, files, 'no such norm')).toMatchObject({ kind: 'unreadable' });
  });
});

describe('the id in a path', () => {
  it.each([
    ['2014/35/EU', '2014/35/EU'],
    ['2014%2F35%2FEU', '2014/35/EU'],
    ['(EU) 2023/1230', '(EU) 2023/1230'],
    ['%28EU%29%202023%2F1230', '(EU) 2023/1230'],
  ])('%s means %s', (given, id) => {
    expect(NormPath.parse({ id: given })).toEqual({ id });
  });

  it.each(['', '%', '%E0%A4%A', 'a%00b', 'x'.repeat(201)])('%j is none', (id) => {
    expect(NormPath.safeParse({ id }).success).toBe(false);
  });

  it('reaches every norm there is', () => {
    for (const { id } of [...base, ...us]) expect(NormPath.parse({ id: encodeURIComponent(id) })).toEqual({ id });
  });
});
