import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { SyncRequest } from '../../shared/billing/requests.ts';
import { syncCheckout } from '../../shared/billing/sync-checkout.ts';
import { rentalView } from '../../shared/entitlements/rental-view.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { body } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...billingSettings });
const billing = openBilling(config);

/** POST /api/packages/sync: brings the rentals up to date on return from Checkout. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: body(SyncRequest),
  async handle({ who, input, now }) {
    const outcome = await syncCheckout(billing, { userId: who.userId, sessionId: input.session_id, now });
    switch (outcome.kind) {
      case 'synced':
        return {
          status: 200,
          body: { complete: outcome.complete, packages: outcome.rentals.map((rental) => rentalView(rental, now)) },
        };
      case 'not-found':
        throw new Problem('not-found');
      case 'payments-unavailable':
        throw new Problem('payments-unavailable', { cause: outcome.cause });
      default:
        return outcome satisfies never;
    }
  },
});
