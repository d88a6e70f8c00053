import fc from 'fast-check';
import { coalesced, partsInOrder, RunCutter } from '../../../shared/norms/read-runs.ts';
import { createMemoryObjectStore } from '../../helpers/memory-object-store.ts';

const signal = new AbortController().signal;

describe('cutting runs out of a body', () => {
  const body = fc.array(
    fc.string({ unit: 'grapheme', maxLength: 9 }).map((text) => text.replaceAll('\n', ' ')),
    {
      minLength: 1,
      maxLength: 30,
    },
  );

  it('gives whole lines of the wanted runs and nothing else, whatever the chunks', () => {
    fc.assert(
      fc.property(
        body,
        fc.array(fc.boolean()),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (texts, picks, sizes) => {
          const lines = texts.map((text) => Buffer.from(`${text}\n`));
          const starts = lines.reduce((all, line) => [...all, (all.at(-1) ?? 0) + line.length], [0]);
          const picked = lines.map((_line, at) => at).filter((at) => picks[at % Math.max(1, picks.length)] === true);
          const wanted = picked.map((at) => ({ from: starts[at] ?? 0, to: starts[at + 1] ?? 0 }));
          const cutter = new RunCutter(wanted);
          const bytes = Buffer.concat(lines);
          const found: string[] = wanted.map(() => '');
          for (let at = 0, chunk = 0; at < bytes.length; chunk += 1) {
            const part = bytes.subarray(at, at + (sizes[chunk % sizes.length] ?? 1));
            for (const { run, lines: got } of cutter.push(part, at)) {
              expect(got.at(-1)).toBe(10);
              found[run] += Buffer.from(got).toString();
            }
            at += part.length;
          }
          expect(found).toEqual(picked.map((at) => lines[at]?.toString()));
          expect(cutter.isDone).toBe(true);
        },
      ),
    );
  });
});

describe('ranges to ask for', () => {
  it('close small gaps and cut long ranges', () => {
    const wanted = [
      { from: 0, to: 10 },
      { from: 15, to: 20 },
      { from: 40, to: 75 },
    ];
    expect(coalesced(wanted, { gapBytesMax: 5, partBytesMax: 20 })).toEqual([
      { from: 0, to: 20 },
      { from: 40, to: 60 },
      { from: 60, to: 75 },
    ]);
  });

  it('begins with a short one, because nothing is shown before it is here', () => {
    const parts = coalesced([{ from: 10, to: 1_000_000 }], { gapBytesMax: 0, partBytesMax: 600_000 });
    expect(parts).toEqual([
      { from: 10, to: 65_546 },
      { from: 65_546, to: 665_546 },
      { from: 665_546, to: 1_000_000 },
    ]);
  });
});

describe('parts under way', () => {
  const ranges = Array.from({ length: 40 }, (_unused, part) => ({ from: part * 10, to: part * 10 + 10 }));

  it('come in order and whole', async () => {
    const store = createMemoryObjectStore(3);
    const bytes = Buffer.from(Array.from({ length: 400 }, (_unused, at) => at % 251));
    store.put('key', bytes);
    const parts = await Array.fromAsync(partsInOrder(store, 'key', ranges, signal));
    expect(Buffer.concat(parts.flatMap((part) => part.chunks))).toEqual(bytes);
  });

  it('are few for a reader who takes long, and never more than eight', async () => {
    const store = createMemoryObjectStore();
    store.put('key', Buffer.alloc(400));
    const reading = partsInOrder(store, 'key', ranges, signal);
    const ahead: number[] = [];
    for (let taken = 1; taken <= 20; taken += 1) {
      await reading.next();
      // Long enough for whatever is under way to come.
      await new Promise((resolve) => setImmediate(resolve));
      ahead.push(store.opened.length - taken);
    }
    await reading.return(undefined);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(8);
    expect(ahead.slice(-10).every((parts) => parts <= 3)).toBe(true);
  });

  it('fail with the part that fails, after those before it', async () => {
    const store = createMemoryObjectStore();
    store.put('key', Buffer.alloc(25));
    const reading = partsInOrder(store, 'key', ranges.slice(0, 4), signal);
    expect(Buffer.concat((await reading.next()).value?.chunks ?? [])).toHaveLength(10);
    expect(Buffer.concat((await reading.next()).value?.chunks ?? [])).toHaveLength(10);
    await expect(reading.next()).rejects.toThrow('5 of 10 bytes');
  });
});
