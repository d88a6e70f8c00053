import { receiveWebhook } from '../../shared/billing/receive-webhook.ts';
import { anyone } from '../../shared/platform/auth/caller.ts';
import { openQueue } from '../../shared/platform/aws/sqs.ts';
import { wallClock } from '../../shared/platform/clock.ts';
import { flag, readConfig, text } from '../../shared/platform/config.ts';
import { bodyBytes } from '../../shared/platform/http/event.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { nothing } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';
import { stripeApiVersion, stripeSecretReader } from '../../shared/platform/stripe/settings.ts';

const config = readConfig({
  ...siteSettings,
  BILLING_EVENTS_QUEUE_URL: text,
  STRIPE_SECRET_NAME: text,
  STRIPE_LIVEMODE: flag,
});
const queue = openQueue(config.BILLING_EVENTS_QUEUE_URL);
const readSecret = stripeSecretReader(config.STRIPE_SECRET_NAME);

/** POST /api/payment/webhook: Stripe proves itself by its signature; 200 only after the event lies on the queue. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: anyone,
  input: nothing,
  async handle({ event }) {
    const { webhook_secrets: secrets } = await readSecret();
    const outcome = await receiveWebhook(
      { queue, livemode: config.STRIPE_LIVEMODE, apiVersion: stripeApiVersion },
      {
        payload: bodyBytes(event),
        header: event.headers['stripe-signature'],
        secrets,
        wallClockSeconds: wallClock.now(),
      },
    );
    switch (outcome.kind) {
      case 'queued':
      case 'ignored':
        return { status: 200, body: { received: true } };
      case 'invalid-signature':
        throw new Problem('invalid-signature');
      case 'invalid-event':
        throw new Problem('invalid-request', { detail: 'The body is signed but is not a Stripe event.' });
      case 'queue-unavailable':
        throw new Problem('queue-unavailable', { cause: outcome.cause });
      default:
        return outcome satisfies never;
    }
  },
});
