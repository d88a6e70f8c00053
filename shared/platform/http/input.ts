import type * as z from 'zod/mini';
import { jsonBody, parseInput, type HttpEvent } from './event.ts';

/** Reads the input of a route out of the event, parsed; throws a Problem that names the wrong field. */
export interface Input<T> {
  read(event: HttpEvent): T;
}

/** The route takes no input. */
export const nothing: Input<undefined> = { read: () => undefined };

/** The route takes a JSON body of this schema. */
export function body<T>(schema: z.core.$ZodType<T>): Input<T> {
  return { read: (event) => parseInput(schema, jsonBody(event), 'body') };
}

/** The route takes query parameters of this schema. */
export function query<T>(schema: z.core.$ZodType<T>): Input<T> {
  return { read: (event) => parseInput(schema, event.queryStringParameters, 'query') };
}

/** The route takes path parameters of this schema; a malformed one is `not-found`. */
export function path<T>(schema: z.core.$ZodType<T>): Input<T> {
  return { read: (event) => parseInput(schema, event.pathParameters, 'path') };
}
