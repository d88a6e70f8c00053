import fc from 'fast-check';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { encodeNdjson } from '../../../shared/analysis/encode.ts';
import { AnalyzeRequest } from '../../../shared/analysis/request.ts';
import { compileDatabase } from '../../../shared/norms/compile-index.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import type { NormSource } from '../../../shared/norms/norm-source.ts';
import { sourceLimits, type SourceLimits } from '../../../shared/norms/source-limits.ts';
import { createMemoryNormSource } from '../../helpers/memory-norm-source.ts';
import { givenFacts, randomNorms } from '../../helpers/random-norms.ts';

type Databases = Readonly<Record<string, readonly Norm[]>>;

const product = fc.record({
  name: fc.constantFrom('Thing', 'Hair dryer', 'Bluetooth toy'),
  description: fc.constantFrom('230 V, 2000 W', 'no radio', ''),
  facts: givenFacts,
});

async function answerOf(source: NormSource, given: unknown): Promise<string> {
  const parts = analyze({
    analysisId: 'an_1',
    request: AnalyzeRequest.parse({ product: given }),
    allowed: ['norms.json', 'norms_us.json'],
    locked: [{ packageType: 'iso_box', databases: ['norms_iso.json'] }],
    source,
    now: 1_795_305_600,
    elapsedMs: () => 0,
    signal: new AbortController().signal,
  });
  return Buffer.concat(await Array.fromAsync(encodeNdjson(parts))).toString();
}

const plainText = (databases: Databases, inOrder: (norms: readonly Norm[]) => readonly Norm[]) =>
  Object.fromEntries(Object.entries(databases).map(([file, norms]) => [file, JSON.stringify(inOrder(norms), null, 1)]));

/** Every way to read a database, forced by limits of size. */
const whole: SourceLimits = sourceLimits;
const streamed: SourceLimits = { ...whole, wholeBytesMax: 0 };
const byRanges: SourceLimits = { ...streamed, streamBytesMax: 0, gapBytesMax: 0, partBytesMax: 700 };
const uncompiled: SourceLimits = { ...whole, compileBytesMax: 0 };

describe('every way to read a database', () => {
  it('gives the same answer byte for byte, cold and warm, whatever the chunks', async () => {
    const world = fc.tuple(
      randomNorms('norms', 0),
      randomNorms('norms_us', 1000),
      randomNorms('norms_iso', 2000),
      fc.array(product, { minLength: 1, maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 9 }),
    );
    await fc.assert(
      fc.asyncProperty(world, async ([base, us, iso, products, sizes]) => {
        const databases: Databases = { 'norms.json': base, 'norms_us.json': us, 'norms_iso.json': iso };
        const chunkBytes = (chunk: number) => sizes[chunk % sizes.length] ?? 1;
        const published = (limits: SourceLimits) => createMemoryNormSource({ databases, chunkBytes, limits });
        const byHand = (limits: SourceLimits, inOrder: (norms: readonly Norm[]) => readonly Norm[]) =>
          createMemoryNormSource({ databases: plainText(databases, inOrder), chunkBytes, limits });
        const sources: Readonly<Record<string, NormSource>> = {
          streamed: published(streamed),
          'by ranges': published(byRanges),
          'plain array, compiled': byHand(whole, (norms) => norms.toReversed()),
        };
        const model = published(whole);
        for (const given of [...products, ...products]) {
          const answer = await answerOf(model, given);
          for (const [way, source] of Object.entries(sources))
            expect([way, await answerOf(source, given)]).toEqual([way, answer]);
          // Norm by norm nothing is counted in advance, and parents have to stand before what refers to them.
          if (given.facts['markets'] === undefined) continue;
          const plain = byHand(uncompiled, (norms) => compileDatabase(norms).norms);
          expect(withoutCounts(await answerOf(plain, given))).toEqual(withoutCounts(answer));
        }
      }),
      { numRuns: 40 },
    );
  });
});

const withoutCounts = (answer: string) => answer.replaceAll(/"total":\d+/g, '"total":0');
