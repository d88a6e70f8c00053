import { createHash } from 'node:crypto';
import { shownAs } from './database-names.ts';
import { compileDatabase } from './compile-index.ts';
import { compileLookup } from './lookup.ts';
import { plainPrefix, type ManifestDatabase, type StoredAs } from './manifest.ts';
import type { Norm } from './norm-schema.ts';

/** An object to be stored under a key that its content decides. */
export interface PublishedObject {
  readonly key: string;
  readonly body: Uint8Array;
}

/** One database ready to be stored. The entity tag of the plain file is known once it is there. */
export interface PublishedDatabase {
  readonly entry: Omit<ManifestDatabase, 'plain'> & { readonly plain: Omit<ManifestDatabase['plain'], 'etag'> };
  readonly objects: readonly PublishedObject[];
  readonly plain: Uint8Array;
}

const sha256Of = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');

/** Puts a JSON head on a line of its own before the lines of a body. */
function stored(file: string, form: string, head: unknown, lines: readonly Uint8Array[]): [StoredAs, PublishedObject] {
  const first = Buffer.from(`${JSON.stringify(head)}\n`);
  const body = Buffer.concat([first, ...lines]);
  const sha256 = sha256Of(body);
  const key = `published/${file.replace(/\.json$/, '')}/${sha256.slice(0, 32)}.${form}.ndjson`;
  return [
    { key, head_bytes: first.length, bytes: body.length, sha256 },
    { key, body },
  ];
}

/** Makes the stored forms of a database from its file's bytes and the norms parsed from them. */
export function publishedDatabase(file: string, plain: Uint8Array, norms: readonly Norm[]): PublishedDatabase {
  const { index, body, norms: inOrder } = compileDatabase(norms);
  const { directory, body: pages } = compileLookup(inOrder);
  const head = { norms: norms.length, index: Buffer.from(index).toString('base64') };
  const [matching, matchingObject] = stored(file, 'matching', head, body);
  const [lookup, lookupObject] = stored(file, 'lookup', directory, pages);
  return {
    entry: {
      file,
      ...shownAs(file),
      jurisdictions: [...new Set(norms.map((norm) => norm.jurisdiction))].sort(),
      norm_count: norms.length,
      plain: { key: `${plainPrefix}${file}`, bytes: plain.length, sha256: sha256Of(plain) },
      matching,
      lookup,
    },
    objects: [matchingObject, lookupObject],
    plain,
  };
}
