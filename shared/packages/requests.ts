import * as z from 'zod';
import { PackageType } from '../platform/ids.ts';

/** Path of the routes about one package. */
export const PackagePath = z.object({ package_type: PackageType });
