import { accountExists } from '../../shared/accounts/account-exists.ts';
import { activatePackage } from '../../shared/billing/activate-package.ts';
import { billingSettings, openBilling } from '../../shared/billing/open-billing.ts';
import { ActivateRequest } from '../../shared/billing/requests.ts';
import { rentalView } from '../../shared/entitlements/rental-view.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { admin } from '../../shared/platform/auth/caller.ts';
import { readConfig } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { body } from '../../shared/platform/http/input.ts';
import { postgresSettings, supabaseAsService } from '../../shared/platform/postgres/supabase.ts';
import { orProblem, Problem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, ...billingSettings, ...postgresSettings });
const billing = openBilling(config);
const postgres = supabaseAsService(config);
const { readCatalogue } = openCatalogue(config);

/** POST /api/packages/activate: a support case, by an administrator: a fixed time, or a subscription whose owner got lost. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: admin,
  input: body(ActivateRequest),
  async handle({ who, input, now }) {
    const outcome = await activatePackage(
      {
        billing,
        catalogue: await readCatalogue(),
        accountExists: async (userId) => orProblem('history-unavailable', accountExists(await postgres(), userId)),
      },
      {
        userId: input.user_id,
        packageType: input.package_type,
        adminId: who.userId,
        reason: input.reason,
        days: input.days,
        subscriptionId: input.stripe_subscription_id,
        now,
      },
    );
    switch (outcome.kind) {
      case 'activated':
        return { status: 200, body: rentalView(outcome.rental, now) };
      case 'unknown-user':
        throw new Problem('not-found', { detail: `There is no account ${input.user_id}.` });
      case 'unknown-package':
        throw new Problem('not-found', { detail: `There is no package ${input.package_type}.` });
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
