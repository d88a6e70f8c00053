import {
  formatCalendarDay,
  formatCount,
  formatDay,
  formatMoney,
  formatQuantity,
} from '../../../shared/pages/format.ts';

describe('format', () => {
  it.each([
    [4999, 'usd', '$49.99'],
    [5, 'usd', '$0.05'],
    [99_990, 'usd', '$999.90'],
    [123_456_789, 'eur', '€1,234,567.89'],
    [500, 'jpy', '¥500'],
  ])('writes %i minor units of %s as %s', (cents, currency, expected) => {
    expect(formatMoney({ cents, currency })).toBe(expected);
  });

  it('writes a moment as the day it is in the given zone', () => {
    const at = Date.UTC(2026, 10, 22, 23, 30) / 1000;
    expect(formatDay({ at, timeZone: 'UTC' })).toBe('22 Nov 2026');
    expect(formatDay({ at, timeZone: 'Asia/Tokyo' })).toBe('23 Nov 2026');
  });

  it('writes a calendar day without moving it, and leaves what is no day alone', () => {
    expect(formatCalendarDay('2027-01-20')).toBe('20 Jan 2027');
    expect(formatCalendarDay('soon')).toBe('soon');
  });

  it('counts in words', () => {
    expect(formatCount(1353)).toBe('1,353');
    expect(formatQuantity({ count: 1, one: 'norm', many: 'norms' })).toBe('1 norm');
    expect(formatQuantity({ count: 0, one: 'norm', many: 'norms' })).toBe('0 norms');
  });
});
