import { hasAccess } from '../../shared/entitlements/access-policy.ts';
import { readRentals } from '../../shared/entitlements/read-entitlements.ts';
import { rentalView } from '../../shared/entitlements/rental-view.ts';
import { openCatalogue } from '../../shared/packages/open-catalogue.ts';
import { bestSavings } from '../../shared/packages/savings.ts';
import { signedIn } from '../../shared/platform/auth/caller.ts';
import { openTable } from '../../shared/platform/aws/dynamodb.ts';
import { readConfig, text } from '../../shared/platform/config.ts';
import { httpHandler } from '../../shared/platform/http/http-handler.ts';
import { nothing } from '../../shared/platform/http/input.ts';
import { orProblem } from '../../shared/platform/problem.ts';

const config = readConfig({ TABLE_NAME: text });
const table = openTable(config.TABLE_NAME);
const { readCatalogue } = openCatalogue();

/** GET /api/packages/my-packages: the caller's rentals and the best cheaper combination for them. */
export const handler = httpHandler({
  who: signedIn,
  input: nothing,
  async handle({ who, now }) {
    const [catalogue, rentals] = await Promise.all([
      readCatalogue(),
      orProblem('entitlements-unavailable', readRentals(table, who.userId)),
    ]);
    const paid = rentals.filter(({ source, state }) => source === 'stripe' && hasAccess(state, now));
    const rented = paid.map(({ packageType, state }) => ({ packageType, interval: state.interval ?? 'month' }));
    const body = {
      packages: rentals.map((rental) => rentalView(rental, now)),
      savings: bestSavings(catalogue, rented),
    };
    return { status: 200, body };
  },
});
