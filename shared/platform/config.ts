import * as z from 'zod';

/** Thrown while a function loads: names every setting that is missing or malformed, never a value. */
export class ConfigError extends Error {
  readonly settings: readonly string[];

  constructor(settings: readonly string[]) {
    super(`missing or malformed settings: ${settings.join(', ')}`);
    this.name = 'ConfigError';
    this.settings = settings;
  }
}

/** Reads the environment once, at load; the only reader of `process.env`. Throws ConfigError. */
export function readConfig<Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => String(issue.path[0]));
  throw new ConfigError([...new Set(names)].sort());
}

/** A setting that must be given and not be empty. */
export const text = z.string().min(1);

/** An http or https URL without a trailing slash. */
export const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ''));

/** A list written with commas. */
export const list = text.transform((value) => value.split(',').map((entry) => entry.trim()));

/** `true` or `false`, written out. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
