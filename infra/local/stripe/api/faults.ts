import * as z from 'zod';
import { StripeError } from '../stripe-error.ts';

/** A failure that was ordered for the next matching calls. */
export const Fault = z.strictObject({
  /** `500_before` nothing happens; `500_after` the work is done and the answer lost; the others refuse. */
  kind: z.enum(['500_before', '500_after', 'rate_limit', 'lock_timeout']),
  method: z.enum(['GET', 'POST', 'DELETE']).optional(),
  /** The beginning of the path, e.g. `/v1/subscriptions`. */
  path: z.string().default('/v1/'),
  times: z.number().int().min(1).max(1000).default(1),
});

type FaultOrder = z.output<typeof Fault>;

/** Failures waiting for their call. */
export class Faults {
  #orders: FaultOrder[] = [];

  order(fault: FaultOrder): void {
    this.#orders.push(fault);
  }

  /** The failure for this call, used up by one. */
  take(call: { method: string; path: string }): FaultOrder['kind'] | undefined {
    const found = this.#orders.find(
      (order) => call.path.startsWith(order.path) && (order.method === undefined || order.method === call.method),
    );
    if (found === undefined) return undefined;
    found.times -= 1;
    this.#orders = this.#orders.filter((order) => order.times > 0);
    return found.kind;
  }
}

/** The answer that a failure gives. */
export function faultError(kind: FaultOrder['kind']): StripeError {
  switch (kind) {
    case '500_before':
    case '500_after':
      return new StripeError({ status: 500, type: 'api_error', message: 'An unknown error occurred.' });
    case 'rate_limit':
      return new StripeError(
        { status: 429, code: 'rate_limit', message: 'Request rate limit exceeded.' },
        { beforeRunning: true },
      );
    case 'lock_timeout':
      return new StripeError(
        {
          status: 429,
          code: 'lock_timeout',
          message:
            'This object cannot be accessed right now because another API request or Stripe process is currently accessing it.',
        },
        { beforeRunning: true },
      );
    default:
      return kind satisfies never;
  }
}
