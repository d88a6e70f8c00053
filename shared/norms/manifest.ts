import * as z from 'zod/mini';
import { jurisdictions } from './norm-words.ts';

/** Name of a database file. */
export const FileName = z
  .string()
  .check(z.regex(/^norms(_[a-z]+)?\.json$/, 'must be a file name such as norms_us.json'));
const Text = z.string().check(z.minLength(1));
const Key = z.string().check(z.minLength(1), z.maxLength(200));
const Count = z.int().check(z.gte(0));
const Price = z.int().check(z.positive());

/** The database every customer may read, and whose acts the standards of all other databases refer to. */
export const baseDatabase = 'norms.json';

/** One package of the catalogue, as in `data/packages.json`; prices in cents. */
export const CataloguePackageSchema = z.strictObject({
  package_type: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,63}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  description: z.string().check(z.minLength(1), z.maxLength(500)),
  databases: z.union([z.array(FileName).check(z.minLength(1)), z.literal('all')]),
  price: z.strictObject({
    currency: z.string().check(z.regex(/^[a-z]{3}$/)),
    month: Price,
    year: Price,
  }),
  industries: z.array(Text).check(z.minLength(1)),
  trial_days: z.int().check(z.gte(0), z.lte(730)),
  features: z.array(Text),
  /** Not sold any more; whoever rents it keeps what it opens. */
  withdrawn: z.optional(z.boolean()),
  icon: z.string().check(z.minLength(1), z.maxLength(16)),
  color: z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/)),
});
export type CataloguePackage = z.infer<typeof CataloguePackageSchema>;

/** The whole catalogue file; package types are unique. */
export const CatalogueSchema = z.array(CataloguePackageSchema).check(
  z.minLength(1),
  z.refine((packages) => new Set(packages.map((one) => one.package_type)).size === packages.length, {
    error: 'package types must be unique',
  }),
);

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const StoredAs = z.strictObject({
  key: Key,
  /** Bytes of the first line, which tells where the others are. */
  head_bytes: z.int().check(z.gte(1)),
  bytes: z.int().check(z.gte(1)),
  sha256: Sha256,
});
export type StoredAs = z.infer<typeof StoredAs>;

const Described = {
  file: FileName,
  name: Text,
  region: Text,
  jurisdictions: z.array(z.enum(jurisdictions)),
  norm_count: Count,
};

/** One published database: what was counted in it, and where its three forms lie. */
export const ManifestDatabaseSchema = z.strictObject({
  ...Described,
  /** The file as it is in `data/`; its entity tag tells whether somebody has replaced it since. */
  plain: z.strictObject({ key: Key, etag: z.string(), bytes: z.int().check(z.gte(2)), sha256: Sha256 }),
  /** Index and slim norms, what an analysis reads. */
  matching: StoredAs,
  /** Whole norms, to find one by its id. */
  lookup: StoredAs,
});
export type ManifestDatabase = z.infer<typeof ManifestDatabaseSchema>;

/** `manifest.json`, written last: what it names is there. */
export const ManifestSchema = z.strictObject({
  version: Text,
  published_at: Count,
  packages: z.array(CataloguePackageSchema),
  databases: z.array(ManifestDatabaseSchema),
});
export type StoredManifest = z.infer<typeof ManifestSchema>;

/** What is known of a database without opening it. */
export type DescribedDatabase = z.infer<z.ZodMiniObject<typeof Described>>;

/** What is for sale and which databases there are, also those that were put there by hand. */
export interface Manifest extends Pick<StoredManifest, 'version' | 'published_at' | 'packages'> {
  readonly databases: readonly DescribedDatabase[];
}

/** Where operators put databases as plain JSON arrays; what they replace by hand counts. */
export const plainPrefix = 'databases/';

/** Metadata of a plain array that came with a publication, which counts from its manifest on and not before. */
export const publicationMark = 'publication';

/** The files a package opens; `all` means every database of the manifest, also those added later. */
export function databasesOfPackage(manifest: Manifest, catalogued: CataloguePackage): readonly string[] {
  return catalogued.databases === 'all' ? manifest.databases.map((database) => database.file) : catalogued.databases;
}
