import fc from 'fast-check';
import { boundary, nextBoundary } from '../../../infra/local/stripe/billing/calendar.ts';
import { discountLines } from '../../../infra/local/stripe/billing/discounting.ts';
import { prorate } from '../../../infra/local/stripe/billing/proration.ts';

const DAY = 86_400;
const FIRST = Date.UTC(2024, 0, 1) / 1000;
const DAYS = 4 * 365 + 1;

/** Days per month, written down rather than computed with Date. */
function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}

/** Days since 1970 of a date, by counting. */
function dayNumber(year: number, month: number, day: number): number {
  let days = day - 1;
  for (let each = 1970; each < year; each += 1) {
    for (let index = 0; index < 12; index += 1) days += monthLength(each, index);
  }
  for (let index = 0; index < month; index += 1) days += monthLength(year, index);
  return days;
}

/** The rule in its own words: same day so many months later, or the last day when that month is shorter. */
function expected(anchor: number, months: number): number {
  const date = new Date(anchor * 1000);
  const total = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(total / 12), total % 12];
  const day = Math.min(date.getUTCDate(), monthLength(year, month));
  return dayNumber(year, month, day) * DAY + (anchor % DAY);
}

describe('the billing calendar', () => {
  it('keeps the anchor day over months and years, from every day of four years', () => {
    for (let index = 0; index < DAYS; index += 1) {
      const anchor = FIRST + index * DAY + ((index * 7919) % DAY);
      for (const step of [1, 2, 3, 12, 13, 25]) {
        expect(boundary({ anchor, interval: { unit: 'month', count: 1 }, index: step })).toBe(expected(anchor, step));
      }
      expect(boundary({ anchor, interval: { unit: 'year', count: 1 }, index: 3 })).toBe(expected(anchor, 36));
    }
  });

  it('goes from 31 January over the last of February to 31 March', () => {
    const anchor = Date.UTC(2027, 0, 31, 10) / 1000;
    const interval = { unit: 'month', count: 1 } as const;
    const february = nextBoundary({ anchor, interval, after: anchor });
    const march = nextBoundary({ anchor, interval, after: february });
    expect([february, march]).toEqual([Date.UTC(2027, 1, 28, 10) / 1000, Date.UTC(2027, 2, 31, 10) / 1000]);
  });

  it('finds the first boundary after any time', () => {
    const units = fc.constantFrom('day', 'week', 'month', 'year');
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(DAYS * DAY),
        fc.nat(9 * 366 * DAY),
        (unit, count, a, b) => {
          const anchor = FIRST + a;
          const after = anchor - DAY * 400 + b;
          const interval = { unit, count };
          const next = nextBoundary({ anchor, interval, after });
          expect(next).toBeGreaterThan(after);
          const longest = { day: 1, week: 7, month: 31, year: 366 }[unit] * count * DAY;
          expect(next - after).toBeLessThanOrEqual(longest);
          const index = [...Array(4000).keys()].find((each) => {
            const at = boundary({ anchor, interval, index: each - 500 });
            return at > after;
          });
          expect(next).toBe(boundary({ anchor, interval, index: (index ?? 0) - 500 }));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('proration', () => {
  it('counts to the second', () => {
    const period = { start: 0, end: 30 * DAY };
    expect(prorate({ amount: 3000, period, from: 10 * DAY, to: period.end })).toBe(2000);
    expect(prorate({ amount: -3000, period, from: 10 * DAY, to: period.end })).toBe(-2000);
    expect(prorate({ amount: 30 * DAY, period, from: 1, to: period.end })).toBe(30 * DAY - 1);
  });

  it('splits a period into two shares that differ from the whole by at most a cent', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 366 * DAY }),
        fc.nat(366 * DAY),
        (amount, length, cut) => {
          const at = cut % length;
          const period = { start: 0, end: length };
          const sum = prorate({ amount, period, from: 0, to: at }) + prorate({ amount, period, from: at, to: length });
          expect(Math.abs(sum - amount)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('discounts over lines', () => {
  it('never take more than there is, and a fixed amount is given out to the cent', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }), fc.nat(300_000), (amounts, off) => {
        const reductions = [{ discountId: 'di_1', percentOff: null, amountOff: off }];
        const taken = discountLines({ amounts, reductions });
        const sums = taken.map((line) => line.reduce((sum, each) => sum + each.amount, 0));
        sums.forEach((sum, index) => expect(sum).toBeLessThanOrEqual(amounts[index] ?? 0));
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(sums.reduce((sum, each) => sum + each, 0)).toBe(Math.min(off, total));
      }),
    );
  });
});
