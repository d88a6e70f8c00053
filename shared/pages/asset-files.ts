import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** One file the browser may ask for. */
export interface AssetFile {
  readonly text: string;
  readonly contentType: string;
  readonly etag: string;
}

/** Reads every servable file of a folder once; only these names exist, so no path can lead out of it. */
export function loadAssetFiles(folder: string): ReadonlyMap<string, AssetFile> {
  const files = new Map<string, AssetFile>();
  for (const name of readdirSync(folder)) {
    const contentType = contentTypes[extname(name)];
    if (contentType === undefined) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 27);
    files.set(name, { text, contentType, etag: `"${digest}"` });
  }
  return files;
}

/** Whether the browser already holds this version (If-None-Match, a list of weak or strong tags). */
export function isHeld(file: AssetFile, ifNoneMatch: string | undefined): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(file.etag) || tags.includes('*');
}
