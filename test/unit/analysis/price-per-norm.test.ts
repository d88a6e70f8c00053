import { pricePerNorm } from '../../../shared/analysis/recommend-packages.ts';

describe('the price of a norm', () => {
  it.each([
    [2999, 0, null],
    [10, 4, 3],
    [9, 4, 2],
    [2999, 1, 2999],
    [1, 3, 0],
  ])('%i cents for %i norms are %j', (cents, norms, price) => {
    expect(pricePerNorm(cents, norms)).toBe(price);
  });
});
