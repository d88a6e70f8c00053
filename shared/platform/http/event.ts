import * as z from 'zod/mini';
import { Problem } from '../problem.ts';
import '../schema-messages.ts';

const Values = z.pipe(
  z.nullish(z.record(z.string(), z.optional(z.string()))),
  z.transform((values) => values ?? {}),
);
const Headers = z.pipe(
  Values,
  z.transform((headers) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  ),
);

/** The parts of an API Gateway REST proxy event that we read; header names in lower case. */
export const HttpEvent = z.object({
  httpMethod: z.string(),
  path: z.string(),
  headers: Headers,
  pathParameters: Values,
  queryStringParameters: Values,
  body: z.nullish(z.string()),
  isBase64Encoded: z.nullish(z.boolean()),
  requestContext: z.object({
    requestId: z.string(),
    authorizer: z.nullish(z.record(z.string(), z.unknown())),
  }),
});
export type HttpEvent = z.infer<typeof HttpEvent>;

/** The exact bytes of the body. */
export function bodyBytes(event: HttpEvent): Buffer {
  return Buffer.from(event.body ?? '', event.isBase64Encoded === true ? 'base64' : 'utf8');
}

const bodyBytesMax = 262_144;
const depthMax = 32;

function isDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => isDeeperThan(limit - 1, inner));
}

/** The JSON value of the body. Throws `payload-too-large` or `invalid-json`. */
export function jsonBody(event: HttpEvent): unknown {
  const bytes = bodyBytes(event);
  if (bytes.length > bodyBytesMax) {
    throw new Problem('payload-too-large', { detail: `The body may have ${bodyBytesMax} bytes at most.` });
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Problem('invalid-json', { cause });
  }
  if (isDeeperThan(depthMax, value)) throw new Problem('invalid-json', { detail: 'The body is nested too deep.' });
  return value;
}

/** Checks a value against a schema. Throws `invalid-request` that names every wrong field. */
export function parseInput<T>(schema: z.core.$ZodType<T>, value: unknown, where: 'body' | 'query' | 'path'): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  if (where === 'path') throw new Problem('not-found');
  const fields = parsed.error.issues.flatMap((issue) => fieldErrors(issue));
  const tooLarge = parsed.error.issues.some((issue) => issue.code === 'too_big' && issue.origin === 'string');
  const detail = fields.map((field) => `${field.path}: ${field.message}`).join('; ');
  throw new Problem(tooLarge ? 'payload-too-large' : 'invalid-request', { fields, detail });
}

function fieldErrors(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'unknown field' }));
}
