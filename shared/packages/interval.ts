import * as z from 'zod/mini';

/** Whether a package is billed by the month or by the year. */
export const Interval = z.enum(['month', 'year']);
export type Interval = z.infer<typeof Interval>;
