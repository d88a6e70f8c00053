import fc from 'fast-check';
import { bestSavings } from '../../../shared/packages/savings.ts';
import { databasesOf } from '../../../shared/packages/catalogue.ts';
import { catalogue } from '../../helpers/catalogue.ts';

const monthly = (...packageTypes: string[]) =>
  packageTypes.map((packageType) => ({ packageType, interval: 'month' as const }));

describe('savings', () => {
  it('finds the bundle for US, Asia and ISO, and saves 19.98', () => {
    expect(bestSavings(catalogue, monthly('us_box', 'asia_box', 'iso_box'))).toEqual({
      packages: ['mega_bundle'],
      interval: 'month',
      current_cents: 11_997,
      new_cents: 9_999,
      saves_cents: 1_998,
    });
  });

  it('knows that US, Automotive and Medical are two cents cheaper than the bundle', () => {
    expect(bestSavings(catalogue, monthly('us_box', 'automotive_box', 'medical_box'))).toBeNull();
  });

  it('drops what the bundle already opens', () => {
    expect(bestSavings(catalogue, monthly('mega_bundle', 'us_box'))).toMatchObject({
      packages: ['mega_bundle'],
      saves_cents: 2_999,
    });
  });

  it('has nothing to say about nothing, or about one package', () => {
    expect(bestSavings(catalogue, [])).toBeNull();
    expect(bestSavings(catalogue, monthly('us_box'))).toBeNull();
  });

  it('compares yearly rentals by yearly prices', () => {
    const yearly = ['us_box', 'asia_box', 'iso_box'].map((packageType) => ({ packageType, interval: 'year' as const }));
    expect(bestSavings(catalogue, yearly)).toMatchObject({ interval: 'year', new_cents: 99_990, saves_cents: 19_980 });
  });

  it('never proposes a set that costs as much or opens less', () => {
    const types = catalogue.packages.map((entry) => entry.package_type);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...types)), (rented) => {
        const found = bestSavings(catalogue, monthly(...rented));
        if (found === null) return;
        const opened = new Set(found.packages.flatMap((type) => databasesOf(catalogue, type)));
        expect(rented.flatMap((type) => databasesOf(catalogue, type)).every((file) => opened.has(file))).toBe(true);
        expect(found.saves_cents).toBe(found.current_cents - found.new_cents);
        expect(found.saves_cents).toBeGreaterThan(0);
      }),
    );
  });
});
