import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { createClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ManifestSchema, type Manifest } from '../../shared/norms/manifest.ts';
import { publishCatalogueCopy } from '../../shared/packages/publish-catalogue.ts';
import { readConfig, text, url } from '../../shared/platform/config.ts';
import { publishedDatabase, type PublishedDatabase } from '../../shared/norms/publication.ts';
import { checkData, summary } from './check-data.ts';

/** What a publication did, or would have done. */
export interface Publication {
  readonly manifest: Manifest;
  /** Keys written, the manifest last; empty when everything was already there. */
  readonly written: readonly string[];
}

async function publishedManifest(s3: S3Client, bucket: string): Promise<Manifest | undefined> {
  try {
    const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'manifest.json' }));
    return ManifestSchema.safeParse(JSON.parse((await answer.Body?.transformToString()) ?? 'null')).data;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

/** Names what is published, rules and prices included: the same data always has the same version. */
function versionOf(databases: readonly PublishedDatabase[], packages: Manifest['packages']): string {
  const hash = createHash('sha256').update(JSON.stringify(packages));
  for (const { entry, index } of databases) hash.update(JSON.stringify(entry)).update(index);
  return hash.digest('hex').slice(0, 16);
}

/** A package that vanishes would lock out those who pay for it; it has to stay in the file, marked as withdrawn. */
function refuseVanished(before: Manifest | undefined, packages: Manifest['packages']): void {
  const kept = new Set(packages.map((entry) => entry.package_type));
  const vanished = before?.packages.filter((entry) => !kept.has(entry.package_type)) ?? [];
  if (vanished.length === 0) return;
  const names = vanished.map((entry) => entry.package_type).join(', ');
  throw new Error(`still published and perhaps rented: ${names}; keep them with "withdrawn": true`);
}

/**
 * Publishes a data folder: databases and their indexes, then the manifest that names them. Refuses data with errors
 * before the first write; what is stored already with the same content is not written again. `now` in epoch seconds.
 */
export async function publishNorms(options: {
  s3: S3Client;
  bucket: string;
  dataDir: string;
  now: number;
  dryRun?: boolean;
}): Promise<Publication> {
  const { s3, bucket, dataDir, now } = options;
  const report = await checkData(dataDir);
  if (report.errors.length > 0) throw new Error(`the data has errors:\n${report.errors.join('\n')}`);
  const databases = report.files.map(({ file, body, norms }) => publishedDatabase(file, body, norms));
  const packages = [...report.packages];
  const version = versionOf(databases, packages);
  const before = await publishedManifest(s3, bucket);
  refuseVanished(before, packages);
  if (before?.version === version) return { manifest: before, written: [] };

  const entries = databases.map(({ entry }) => entry);
  const manifest = ManifestSchema.parse({ version, published_at: now, packages, databases: entries });
  const bodies = databases
    .filter(({ entry }) => !isStored(before, entry))
    .map(({ entry, body }) => ({ key: entry.key, body }));
  const indexes = databases.map(({ entry, index }) => ({ key: entry.index_key, body: index }));
  const last = { key: 'manifest.json', body: Buffer.from(JSON.stringify(manifest)) };
  const objects: readonly StoredObject[] = [...bodies, ...indexes, last];
  if (options.dryRun !== true) for (const object of objects) await put(s3, bucket, object);
  return { manifest, written: objects.map(({ key }) => key) };
}

function isStored(before: Manifest | undefined, entry: PublishedDatabase['entry']): boolean {
  return before?.databases.some((one) => JSON.stringify(one) === JSON.stringify(entry)) ?? false;
}

interface StoredObject {
  readonly key: string;
  readonly body: Uint8Array;
}

async function put(s3: S3Client, bucket: string, { key, body }: StoredObject): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: 'application/json' }));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { bucket: { type: 'string' }, data: { type: 'string', default: 'data' }, 'dry-run': { type: 'boolean' } },
  });
  const { bucket, data: dataDir, 'dry-run': dryRun = false } = values;
  if (bucket === undefined) throw new Error('usage: publish-norms --bucket <name> [--data <folder>] [--dry-run]');
  const now = Math.floor(Date.now() / 1000);
  const { manifest, written } = await publishNorms({ s3: new S3Client(), bucket, dataDir, now, dryRun });
  if (!dryRun) {
    const config = readConfig({ SUPABASE_URL: url, SUPABASE_SECRET_KEY: text });
    const postgres = createClient(config.SUPABASE_URL, config.SUPABASE_SECRET_KEY, { auth: { persistSession: false } });
    await publishCatalogueCopy(postgres, manifest);
  }
  for (const line of summary(await checkData(dataDir))) console.log(line);
  const verb = dryRun ? 'would write' : 'wrote';
  console.log(written.length === 0 ? `unchanged: ${manifest.version}` : `${verb} ${written.join(', ')}`);
}

if (import.meta.main) await main();
