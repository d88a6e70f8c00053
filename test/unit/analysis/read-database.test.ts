import { understand } from '../../../shared/analysis/derive/understand.ts';
import type { Finding } from '../../../shared/analysis/judge.ts';
import { countHits } from '../../../shared/analysis/read-database.ts';
import { AnalyzeRequest } from '../../../shared/analysis/request.ts';
import { sourceLimits } from '../../../shared/norms/source-limits.ts';
import { createMemoryNormSource } from '../../helpers/memory-norm-source.ts';
import { normFixture } from './norm-fixture.ts';

const description = { name: 'Hair dryer', description: '2000 W, 230 V', facts: { markets: ['EU'] } };
const { product } = AnalyzeRequest.parse({ product: description });
const judging = { sheet: understand(product), markets: new Set(['EU']), day: '2026-11-22' };

// A draft is only ever checked, and so is what stands under it.
const general = normFixture({ id: 'EN 1', kind: 'standard', status: 'draft' });
const special = normFixture({ id: 'EN 1-1', kind: 'standard', parent: ['EN 1'] });
const elsewhere = normFixture({ id: 'IEC 1-1', db: 'norms_iec', kind: 'standard', parent: ['EN 1'] });
const databases = { 'norms.json': [general, special], 'norms_iec.json': [elsewhere] };
const text = Object.fromEntries(Object.entries(databases).map(([file, norms]) => [file, JSON.stringify(norms)]));

describe.each([
  ['published', createMemoryNormSource({ databases })],
  ['read norm by norm', createMemoryNormSource({ databases: text, limits: { ...sourceLimits, compileBytesMax: 0 } })],
])('in databases that are %s', (_way, source) => {
  test('a standard decides about norms of its own database and of no other', async () => {
    const findings = new Map<string, Finding>();
    const count = (file: string) => countHits(source, file, judging, findings, new AbortController().signal);
    expect(await count('norms.json')).toBe(0);
    expect(await count('norms_iec.json')).toBe(1);
  });
});
