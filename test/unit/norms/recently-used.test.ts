import { RecentlyUsed } from '../../../shared/norms/recently-used.ts';

const lengths = (sizeMax: number) => new RecentlyUsed<string>(sizeMax, (value) => value.length);

describe('what was used recently', () => {
  test('is kept, and the value not used for longest goes first', () => {
    const kept = new RecentlyUsed<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });

  test('makes room for a large value by as many others as it takes', () => {
    const kept = lengths(10);
    for (const key of ['a', 'b', 'c']) kept.set(key, 'xxx');
    kept.set('d', 'xxxxxxx');
    expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key)?.length)).toEqual([undefined, undefined, 3, 7]);
  });

  test('leaves its room behind when it is replaced', () => {
    const kept = lengths(10);
    kept.set('a', 'xxxxxxxxx');
    kept.set('a', 'x');
    kept.set('b', 'xxxxxxxxx');
    expect([kept.get('a')?.length, kept.get('b')?.length]).toEqual([1, 9]);
  });

  test('takes nothing that is larger than all may be, and forgets what was there under its key', () => {
    const kept = lengths(10);
    kept.set('a', 'x');
    kept.set('b', 'x');
    kept.set('a', 'xxxxxxxxxxx');
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 'x']);
  });
});
