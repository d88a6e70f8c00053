import type { Queue } from '../platform/aws/sqs.ts';
import { log } from '../platform/log.ts';
import type { Secret } from '../platform/secret.ts';
import { billingEventTypes, StripeEvent, toBillingEvent } from './billing-event.ts';
import { isSignedByStripe } from './verify-signature.ts';

/** Everything that can come of a webhook delivery. */
export type WebhookOutcome =
  | { readonly kind: 'queued' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'invalid-signature' }
  | { readonly kind: 'invalid-event' }
  | { readonly kind: 'queue-unavailable'; readonly cause: unknown };

function parseEvent(payload: Buffer): StripeEvent | undefined {
  try {
    const parsed = StripeEvent.safeParse(JSON.parse(payload.toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Verifies a delivery, and answers only when its event lies durably on the queue. */
export async function receiveWebhook(
  settings: { queue: Queue; livemode: boolean; apiVersion: string },
  delivery: { payload: Buffer; header: string | undefined; secrets: readonly Secret[]; wallClockSeconds: number },
): Promise<WebhookOutcome> {
  if (!isSignedByStripe(delivery)) return { kind: 'invalid-signature' };
  const event = parseEvent(delivery.payload);
  if (event === undefined) return { kind: 'invalid-event' };
  const fields = { event_id: event.id, type: event.type };
  if (event.livemode !== settings.livemode) {
    log.warn('event of the other mode ignored', fields);
    return { kind: 'ignored' };
  }
  if (event.api_version !== settings.apiVersion) {
    log.alarm('event of an unexpected API version', { ...fields, api_version: event.api_version });
  }
  const billingEvent = toBillingEvent(event);
  if (billingEvent === undefined || billingEventTypes[billingEvent.type] === 'acknowledge') return { kind: 'ignored' };
  try {
    await settings.queue.send([billingEvent]);
    return { kind: 'queued' };
  } catch (cause) {
    return { kind: 'queue-unavailable', cause };
  }
}
