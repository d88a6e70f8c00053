import * as z from 'zod/mini';
import { PackageType } from '../platform/ids.ts';

/** Path of the routes about one package. */
export const PackagePath = z.object({ package_type: PackageType });

/** Gateways differ in whether they decode path parameters; no norm id holds a percent sign. */
function decoded(text: string, context: z.core.ParsePayload): string {
  try {
    return decodeURIComponent(text);
  } catch {
    context.issues.push({ code: 'custom', input: text, message: 'must be percent-encoded UTF-8' });
    return z.NEVER;
  }
}

const EncodedId = z.string().check(z.maxLength(1000));
const NormId = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^\P{Cc}+$/u));

/** Path of the route about one norm, such as `2014%2F35%2FEU` or `2014/35/EU`. */
export const NormPath = z.object({ id: z.pipe(z.pipe(EncodedId, z.transform(decoded)), NormId) });
