import { id, text } from '../api/params.ts';
import { route } from '../api/route.ts';
import { newId } from '../ids.ts';

export const portalSessionRoutes = [
  route({
    method: 'POST',
    path: '/v1/billing_portal/sessions',
    params: { configuration: id.optional(), customer: id, locale: text.optional(), return_url: text.optional() },
    handle({ account, params }) {
      const customer = account.customers.must(params.customer, 'customer');
      const sessionId = newId('bps');
      return account.portalSessions.put({
        id: sessionId,
        object: 'billing_portal.session',
        configuration: params.configuration ?? 'bpc_local_default',
        created: account.now(),
        customer: customer.id,
        customer_account: null,
        flow: null,
        livemode: false,
        locale: params.locale ?? null,
        on_behalf_of: null,
        return_url: params.return_url ?? null,
        url: `${account.baseUrl}/p/session/${sessionId}`,
      });
    },
  }),
];
