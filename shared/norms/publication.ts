import { createHash } from 'node:crypto';
import type { ManifestDatabase } from './manifest.ts';
import { compileIndex } from './norm-index.ts';
import type { Norm } from './norm-schema.ts';

const shown: Readonly<Record<string, { readonly name: string; readonly region: string }>> = {
  'norms.json': { name: 'EU base', region: 'European Union' },
  'norms_iso.json': { name: 'ISO standards', region: 'International' },
  'norms_iec.json': { name: 'IEC standards', region: 'International' },
  'norms_us.json': { name: 'United States', region: 'United States' },
  'norms_china.json': { name: 'China', region: 'China' },
  'norms_japan.json': { name: 'Japan', region: 'Japan' },
  'norms_india.json': { name: 'India', region: 'India' },
  'norms_uae.json': { name: 'United Arab Emirates', region: 'United Arab Emirates' },
  'norms_automotive.json': { name: 'Automotive', region: 'International' },
  'norms_medical.json': { name: 'Medical devices', region: 'International' },
};

/** A database nobody named yet is called after its file, so that a new one needs no code. */
function shownAs(file: string): { readonly name: string; readonly region: string } {
  const stem = file.replace(/^norms_?/, '').replace(/\.json$/, '');
  const name = stem.charAt(0).toUpperCase() + stem.slice(1);
  return shown[file] ?? { name, region: name };
}

/** One database ready to be stored: its bytes, its rules-only index and its line in the manifest. */
export interface PublishedDatabase {
  readonly entry: ManifestDatabase;
  readonly body: Uint8Array;
  readonly index: Uint8Array;
}

/** Makes the stored form of a database from its file's bytes and the norms parsed from them. */
export function publishedDatabase(file: string, body: Uint8Array, norms: readonly Norm[]): PublishedDatabase {
  return {
    entry: {
      file,
      ...shownAs(file),
      jurisdictions: [...new Set(norms.map((norm) => norm.jurisdiction))].sort(),
      norm_count: norms.length,
      key: `databases/${file}`,
      index_key: `indexes/${file}`,
      sha256: createHash('sha256').update(body).digest('hex'),
      bytes: body.length,
    },
    body,
    index: Buffer.from(JSON.stringify(compileIndex(norms))),
  };
}
