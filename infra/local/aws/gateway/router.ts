import type { Method } from '../template/rest-api.ts';

/** A method that answers a request, with the values of its path parameters, percent-decoded. */
export interface RouteMatch {
  readonly method: Method;
  readonly pathParameters: Readonly<Record<string, string>>;
}

export type Router = (httpMethod: string, path: string) => RouteMatch | undefined;

interface Candidate {
  readonly segments: readonly string[];
  readonly method: Method;
}

/** Static segments win over parameters, parameters over a greedy one, an exact method over ANY. */
export function createRouter(methods: readonly Method[]): Router {
  const candidates: readonly Candidate[] = methods
    .map((method) => ({ method, segments: segmentsOf(method.resourcePath) }))
    .toSorted((a, b) => compareRanks(rank(a), rank(b)));
  return (httpMethod, path) => {
    const given = segmentsOf(path).map(decode);
    for (const { method, segments } of candidates) {
      if (method.httpMethod !== httpMethod && method.httpMethod !== 'ANY') continue;
      const pathParameters = matchSegments(segments, given);
      if (pathParameters !== undefined) return { method, pathParameters };
    }
    return undefined;
  };
}

function matchSegments(segments: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const greedy = /^\{(.+)\+\}$/.exec(segment)?.[1];
    const value = given[index];
    if (value === undefined || value === '') return undefined;
    if (greedy !== undefined) return { ...parameters, [greedy]: given.slice(index).join('/') };
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name !== undefined) parameters[name] = value;
    else if (segment !== value) return undefined;
  }
  return segments.length === given.length ? parameters : undefined;
}

/** Per segment 0 static, 1 parameter, 2 greedy; then 1 for ANY. */
function rank({ segments, method }: Candidate): readonly number[] {
  const kinds = segments.map((segment) => (segment.endsWith('+}') ? 2 : segment.startsWith('{') ? 1 : 0));
  return [...kinds, method.httpMethod === 'ANY' ? 1 : 0];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const difference = a.findIndex((value, index) => value !== b[index]);
  return difference === -1 ? 0 : (a[difference] ?? 0) - (b[difference] ?? 0);
}

/** One trailing slash means nothing. */
function segmentsOf(path: string): readonly string[] {
  return path
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .split('/')
    .filter((segment, index) => segment !== '' || index > 0);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
