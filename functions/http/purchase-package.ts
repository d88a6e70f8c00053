import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { purchasePackage } from '../../shared/billing/purchase-package.ts';
import { PurchaseRequest } from '../../shared/billing/requests.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { body } from '../../shared/platform/http/input.ts';
import { Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, ...billingSettings });
const billing = openBilling(config);
const { readCatalogue } = openCatalogue(config);

/** POST /api/packages/purchase: opens a Stripe Checkout for a package. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: body(PurchaseRequest),
  async handle({ who, input, now }) {
    const outcome = await purchasePackage(billing, await readCatalogue(), {
      userId: who.userId,
      email: who.email,
      packageType: input.package_type,
      interval: input.interval,
      isTrial: input.is_trial,
      promotionCode: input.promotion_code,
      siteUrl: config.SITE_URL,
      now,
    });
    switch (outcome.kind) {
      case 'created':
        return { status: 201, body: { checkout_url: outcome.checkoutUrl, session_id: outcome.sessionId } };
      case 'unknown-package':
        throw new Problem('not-found', { detail: `There is no package ${input.package_type}.` });
      case 'already-rented':
        throw new Problem('already-rented', { detail: `${outcome.by}, which you rent, already opens it.` });
      case 'checkout-open':
        throw new Problem('checkout-open', { detail: 'Another checkout is just being opened. Try again in a minute.' });
      case 'trial-used':
        throw new Problem('trial-used');
      case 'no-trial':
        throw new Problem('no-trial');
      case 'promotion-code-invalid':
        throw new Problem('promotion-code-invalid', {
          fields: [{ path: 'promotion_code', message: 'unknown, expired or used up' }],
        });
      case 'payments-unavailable':
        throw new Problem('payments-unavailable', { cause: outcome.cause });
      default:
        return outcome satisfies never;
    }
  },
});
