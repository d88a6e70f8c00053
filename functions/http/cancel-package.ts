import { cancelPackage } from '../../shared/billing/cancel-package.ts';
import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { CancelRequest } from '../../shared/billing/requests.ts';
import { rentalView } from '../../shared/entitlements/rental-view.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { body } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...billingSettings });
const billing = openBilling(config);

/** POST /api/packages/cancel: ends a rental at the end of the time already paid for. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: body(CancelRequest),
  async handle({ who, input, now }) {
    const { package_type: packageType, reason } = input;
    const outcome = await cancelPackage(billing, { userId: who.userId, packageType, reason, now });
    switch (outcome.kind) {
      case 'cancelled':
        return { status: 200, body: rentalView(outcome.rental, now) };
      case 'not-rented':
        throw new Problem('not-found', { detail: `You do not rent ${packageType}.` });
      case 'not-cancellable':
        throw new Problem('not-cancellable');
      case 'payments-unavailable':
        throw new Problem('payments-unavailable', { cause: outcome.cause });
      default:
        return outcome satisfies never;
    }
  },
});
