import * as z from 'zod';
import { invalid, StripeError } from '../stripe-error.ts';
import type { Metadata } from '../wire.ts';
import type { FormObject } from './form-body.ts';

export const text = z.string().max(5000);
export const id = z.string().min(1).max(255);
export const bool = z.enum(['true', 'false']).transform((value) => value === 'true');
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/, { message: 'Invalid integer' })
  .transform(Number);
/** An integer that is not negative. */
export const count = integer.refine((value) => value >= 0, { message: 'Invalid non-negative integer' });
export const decimal = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,12})?$/, { message: 'Invalid decimal' })
  .transform(Number);

/** `''` takes the value away. */
export function orUnset<T extends z.ZodType>(schema: T) {
  return z.union([z.literal('').transform(() => null), schema]);
}

/** Metadata as sent: an empty value deletes its key, `''` for the whole deletes all. */
export const metadata = z.union([
  z.literal('').transform((): 'clear' => 'clear'),
  z.record(z.string().max(40), z.string().max(500)),
]);

/** The metadata after a change. */
export function mergeMetadata(before: Metadata, change: Metadata | 'clear' | undefined): Metadata {
  if (change === undefined) return before;
  if (change === 'clear') return {};
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== ''));
}

/** `created` and other times as filters. */
export const timeFilter = z.union([
  integer.transform((at) => ({ gte: at, lte: at, gt: undefined, lt: undefined })),
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
]);

/** True when `at` passes the filter; no filter lets everything pass. */
export function passes(filter: z.output<typeof timeFilter> | undefined, at: number): boolean {
  if (filter === undefined) return true;
  const { gt, gte, lt, lte } = filter;
  if (gt !== undefined && at <= gt) return false;
  if (gte !== undefined && at < gte) return false;
  if (lt !== undefined && at >= lt) return false;
  return lte === undefined || at <= lte;
}

const expand = { expand: z.array(z.string()).max(40).optional() };

/** Parses parameters; the first thing wrong is answered as Stripe would. */
export function parseParams<S extends z.ZodRawShape>(shape: S, raw: FormObject) {
  const parsed = z.strictObject({ ...shape, ...expand }).safeParse(raw, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  throw issue === undefined ? invalid({ message: 'Invalid parameters.' }) : refusal(issue, []);
}

function refusal(issue: z.core.$ZodIssue, above: PropertyKey[]): StripeError {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const last = issue.errors.at(-1)?.[0];
    if (last !== undefined) return refusal(last, path);
  }
  if (issue.code === 'unrecognized_keys') {
    const param = paramName([...path, issue.keys[0] ?? '']);
    return refused({ message: `Received unknown parameter: ${param}`, code: 'parameter_unknown', param });
  }
  const param = paramName(path);
  const { input } = issue;
  if (input === undefined && issue.code === 'invalid_type') {
    return refused({ message: `Missing required param: ${param}.`, code: 'parameter_missing', param });
  }
  if (issue.message === 'Invalid integer') {
    return refused({ message: `Invalid integer: ${String(input)}`, code: 'parameter_invalid_integer', param });
  }
  return refused({ message: `Invalid ${param}: ${issue.message}`, param });
}

function refused(fields: { message: string; code?: string; param: string }): StripeError {
  return new StripeError({ status: 400, ...fields }, { beforeRunning: true });
}

function paramName(path: PropertyKey[]): string {
  const [head, ...rest] = path.map(String);
  return [head, ...rest.map((part) => `[${part}]`)].join('');
}
