import { analyze } from '../../../shared/analysis/analyze.ts';
import { recordsOf } from '../../../shared/analysis/matched-lines.ts';
import { pricePerNorm, recommendPackages } from '../../../shared/analysis/recommend-packages.ts';
import { RecommendRequest } from '../../../shared/analysis/request.ts';
import { chooseDatabases } from '../../../shared/entitlements/choose-databases.ts';
import type { CataloguePackage } from '../../../shared/norms/manifest.ts';
import type { Norm } from '../../../shared/norms/norm-schema.ts';
import { createMemoryNormSource } from '../../helpers/memory-norm-source.ts';
import { normFixture } from './norm-fixture.ts';

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

function normsOf(db: string, jurisdiction: Norm['jurisdiction'], count: number): readonly Norm[] {
  return Array.from({ length: count }, (_, index) => normFixture({ id: `${db} ${index}`, db, jurisdiction }));
}

function packageOf(
  type: string,
  month: number,
  opened: readonly string[] | 'all',
  withdrawn: boolean = false,
): CataloguePackage {
  return {
    package_type: type,
    name: type,
    description: type,
    databases: opened === 'all' ? opened : [...opened],
    price: { currency: 'usd', month, year: 10 * month },
    industries: ['All'],
    trial_days: 14,
    features: [],
    withdrawn,
    icon: 'x',
    color: '#000000',
  };
}

const databases = {
  'norms.json': normsOf('norms', 'EU', 5),
  'norms_us.json': normsOf('norms_us', 'US', 2),
  'norms_china.json': normsOf('norms_china', 'CN', 3),
  'norms_japan.json': normsOf('norms_japan', 'JP', 4),
  // Nothing in it concerns the product.
  'norms_uae.json': normsOf('norms_uae', 'AE', 1).map((norm) => ({
    ...norm,
    applies: { fact: 'power.electrical', op: 'eq', value: false } as const,
  })),
};
const { product } = RecommendRequest.parse({ product: { name: 'Hair dryer', description: '2000 W, 230 V' } });
const now = 1_795_305_600;

/** What is recommended to somebody who may read some databases, and what the analysis counts as locked for them. */
async function recommended(allowed: readonly string[], packages: readonly CataloguePackage[]) {
  const source = createMemoryNormSource({ databases, packages });
  const manifest = await source.manifest();
  const choice = chooseDatabases(manifest, allowed, undefined);
  if (choice.kind !== 'chosen') throw new Error(choice.kind);
  const { locked } = choice;
  const recommendations = await recommendPackages({ product, allowed, locked, manifest, source, now });
  const signal = new AbortController().signal;
  const input = { analysisId: 'an_1', request: { product }, allowed, locked, source, now, elapsedMs: () => 0, signal };
  const records = await Array.fromAsync(recordsOf(analyze(input)));
  return { recommendations, locked: records.filter((record) => record.event === 'locked') };
}

const typesOf = (list: readonly { readonly package_type: string }[]) => list.map((one) => one.package_type);

describe('the order of recommendations', () => {
  it('is most norms first, then the cheapest by the month, then the name', async () => {
    const packages = [
      packageOf('d_box', 1000, ['norms_us.json']),
      packageOf('c_box', 1000, ['norms_us.json']),
      packageOf('e_box', 900, ['norms_us.json']),
      packageOf('a_box', 100, ['norms_uae.json']),
      packageOf('f_box', 9000, ['norms_china.json']),
    ];
    const { recommendations } = await recommended(['norms.json'], packages);
    expect(typesOf(recommendations)).toEqual(['f_box', 'e_box', 'c_box', 'd_box', 'a_box']);
  });
});

describe('what a package would add', () => {
  const packages = [
    packageOf('us_box', 2999, ['norms_us.json']),
    packageOf('asia_box', 3999, ['norms_china.json', 'norms_japan.json', 'norms_uae.json']),
    packageOf('pacific_box', 1999, ['norms_us.json', 'norms_japan.json']),
    packageOf('mega_bundle', 9999, 'all'),
    packageOf('old_box', 1, ['norms_us.json'], true),
  ];

  it('is told database by database, also where packages overlap', async () => {
    const { recommendations } = await recommended(['norms.json'], packages);
    const [us, china, japan, uae] = [
      { file: 'norms_us.json', added_norms: 2 },
      { file: 'norms_china.json', added_norms: 3 },
      { file: 'norms_japan.json', added_norms: 4 },
      { file: 'norms_uae.json', added_norms: 0 },
    ];
    const told = recommendations.map(({ package_type: type, added_norms: added, by_database: by }) => [
      type,
      added,
      by,
    ]);
    expect(told).toEqual([
      ['mega_bundle', 9, expect.arrayContaining([us, china, japan, uae])],
      ['asia_box', 7, [china, japan, uae]],
      ['pacific_box', 6, [us, japan]],
      ['us_box', 2, [us]],
    ]);
    expect(recommendations[0]?.by_database).toHaveLength(4);
  });

  it('leaves out what can be read already', async () => {
    const { recommendations } = await recommended(['norms.json', 'norms_japan.json'], packages);
    const counts = recommendations.map(({ package_type: type, added_norms: added }) => [type, added]);
    expect(counts).toEqual([
      ['mega_bundle', 5],
      ['asia_box', 3],
      ['pacific_box', 2],
      ['us_box', 2],
    ]);
    const files = recommendations.flatMap(({ by_database: by }) => by.map(({ file }) => file));
    expect(files).not.toContain('norms.json');
    expect(files).not.toContain('norms_japan.json');
  });

  it.each([[['norms.json']], [['norms.json', 'norms_us.json']], [['norms.json', 'norms_us.json', 'norms_japan.json']]])(
    'is what the analysis counts as locked, with %j',
    async (allowed) => {
      const { recommendations, locked } = await recommended(allowed, packages);
      const added = recommendations.map((one) => [one.package_type, one.added_norms]);
      expect(Object.fromEntries(added)).toEqual(Object.fromEntries(locked.map((one) => [one.package_type, one.count])));
    },
  );

  it('is nothing for somebody who may read everything', async () => {
    expect(await recommended(Object.keys(databases), packages)).toEqual({ recommendations: [], locked: [] });
  });
});
