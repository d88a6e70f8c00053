import type { Norm } from '../norms/norm-schema.ts';
import { DatabaseUnreadable, NormsUnavailable, type NormSource } from '../norms/norm-source.ts';

/** The norm with that id, or why there is none to show. */
export type FindOutcome =
  | { readonly kind: 'found'; readonly norm: Norm }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unreadable'; readonly cause: unknown };

type Look = Norm | undefined | DatabaseUnreadable | NormsUnavailable;

async function lookInto(source: NormSource, file: string, id: string): Promise<Look> {
  try {
    return await source.readNorm(file, id, new AbortController().signal);
  } catch (fault) {
    if (fault instanceof DatabaseUnreadable || fault instanceof NormsUnavailable) return fault;
    throw fault;
  }
}

/** Looks for a norm in some databases, the first of which wins; one that cannot be read hides no norm of another. */
export async function findNorm(source: NormSource, files: readonly string[], id: string): Promise<FindOutcome> {
  const looks = await Promise.all(files.map((file) => lookInto(source, file, id)));
  const norm = looks.find((look) => look !== undefined && !(look instanceof Error));
  if (norm !== undefined && !(norm instanceof Error)) return { kind: 'found', norm };
  const cause = looks.find((look) => look instanceof Error);
  return cause === undefined ? { kind: 'not-found' } : { kind: 'unreadable', cause };
}
