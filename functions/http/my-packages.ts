import { readRentals } from '../../shared/entitlements/read-entitlements.ts';
import { rentalView } from '../../shared/entitlements/rental-view.ts';
import { catalogueSettings, openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { bestSavings, paidPackages } from '../../shared/packages/savings.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { openTable } from '../../shared/platform/aws/dynamodb.ts';
import { readConfig, text } from '../../shared/platform/config.ts';
import { siteSettings } from '../../shared/platform/http/answer.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { nothing } from '../../shared/platform/http/input.ts';
import { orProblem } from '../../shared/platform/problem.ts';

const config = readConfig({ ...siteSettings, ...catalogueSettings, TABLE_NAME: text });
const table = openTable(config.TABLE_NAME);
const { readCatalogue } = openCatalogue(config);

/** GET /api/packages/my-packages: the caller's rentals and the best cheaper combination for them. */
export const handler = httpHandler({
  site: config.SITE_URL,
  who: signedIn,
  input: nothing,
  async handle({ who, now }) {
    const [catalogue, rentals] = await Promise.all([
      readCatalogue(),
      orProblem('entitlements-unavailable', readRentals(table, who.userId)),
    ]);
    const body = {
      packages: rentals.map((rental) => rentalView(rental, now)),
      savings: bestSavings(catalogue, paidPackages(rentals, now)),
    };
    return { status: 200, body };
  },
});
