import * as z from 'zod';
import { PackageType } from '../platform/ids.ts';

/** Path of the routes about one package. */
export const PackagePath = z.object({ package_type: PackageType });

/** Gateways differ in whether they decode path parameters; no norm id holds a percent sign. */
function decoded(text: string, context: z.RefinementCtx): string {
  try {
    return decodeURIComponent(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be percent-encoded UTF-8' });
    return z.NEVER;
  }
}

/** Path of the route about one norm, such as `2014%2F35%2FEU` or `2014/35/EU`. */
export const NormPath = z.object({
  id: z
    .string()
    .max(1000)
    .transform(decoded)
    .pipe(
      z
        .string()
        .min(1)
        .max(200)
        .regex(/^\P{Cc}+$/u),
    ),
});
