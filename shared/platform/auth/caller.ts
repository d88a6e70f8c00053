import * as z from 'zod/mini';
import { UserId } from '../ids.ts';
import { Problem } from '../problem.ts';
import type { HttpEvent } from '../http/event.ts';

/** A person or program that passed the authorizer; `token` lets Postgres apply row level security as them. */
export interface SignedInCaller {
  readonly userId: UserId;
  readonly email: string;
  readonly role: 'customer' | 'admin';
  readonly token: string;
}

/** Decides who may call: returns the caller or throws a Problem. */
export type Guard<Who> = (event: HttpEvent) => Who;

const AuthorizerContext = z.object({
  user_id: UserId,
  email: z.string(),
  role: z.enum(['customer', 'admin']),
});

/** Takes the bearer token out of an Authorization header. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +([\w.-]+)$/i.exec(header ?? '')?.[1];
}

/** Everybody may call. */
export const anyone: Guard<undefined> = () => undefined;

/** Only who passed the authorizer may call. Throws `unauthorized`. */
export const signedIn: Guard<SignedInCaller> = (event) => {
  const context = AuthorizerContext.safeParse(event.requestContext.authorizer);
  const token = bearerToken(event.headers['authorization']);
  if (!context.success || token === undefined) throw new Problem('unauthorized');
  const { user_id: userId, email, role } = context.data;
  return { userId, email, role, token };
};

/** Only administrators may call. Throws `unauthorized` or `forbidden`. */
export const admin: Guard<SignedInCaller> = (event) => {
  const caller = signedIn(event);
  if (caller.role !== 'admin') throw new Problem('forbidden');
  return caller;
};
