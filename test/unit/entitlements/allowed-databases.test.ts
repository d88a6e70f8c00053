import { allowedDatabases } from '../../../shared/entitlements/allowed-databases.ts';
import { chooseDatabases } from '../../../shared/entitlements/choose-databases.ts';
import type { Rental } from '../../../shared/entitlements/rental.ts';
import { PackageType, UserId } from '../../../shared/platform/ids.ts';
import { catalogue } from '../../helpers/catalogue.ts';

const now = 1_900_000_000;
const all = catalogue.databases.map(({ file }) => file);

function rental(packageType: string, accessUntil: number | undefined, source: 'stripe' | 'manual' = 'stripe'): Rental {
  return {
    userId: UserId.parse('6a0b1c2d-3e4f-4a5b-8c6d-7e8f90a1b2c3'),
    packageType: PackageType.parse(packageType),
    source,
    version: 1,
    revision: 1,
    state: { status: 'active', rule: 'renewing', accessUntil, paused: false, paymentProblem: false },
  };
}

describe('allowed databases', () => {
  it('are the free base for somebody who rents nothing', () => {
    expect(allowedDatabases(catalogue, [], now)).toEqual(['norms.json']);
  });

  it('are the union over live rentals, whatever their source', () => {
    const rentals = [rental('us_box', now + 1), rental('iso_box', now + 1, 'manual')];
    expect(allowedDatabases(catalogue, rentals, now)).toEqual([
      'norms.json',
      'norms_iso.json',
      'norms_iec.json',
      'norms_us.json',
    ]);
  });

  it('are every database for the bundle, also one that was added later', () => {
    const [first] = catalogue.databases;
    const databases = [...catalogue.databases, ...(first === undefined ? [] : [{ ...first, file: 'norms_mars.json' }])];
    const later = { ...catalogue, databases };
    expect(allowedDatabases(later, [rental('mega_bundle', now + 1)], now)).toEqual([...all, 'norms_mars.json']);
  });

  it('end at the very second', () => {
    expect(allowedDatabases(catalogue, [rental('us_box', now)], now)).toEqual(['norms.json']);
    expect(allowedDatabases(catalogue, [rental('us_box', now + 1)], now)).toContain('norms_us.json');
    expect(allowedDatabases(catalogue, [rental('us_box', undefined)], now)).toEqual(['norms.json']);
  });

  it('stay open for those who rent a package that was withdrawn', () => {
    const packages = catalogue.packages.map((entry) => ({ ...entry, withdrawn: entry.package_type === 'us_box' }));
    const withdrawn = { ...catalogue, packages };
    expect(allowedDatabases(withdrawn, [rental('us_box', now + 1)], now)).toContain('norms_us.json');
    expect(chooseDatabases(withdrawn, ['norms.json'], ['norms_us.json'])).toMatchObject({ packages: ['mega_bundle'] });
  });

  it('do not include a package that is no longer in the catalogue', () => {
    expect(allowedDatabases(catalogue, [rental('gone_box', now + 1)], now)).toEqual(['norms.json']);
  });
});

describe('choosing databases', () => {
  it('takes every allowed one unless some are asked for', () => {
    const allowed = ['norms.json', 'norms_us.json'];
    expect(chooseDatabases(catalogue, allowed, undefined)).toMatchObject({ kind: 'chosen', databases: allowed });
    expect(chooseDatabases(catalogue, allowed, ['norms_us.json'])).toMatchObject({ databases: ['norms_us.json'] });
  });

  it('names the cheapest package that opens a locked database', () => {
    expect(chooseDatabases(catalogue, ['norms.json'], ['norms_us.json'])).toEqual({
      kind: 'locked',
      file: 'norms_us.json',
      packages: ['us_box', 'mega_bundle'],
    });
  });

  it('tells a database that does not exist from one that is locked', () => {
    expect(chooseDatabases(catalogue, ['norms.json'], ['norms.json', 'norms_mars.json'])).toEqual({
      kind: 'unknown',
      index: 1,
      file: 'norms_mars.json',
    });
  });

  it('counts as locked only what the caller cannot read yet', () => {
    const choice = chooseDatabases(catalogue, ['norms.json', 'norms_us.json'], undefined);
    const locked = choice.kind === 'chosen' ? choice.locked : [];
    expect(locked.map(({ packageType }) => packageType)).not.toContain('us_box');
    expect(locked.find(({ packageType }) => packageType === 'mega_bundle')?.databases).not.toContain('norms_us.json');
  });
});
