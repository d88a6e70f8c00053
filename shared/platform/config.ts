import * as z from 'zod/mini';

/** Thrown while a function loads: names every setting that is missing or malformed, never a value. */
export class ConfigError extends Error {
  readonly settings: readonly string[];

  constructor(settings: readonly string[]) {
    super(`missing or malformed settings: ${settings.join(', ')}`);
    this.name = 'ConfigError';
    this.settings = settings;
  }
}

/** Reads the environment once, at load; in functions and shared code the only reader of `process.env`. Throws ConfigError. */
export function readSettings<T>(schema: z.core.$ZodType<T>): T {
  const parsed = z.safeParse(schema, process.env);
  if (parsed.success) return parsed.data;
  throw new ConfigError([...new Set(parsed.error.issues.flatMap(settingNames))].toSorted());
}

/** Of alternatives, the last is the one to report: the one for production. */
function settingNames(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_union') return issue.errors.at(-1)?.flatMap(settingNames) ?? [];
  return [String(issue.path[0])];
}

/** Reads settings by name, all of a function in one call, so that one error names everything that is missing. */
export function readConfig<Shape extends z.core.$ZodShape>(shape: Shape): z.infer<z.ZodMiniObject<Shape>> {
  return readSettings(z.object(shape));
}

/** A setting that must be given and not be empty. */
export const text = z.string().check(z.minLength(1));

/** An http or https URL without a trailing slash. */
export const url = z.pipe(
  z.url({ protocol: /^https?$/ }),
  z.transform((value) => value.replace(/\/$/, '')),
);

/** A list written with commas. */
export const list = z.pipe(
  text,
  z.transform((value) => value.split(',').map((entry) => entry.trim())),
);

/** `true` or `false`, written out. */
export const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((value) => value === 'true'),
);
