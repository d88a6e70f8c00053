import {
  DeleteObjectsCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  ManifestSchema,
  plainPrefix,
  publicationMark,
  type ManifestDatabase,
  type StoredManifest,
} from '../../shared/norms/manifest.ts';
import { publishedDatabase, type PublishedDatabase } from '../../shared/norms/publication.ts';
import { publishCatalogueCopy } from '../../shared/packages/publish-catalogue.ts';
import { readConfig, text, url } from '../../shared/platform/config.ts';
import { checkData, summary } from './check-data.ts';

/** What a publication did, or would have done. */
export interface Publication {
  readonly manifest: StoredManifest;
  /** Keys written, the manifest last; empty when everything was already there. */
  readonly written: readonly string[];
}

async function publishedManifest(s3: S3Client, bucket: string): Promise<StoredManifest | undefined> {
  try {
    const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'manifest.json' }));
    return ManifestSchema.safeParse(JSON.parse((await answer.Body?.transformToString()) ?? 'null')).data;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

/** Entity tags of the objects whose key begins so. */
async function listed(s3: S3Client, bucket: string, prefix: string): Promise<ReadonlyMap<string, string>> {
  const tags = new Map<string, string>();
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix }))
    for (const { Key, ETag } of Contents) if (Key !== undefined) tags.set(Key, ETag ?? '');
  return tags;
}

/** Names what is published, rules and prices included: the same data always has the same version. */
function versionOf(databases: readonly PublishedDatabase[], packages: StoredManifest['packages']): string {
  const hash = createHash('sha256').update(JSON.stringify(packages));
  for (const { entry } of databases) hash.update(JSON.stringify(entry));
  return hash.digest('hex').slice(0, 16);
}

/** A package that vanishes would lock out those who pay for it; it has to stay in the file, marked as withdrawn. */
function refuseVanished(before: StoredManifest | undefined, packages: StoredManifest['packages']): void {
  const kept = new Set(packages.map((entry) => entry.package_type));
  const vanished = before?.packages.filter((entry) => !kept.has(entry.package_type)) ?? [];
  if (vanished.length === 0) return;
  const names = vanished.map((entry) => entry.package_type).join(', ');
  throw new Error(`still published and perhaps rented: ${names}; keep them with "withdrawn": true`);
}

/** A place to publish to. */
interface Target {
  readonly s3: S3Client;
  readonly bucket: string;
  /** Writes nothing, and only tells what it would write. */
  readonly dryRun: boolean;
  readonly written: string[];
}

/** Stores an object and gives its entity tag. */
async function put(
  { s3, bucket, dryRun, written }: Target,
  object: { key: string; body: Uint8Array; contentType: string; metadata?: Record<string, string> },
): Promise<string> {
  written.push(object.key);
  if (dryRun) return '';
  const { key, body, contentType, metadata } = object;
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: body,
    ContentType: contentType,
    ...(metadata === undefined ? {} : { Metadata: metadata }),
  });
  return (await s3.send(command)).ETag ?? '';
}

/** The plain array, marked as part of this publication: until the manifest names it, readers pass it over. */
async function putPlain(
  target: Target,
  { entry, plain }: PublishedDatabase,
  version: string,
  before: StoredManifest | undefined,
  there: ReadonlyMap<string, string>,
): Promise<ManifestDatabase> {
  const old = before?.databases.find(({ file }) => file === entry.file)?.plain;
  if (old?.sha256 === entry.plain.sha256 && there.get(old.key) === old.etag)
    return { ...entry, plain: { ...entry.plain, etag: old.etag } };
  const metadata = { [publicationMark]: version };
  const etag = await put(target, { key: entry.plain.key, body: plain, contentType: 'application/json', metadata });
  return { ...entry, plain: { ...entry.plain, etag } };
}

/** Stored forms that neither this manifest names nor the one before, which readers may still hold. */
async function removeOld({ s3, bucket, dryRun }: Target, kept: readonly StoredManifest[], there: Iterable<string>) {
  const named = kept.flatMap(({ databases }) =>
    databases.flatMap(({ matching, lookup }) => [matching.key, lookup.key]),
  );
  const old = [...there].filter((key) => !named.includes(key));
  for (let at = 0; at < old.length && !dryRun; at += 1000) {
    const Objects = old.slice(at, at + 1000).map((Key) => ({ Key }));
    await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }));
  }
}

/**
 * Publishes a data folder. The forms that analyses read lie under keys that their content decides, and the manifest,
 * written last, switches to all of them at once: a publication that breaks off changes nothing. Refuses data with
 * errors before the first write; what is stored already is not written again, and what somebody replaced by hand is
 * put back. `now` in epoch seconds.
 */
export async function publishNorms(options: {
  s3: S3Client;
  bucket: string;
  dataDir: string;
  now: number;
  dryRun?: boolean;
}): Promise<Publication> {
  const { s3, bucket, dataDir, now, dryRun = false } = options;
  const report = await checkData(dataDir);
  if (report.errors.length > 0) throw new Error(`the data has errors:\n${report.errors.join('\n')}`);
  const databases = report.files.map(({ file, body, norms }) => publishedDatabase(file, body, norms));
  const packages = [...report.packages];
  const version = versionOf(databases, packages);
  const before = await publishedManifest(s3, bucket);
  refuseVanished(before, packages);
  const plainThere = await listed(s3, bucket, plainPrefix);
  const publishedThere = await listed(s3, bucket, 'published/');
  const target: Target = { s3, bucket, dryRun, written: [] };
  for (const { key, body } of databases.flatMap(({ objects }) => objects)) {
    if (!publishedThere.has(key)) await put(target, { key, body, contentType: 'application/x-ndjson' });
  }
  const entries: ManifestDatabase[] = [];
  for (const database of databases) entries.push(await putPlain(target, database, version, before, plainThere));
  if (before?.version === version && target.written.length === 0) return { manifest: before, written: [] };
  const manifest = ManifestSchema.parse({ version, published_at: now, packages, databases: entries });
  const body = Buffer.from(JSON.stringify(manifest));
  await put(target, { key: 'manifest.json', body, contentType: 'application/json' });
  await removeOld(target, before === undefined ? [manifest] : [manifest, before], publishedThere.keys());
  return { manifest, written: target.written };
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
