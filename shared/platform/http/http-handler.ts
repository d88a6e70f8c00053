import * as z from 'zod/mini';
import type { Guard } from '../auth/caller.ts';
import { clock } from '../clock.ts';
import { problemAnswer, toProxyResult, type Answer, type ProxyResult } from './answer.ts';
import { HttpEvent } from './event.ts';
import type { Input } from './input.ts';

/** What a handler gets: everything parsed; `event` only for those that need the raw bytes. */
export interface HttpRequest<Who, In> {
  readonly who: Who;
  readonly input: In;
  readonly event: HttpEvent;
  readonly requestId: string;
  /** Epoch seconds, decided once at the start of the request. */
  readonly now: number;
}

/** One buffered route: whose browser may read the answer, who may call it, what it takes, what it does. */
export interface HttpRoute<Who, In> {
  /** Origin of our own site. */
  readonly site: string;
  readonly who: Guard<Who>;
  readonly input: Input<In>;
  handle(request: HttpRequest<Who, In>): Promise<Answer>;
}

/** Guards, then parses: a stranger learns nothing about the schema. Throws a Problem. */
export function readRequest<Who, In>(route: Pick<HttpRoute<Who, In>, 'who' | 'input'>, event: HttpEvent) {
  const who = route.who(event);
  return { who, input: route.input.read(event), event, requestId: event.requestContext.requestId, now: clock.now() };
}

/** The request id of an event, also of one that cannot be parsed. */
export function requestIdOf(rawEvent: unknown): string {
  const event = z.pick(HttpEvent, { requestContext: true }).safeParse(rawEvent);
  return event.success ? event.data.requestContext.requestId : 'unknown';
}

/** Wraps one buffered route; every error becomes an RFC 9457 answer. */
export function httpHandler<Who, In>(route: HttpRoute<Who, In>): (event: unknown) => Promise<ProxyResult> {
  return async (rawEvent) => {
    try {
      const request = readRequest(route, HttpEvent.parse(rawEvent));
      return toProxyResult(route.site, await route.handle(request));
    } catch (error) {
      return toProxyResult(route.site, problemAnswer(error, requestIdOf(rawEvent)));
    }
  };
}
