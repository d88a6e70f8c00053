import { connectSubscription, grantPackage } from '../../shared/billing/activate-package.ts';
import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { ActivateRequest } from '../../shared/billing/requests.ts';
import { rentalView } from '../../shared/entitlements/rental-view.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { admin } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { body } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, ...billingSettings });
const billing = openBilling(config);
const { readCatalogue } = openCatalogue(config);

/** POST /api/packages/activate: a support case, by an administrator: a fixed time, or a subscription whose owner got lost. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: admin,
  input: body(ActivateRequest),
  async handle({ who, input, now }) {
    const { user_id: userId, package_type: packageType, reason } = input;
    const activation = { userId, packageType, reason, adminId: who.userId, now };
    const { days = 0, stripe_subscription_id: subscriptionId } = input;
    const outcome =
      subscriptionId === undefined
        ? await grantPackage(billing, await readCatalogue(), { ...activation, accessUntil: now + days * 86_400 })
        : await connectSubscription(billing, { ...activation, subscriptionId });
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
