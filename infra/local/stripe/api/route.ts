import type * as z from 'zod';
import type { Account } from '../account.ts';
import type { FormObject } from './form-body.ts';
import { parseParams } from './params.ts';

type Method = 'DELETE' | 'GET' | 'POST';

/** A call whose parameters were checked. `id` is the variable part of the path, or empty. */
export interface Call<P> {
  account: Account;
  id: string;
  params: P;
}

export interface Route {
  readonly method: Method;
  readonly path: string;
  /** Checks the parameters, then runs; throws `StripeError`. */
  answer(call: { account: Account; id: string; raw: FormObject }): { body: object; expand: readonly string[] };
}

/** One route of the API: its parameters and what it does. Handlers are synchronous, so that each call is atomic. */
export function route<S extends z.ZodRawShape>(options: {
  method: Method;
  path: string;
  params: S;
  handle: (call: Call<ReturnType<typeof parseParams<S>>>) => object;
}): Route {
  return {
    method: options.method,
    path: options.path,
    answer({ account, id, raw }) {
      const params = parseParams(options.params, raw);
      const body = options.handle({ account, id, params });
      return { body, expand: expandPaths(raw) };
    },
  };
}

function expandPaths(raw: FormObject): string[] {
  const asked = raw['expand'];
  return Array.isArray(asked) ? asked.filter((path) => typeof path === 'string') : [];
}

/** The route for a request and the id in its path. Fixed parts win over variable ones by their order in the table. */
export function findRoute(
  routes: readonly Route[],
  request: { method: string; path: string },
): { route: Route; id: string } | undefined {
  const asked = request.path.split('/');
  for (const candidate of routes) {
    if (candidate.method !== request.method) continue;
    const id = match(candidate.path.split('/'), asked);
    if (id !== undefined) return { route: candidate, id };
  }
  return undefined;
}

function match(pattern: readonly string[], asked: readonly string[]): string | undefined {
  if (pattern.length !== asked.length) return undefined;
  let id = '';
  for (const [index, part] of pattern.entries()) {
    const value = asked[index] ?? '';
    if (part === '{id}' && value !== '') id = safeDecode(value);
    else if (part !== value) return undefined;
  }
  return id;
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
