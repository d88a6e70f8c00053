import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';

/** A Supabase user id, in lower case as in tokens. */
export const UserId = z.uuid().check(z.toLowerCase()).brand('UserId');
export type UserId = z.infer<typeof UserId>;

/** A package's name in the catalogue, such as `iso_box`. */
export const PackageType = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_]{1,39}$/, 'lower case letters, digits and underscores'))
  .brand('PackageType');
export type PackageType = z.infer<typeof PackageType>;

/** A new random id with a prefix that says what it names. */
export function newId(prefix: 'analysis' | 'reservation'): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}`;
}
