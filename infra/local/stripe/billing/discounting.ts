/** What a coupon takes off. */
export interface Reduction {
  discountId: string;
  percentOff: number | null;
  amountOff: number | null;
}

/** The part of one line that one discount takes, in cents. */
export interface DiscountAmount {
  amount: number;
  discount: string;
}

/**
 * Splits discounts over line amounts, one discount after the other on what is left.
 * A percentage is rounded per line; a fixed amount is shared in proportion and never exceeds the lines.
 */
export function discountLines(options: {
  amounts: readonly number[];
  reductions: readonly Reduction[];
}): DiscountAmount[][] {
  const taken: DiscountAmount[][] = options.amounts.map(() => []);
  const left = options.amounts.map((amount) => Math.max(0, amount));
  for (const reduction of options.reductions) {
    const shares = sharesOf(reduction, left);
    shares.forEach((share, index) => {
      left[index] = (left[index] ?? 0) - share;
      if (share > 0) taken[index]?.push({ amount: share, discount: reduction.discountId });
    });
  }
  return taken;
}

function sharesOf(reduction: Reduction, left: readonly number[]): number[] {
  const { percentOff, amountOff } = reduction;
  if (percentOff !== null) return left.map((amount) => Math.round((amount * percentOff) / 100));
  const total = left.reduce((sum, amount) => sum + amount, 0);
  const wanted = Math.min(amountOff ?? 0, total);
  let given = 0;
  let seen = 0;
  return left.map((amount) => {
    seen += amount;
    const share = total === 0 ? 0 : Math.round((wanted * seen) / total) - given;
    given += share;
    return share;
  });
}
