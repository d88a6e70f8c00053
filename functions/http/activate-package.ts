import { connectSubscription, grantPackage } from '../../shared/billing/activate-package.ts';
import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { ActivateRequest } from '../../shared/billing/requests.ts';
import { rentalView } from '../../shared/entitlements/rental-view.ts';
import { openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { admin } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { body } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const billing = openBilling(readConfig(billingSettings));
const { readCatalogue } = openCatalogue();

/** POST /api/packages/activate: a support case, by an administrator: a fixed time, or a subscription whose owner got lost. */
export const handler = httpHandler({
  who: admin,
  input: body(ActivateRequest),
  async handle({ who, input, now }) {
    const { user_id: userId, package_type: packageType, reason } = input;
    const activation = { userId, packageType, reason, adminId: who.userId, now };
    const outcome =
      'days' in input
        ? await grantPackage(billing, await readCatalogue(), { ...activation, accessUntil: now + input.days * 86_400 })
        : await connectSubscription(billing, { ...activation, subscriptionId: input.stripe_subscription_id });
    switch (outcome.kind) {
      case 'activated':
        return { status: 200, body: rentalView(outcome.rental, now) };
      case 'unknown-package':
        throw new Problem('not-found', { detail: `There is no package ${packageType}.` });
      case 'subscription-not-found':
        throw new Problem('not-found', {
          detail: 'No such subscription to this package, or it belongs to somebody else.',
        });
      case 'payments-unavailable':
        throw new Problem('payments-unavailable', { cause: outcome.cause });
      default:
        return outcome satisfies never;
    }
  },
});
