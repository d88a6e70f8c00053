import * as z from 'zod';
import { jurisdictions } from './norm-schema.ts';

const FileName = z.string().regex(/^norms(_[a-z]+)?\.json$/);
const Key = z.string().min(1).max(200);

/** The database every customer may read, and whose acts the standards of all other databases refer to. */
export const baseDatabase = 'norms.json';

/** One package of the catalogue, as in `data/packages.json`; prices in cents. */
export const CataloguePackageSchema = z.strictObject({
  package_type: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  name: z.string().min(1).max(100),
  description: z.string().min(1).max(500),
  databases: z.union([z.array(FileName).min(1), z.literal('all')]),
  price: z.strictObject({
    currency: z.string().regex(/^[a-z]{3}$/),
    month: z.int().positive(),
    year: z.int().positive(),
  }),
  industries: z.array(z.string().min(1)).min(1),
  trial_days: z.int().min(0).max(730),
  features: z.array(z.string().min(1)),
  /** Not sold any more; whoever rents it keeps what it opens. */
  withdrawn: z.boolean().optional(),
  icon: z.string().min(1).max(16),
  color: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
});
export type CataloguePackage = z.infer<typeof CataloguePackageSchema>;

/** The whole catalogue file; package types are unique. */
export const CatalogueSchema = z
  .array(CataloguePackageSchema)
  .min(1)
  .refine((packages) => new Set(packages.map((one) => one.package_type)).size === packages.length, {
    message: 'package types must be unique',
  });

/** One published database: where it lies and what was counted in it. */
export const ManifestDatabaseSchema = z.strictObject({
  file: FileName,
  name: z.string().min(1),
  region: z.string().min(1),
  jurisdictions: z.array(z.enum(jurisdictions)),
  norm_count: z.int().min(0),
  key: Key,
  index_key: Key,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(2),
});
export type ManifestDatabase = z.infer<typeof ManifestDatabaseSchema>;

/** `manifest.json`, written last: what it names is there. */
export const ManifestSchema = z.strictObject({
  version: z.string().min(1),
  published_at: z.int().min(0),
  packages: z.array(CataloguePackageSchema),
  databases: z.array(ManifestDatabaseSchema),
});
export type Manifest = z.infer<typeof ManifestSchema>;

/** The files a package opens; `all` means every database of the manifest, also those added later. */
export function databasesOfPackage(manifest: Manifest, catalogued: CataloguePackage): readonly string[] {
  return catalogued.databases === 'all' ? manifest.databases.map((database) => database.file) : catalogued.databases;
}
